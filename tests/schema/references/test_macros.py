"""BibTeX: commands that a file defines for itself, or that are usual for sorting."""

from __future__ import annotations

import pytest

from argmap.tests.schema.references.reading import found, only, read


@pytest.mark.parametrize(
    ("preamble", "title", "text"),
    [
        (r"\newcommand{\sortas}[1]{}", r"{\sortas{x}}Norms", "Norms"),
        (r"\providecommand\sortas[1]{}", r"\sortas{x}Norms", "Norms"),
        (r"\def\swap#1#2{#2 #1}", r"\swap{one}{{two}}", "two one"),
        (r"\newcommand{\sco}{SCO} \newcommand{\eu}{EU}", r"{\sco} and \eu{}", "SCO and EU"),
        (r"\newcommand{\emph}[1]{lost}", r"\emph{kept}", "kept"),
        (r"\newcommand{\sco}", r"\sco", r"\sco"),
        (
            "",
            r"{\noopsort{b}}Norms \printfirst{A}{b} \singleletter{A} \switchargs{--90}{1968}",
            "Norms A A 1968–90",
        ),
        ("", r"\noopsort{\noopsort{x}} Norms", "Norms"),
        ("", r"\\noopsort", "noopsort"),
    ],
)
def test_commands_are_written_out(preamble: str, title: str, text: str) -> None:
    assert only("bib", f'@preamble{{ "{preamble}" }}\n@book{{a, title = {{{title}}}}}').title == text


def test_what_they_write_is_limited() -> None:
    definition = rf"\newcommand{{\ha}}[1]{{{'#1' * 50_000}}}"
    references = read(
        "bib", f'@preamble{{"{definition}"}}\n@misc{{a, title = {{{chr(92)}ha{{{"x" * 1000}}}}}}}'
    )
    assert found(references) == [("AM004", 2, 10)]
    assert list(references.works) == ["a"]
