"""PDF and the TeX figure that shows it: with fonts of its own, the same each time."""

from __future__ import annotations

import builtins
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from argmap.model import Facet
from argmap.render import Look, RenderError
from argmap.render.graphics.figure import to_figure
from argmap.tests.builders.claims import claim, map_of, source
from argmap.tests.builders.maps import small_map
from argmap.tests.builders.pictures import picture_of
from argmap.tests.builders.random_maps import random_debate
from argmap.tests.render.diagram.test_diagram import HOSTILE
from argmap.tests.render.whole import render

if TYPE_CHECKING:
    from collections.abc import Callable

    Snapshot = Callable[[str, bytes], None]


def test_a_page_of_the_size_of_the_picture_with_the_shipped_fonts() -> None:
    pdf = render(small_map(), "map", "pdf").data
    assert pdf.startswith(b"%PDF-")
    size = re.search(rb"/MediaBox \[ 0 0 ([\d.]+) ([\d.]+) \]", pdf)
    svg = render(small_map(), "map", "svg").text
    assert size is not None
    shown = re.search(r'width="([\d.]+)pt" height="([\d.]+)pt"', svg)
    assert shown is not None
    assert [float(each) for each in size.groups()] == pytest.approx([float(each) for each in shown.groups()])
    assert set(re.findall(rb"/BaseFont /\w+\+(\w+-?\w+)", pdf)) >= {b"LiberationSans", b"LiberationSans-Bold"}
    assert b"The Shanghai Spirit & its critics" in pdf


def test_the_same_bytes_each_time() -> None:
    assert render(random_debate(8), "map", "pdf").data == render(random_debate(8), "map", "pdf").data


def test_letters_that_the_font_lacks_are_noted() -> None:
    assert render(small_map(), "map", "pdf").notes == (
        "PDF cannot show some letters of terror, not-neutral as they should be; SVG can",
    )
    assert render(map_of(claim("a", "Ünaldılar Kocamaz, Čech, Қазақстан ≥ 5 €")), "map", "pdf").notes == ()


def test_letters_that_the_font_has_but_the_library_sets_backwards_are_noted() -> None:
    hebrew = map_of(claim("a", "A"), claim("h", "ארגון שנגחאי"))
    assert render(hebrew, "map", "pdf").notes == (
        "PDF cannot show some letters of h as they should be; SVG can",
    )


def test_letters_of_titles_and_of_what_follows_a_link_are_noted() -> None:
    cited = claim(
        "a",
        "Long enough to be cut: 上海合作组织",
        "A",
        sources=(source("blank"),),
        facets=(("actor", "sco"),),
    )
    titled = map_of(cited, claim("b", "B"), title="上海")
    titled = replace(titled, facets={"actor": Facet("actor", {"sco": "中亚", "eu": "Union"})})
    assert render(titled, "map", "pdf", look=Look(group_by="actor")).notes == (
        "PDF cannot show some letters of the title, the group sco, a as they should be; SVG can",
    )


def test_a_page_larger_than_pdf_allows_is_noted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("argmap.render.graphics.pdf.MOST_POINTS", 300)
    for format_ in ("pdf", "tex"):
        note, *_ = render(random_debate(8), "map", format_).notes
        assert re.match(r"the page is \d+ points wide and \d+ high, and PDF allows 300:", note)
    assert render(random_debate(8), "map", "svg").notes == ()


def test_without_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def missing(name: str, *rest: Any) -> Any:
        if name.startswith("svglib"):
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", missing)
    with pytest.raises(RenderError, match="needs the library svglib") as caught:
        render(small_map(), "map", "pdf")
    assert "argmap[pdf]" in caught.value.hint


def test_a_figure_shows_the_pdf(snapshot: Snapshot) -> None:
    rendering = render(small_map(), "map", "tex", name="small")
    snapshot("small.tex", rendering.data)
    assert rendering.beside == {"pdf": render(small_map(), "map", "pdf").data}


def test_no_text_becomes_tex() -> None:
    figure = to_figure(picture_of(map_of(claim("a", "A"), title=HOSTILE + "^~#_{}")), "map")
    caption = figure.partition("\\caption{")[2].partition("\n")[0].removesuffix("}")
    rest = re.sub(
        r"\\[#$%&_{}]|\\(?:text\w+|allowbreak|symbol\{34)\{?\}|\{[][*]\}|\$\\rightarrow\$", "", caption
    )
    assert not set(rest.replace("-{}", "").replace("'{}", "")) & set("\\~^#$%&_{}")


@pytest.mark.parametrize(("name", "shown"), [("50%", "%"), ("a#b{c}", "# { }"), ("a\nb\udcff", r"  \xff")])
def test_a_name_that_tex_cannot_read_is_an_error(name: str, shown: str) -> None:
    with pytest.raises(RenderError, match=re.escape(f"TeX cannot take {shown} in the name of")):
        render(small_map(), "map", "tex", name=name)


def test_a_figure_says_which_fonts_its_caption_needs() -> None:
    comments = render(map_of(claim("a", "A"), title="上海合作"), "map", "tex", name="b").text.splitlines()[:3]
    assert comments == [
        "% A figure by argmap; it shows b.pdf, which lies beside this file.",
        "% Needs \\usepackage{graphicx,rotating}; bring it in with \\input.",
        "% Needs LuaLaTeX or XeLaTeX and fonts with these letters: 上作合海",
    ]
    assert "LuaLaTeX" not in render(small_map(), "map", "tex").text
