"""Citations in prose: by author and year, for pandoc and for natbib, whatever the sources are."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest

from argmap.render.document.blocks import Markup, Prose
from argmap.render.document.latex_text import latex_text
from argmap.render.document.markdown import markdown_text
from argmap.render.words.account.citations import Citations, Citing
from argmap.tests.builders.claims import WORKS, claim, map_of, source, work

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.model import ArgumentMap, Source

AUTHOR_YEAR, PANDOC, NATBIB = Citing
ESCAPE: Final[dict[Citing, Callable[[str], str]]] = {
    AUTHOR_YEAR: str,
    PANDOC: markdown_text,
    NATBIB: latex_text,
}

AMBROSIO = source("ambrosio")
EXPERTS = source(voice="Experts; others")
CHAIN = source("blank", via="laruelle", locator="p. 12")


def map_citing(*sources: Source, via: str = "") -> ArgumentMap:
    odd = {key: work("Hall", key=key) for key in ("a b", "http://x.y/z?a=b", "上海2001", "a,b", "x}y", "a_b")}
    return replace(map_of(claim("c", sources=sources)), works={**WORKS, **odd}, via=via)


def brackets(*sources: Source, citing: Citing, via: str = "") -> str:
    spans = Citations(map_citing(*sources, via=via), citing).in_brackets(sources)
    return Prose(spans).written(ESCAPE[citing]).strip()


@pytest.mark.parametrize(
    ("sources", "plain", "pandoc", "natbib"),
    [
        ([AMBROSIO], "(Ambrosio 2008)", "[@ambrosio]", r"\citep{ambrosio}"),
        (
            [AMBROSIO, source("blank"), AMBROSIO],
            "(Ambrosio 2008; Blank & Kim 2016)",
            "[@ambrosio; @blank]",
            r"\citep{ambrosio,blank}",
        ),
        (
            [source("ambrosio", locator="p. 12; note 3")],
            "(Ambrosio 2008, p. 12; note 3)",
            r"[@ambrosio, p. 12\; note 3]",
            r"\citep[p.~12; note~3]{ambrosio}",
        ),
        (
            [CHAIN],
            "(Blank & Kim 2016, p. 12, as reported by Laruelle et al. 2019a)",
            "[@blank, p. 12; as reported by @laruelle]",
            r"(\citealp[p.~12]{blank}, as reported by \citealp{laruelle})",
        ),
        (
            [source("ambrosio", via="laruelle"), source("blank", via="laruelle")],
            "(Ambrosio 2008; Blank & Kim 2016, both as reported by Laruelle et al. 2019a)",
            "[@ambrosio; @blank; both as reported by @laruelle]",
            r"(\citealp{ambrosio}; \citealp{blank}, both as reported by \citealp{laruelle})",
        ),
        (
            [source("ambrosio", via="laruelle"), source("sco")],
            "(Ambrosio 2008, as reported by Laruelle et al. 2019a; 上海合作组织 2001)",
            "[@ambrosio; as reported by @laruelle; @sco]",
            r"(\citealp{ambrosio}, as reported by \citealp{laruelle}; \citealp{sco})",
        ),
        ([EXPERTS], "(Experts; others)", "(Experts; others)", "(Experts; others)"),
        (
            [EXPERTS, AMBROSIO],
            "(Experts; others; Ambrosio 2008)",
            r"[Experts\; others\; @ambrosio]",
            r"(Experts; others; \citealp{ambrosio})",
        ),
        (
            [AMBROSIO, EXPERTS],
            "(Ambrosio 2008; Experts; others)",
            r"[@ambrosio, Experts\; others]",
            r"(\citealp{ambrosio}; Experts; others)",
        ),
        (
            [source(voice="Experts", via="ambrosio")],
            "(Experts, as reported by Ambrosio 2008)",
            "[Experts, as reported by @ambrosio]",
            r"(Experts, as reported by \citealp{ambrosio})",
        ),
        ([source("a b")], "(Hall 2019)", "(Hall 2019)", "(Hall 2019)"),
        ([source("a,b")], "(Hall 2019)", "[@{a,b}]", "(Hall 2019)"),
        ([source("x}y")], "(Hall 2019)", "(Hall 2019)", "(Hall 2019)"),
        ([source("a_b")], "(Hall 2019)", "[@a_b]", r"\citep{a_b}"),
        ([source("上海2001")], "(Hall 2019)", "[@{上海2001}]", r"\citep{上海2001}"),
        (
            [source("http://x.y/z?a=b")],
            "(Hall 2019)",
            "[@{http://x.y/z?a=b}]",
            "(Hall 2019)",
        ),
        ([source("unknown")], "(unknown)", "[@unknown]", r"\citep{unknown}"),
        ([], "", "", ""),
    ],
)
def test_sources_in_brackets(sources: list[Source], plain: str, pandoc: str, natbib: str) -> None:
    assert brackets(*sources, citing=AUTHOR_YEAR) == plain
    assert brackets(*sources, citing=PANDOC) == pandoc
    assert brackets(*sources, citing=NATBIB) == natbib


def subject(*sources: Source, citing: Citing = AUTHOR_YEAR) -> tuple[str, bool, str] | None:
    found = Citations(map_citing(*sources), citing).subject(sources)
    return (Prose(found.spans).written(ESCAPE[citing]), found.several, found.comma) if found else None


def test_sources_as_the_subject_of_a_sentence() -> None:
    assert subject(source("ambrosio", locator="p. 1")) == ("Ambrosio (2008, p. 1)", False, "")
    assert subject(AMBROSIO, source("blank")) == ("Ambrosio (2008) and Blank and Kim (2016)", True, "")
    assert subject(CHAIN) == (
        "Blank and Kim (2016, p. 12), as reported by Laruelle et al. (2019a)",
        True,
        ",",
    )
    assert subject(CHAIN, citing=PANDOC) == ("@blank [p. 12], as reported by @laruelle", True, ",")
    cited = r"\citet[p.~12]{blank}, as reported by \citet{laruelle}"
    assert subject(CHAIN, citing=NATBIB) == (cited, True, ",")
    reported = (source("ambrosio", via="laruelle"), source("blank", via="laruelle"))
    both = "Ambrosio (2008) and Blank and Kim (2016), both as reported by Laruelle et al. (2019a)"
    assert subject(*reported) == (both, True, ",")
    unlike = subject(reported[0], source("sco"))
    assert unlike == (
        "Ambrosio (2008), as reported by Laruelle et al. (2019a), and 上海合作组织 (2001)",
        True,
        ",",
    )
    for none in ((EXPERTS,), (source("unknown"),), (AMBROSIO, source("blank"), source("sco")), ()):
        assert subject(*none) is None


def test_a_name_that_begins_small_is_large_at_the_start_of_a_sentence() -> None:
    named = replace(map_citing(), works={"k": work("de Kerpel", key="k")})
    for citing, large, small in ((AUTHOR_YEAR, "De K", "de K"), (NATBIB, r"\Citet", r"\citet")):
        for opens, start in ((True, large), (False, small)):
            found = Citations(named, citing).subject([source("k")], opens=opens)
            assert found
            first = found.spans[0]
            assert (first.text if isinstance(first, Markup) else first).startswith(start)


def test_the_report_of_all_sources_is_said_once() -> None:
    reported = source("ambrosio", via="blank", locator="p. 1")
    throughout = Citations(map_citing(reported, source("blank"), via="blank"))
    assert throughout.in_brackets([reported]) == (" (Ambrosio 2008, p. 1)",)
    assert throughout.in_brackets([reported], in_full=True) == (
        " (Ambrosio 2008, p. 1, as reported by Blank & Kim 2016)",
    )
    said = "".join(map(str, throughout.reported_throughout()))
    assert said == "Sources other than Blank and Kim (2016) are cited as reported there."
    for others in ((source("sco"),), (source("sco", via="laruelle"),)):
        mixed = Citations(map_citing(reported, *others, via="blank"))
        assert not mixed.reported_throughout()
        assert "as reported by" in str(mixed.in_brackets([reported]))


@pytest.mark.skipif(not shutil.which("pandoc"), reason="pandoc is not installed")
def test_pandoc_reads_the_citations() -> None:
    texts = [
        brackets(CHAIN, AMBROSIO, EXPERTS, citing=PANDOC),
        brackets(EXPERTS, source("http://x.y/z?a=b", locator="sections 1 and 2"), citing=PANDOC),
        brackets(source("a,b"), source("上海2001"), source("a_b"), citing=PANDOC),
        "".join(markdown_text(each) for each in ("me@x.org", " @x", " a^b^ ")),
    ]
    command = ["pandoc", "-f", "markdown", "-t", "json"]
    run = subprocess.run(
        command, input="\n\n".join(texts), capture_output=True, text=True, check=True, timeout=60
    )
    assert re.findall('"citationId":"([^"]*)"', run.stdout) == [
        *("blank", "laruelle", "ambrosio", "http://x.y/z?a=b", "a,b", "上海2001", "a_b")
    ]
    assert "Superscript" not in run.stdout
