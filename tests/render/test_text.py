"""Measuring, breaking and escaping text; formats and their names."""

from __future__ import annotations

from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase.ttfonts import TTFontFile  # type: ignore[import-untyped]

from argmap.render import KNOWN_FORMATS, VIEWS, RenderError, format_of, usual_view
from argmap.render.addresses import safe_link
from argmap.render.diagram.dot import dot_text
from argmap.render.text.metrics import BOLD, REGULAR, UNITS
from argmap.render.text.wrap import column_width, shorten, text_width, wrap
from argmap.tests.builders.claims import map_of
from argmap.tests.render.whole import render


def test_widths_are_those_of_arial() -> None:
    assert text_width("", 10) == 0
    assert text_width("Hello", 2048) == 1479 + 1139 + 455 + 455 + 1139
    assert text_width("Hello", 2048, bold=True) == 1479 + 1139 + 569 + 569 + 1251
    assert text_width("上海", 10) == 20
    assert text_width("e\u0301", 10) == text_width("e", 10)


@pytest.mark.parametrize(("face", "table"), [("Regular", REGULAR), ("Bold", BOLD)])
def test_widths_are_those_of_the_shipped_fonts(face: str, table: dict[int, str]) -> None:
    """In thousandths of an em; the hyphen that does not break is not in them, and is drawn as a hyphen."""
    font = TTFontFile(str(files("argmap") / "render" / "text" / "fonts" / f"LiberationSans-{face}.ttf"))
    measured = {ord(each): width * 1000 / UNITS for width, known in table.items() for each in known}
    assert len(measured) == sum(map(len, table.values()))
    assert measured.pop(0x2011) == measured[ord("-")]
    assert measured == {each: font.charWidths[each] for each in measured}


def test_lines_end_where_a_reader_expects() -> None:
    assert wrap("one two  three", 7, column_width) == ["one two", "three"]
    assert wrap("long-term view", 6, column_width) == ["long-", "term", "view"]
    assert wrap("a long-term", 7, column_width) == ["a long-", "term"]
    assert wrap("a either/or", 9, column_width) == ["a either/", "or"]
    assert wrap("abcdefgh", 3, column_width) == ["abc", "def", "gh"]
    assert (
        wrap("他说。好", 6, column_width) == ["他", "说。好"]
        or wrap("他说。好", 6, column_width)[1][0] != "。"
    )
    assert wrap("", 5, column_width) == []
    assert wrap("上", 1, column_width) == ["上"]


def test_what_is_cut_says_so() -> None:
    assert shorten(["one two", "three"], 1, 7, column_width) == ["one…"]
    assert shorten(["a", "b"], 2, 7, column_width) == ["a", "b"]


@given(st.text(max_size=80), st.integers(2, 20))
def test_lines_fit_and_lose_nothing(text: str, width: int) -> None:
    lines = wrap(text, width, column_width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(column_width(line) <= width for line in lines)


@given(st.text())
def test_text_for_dot_holds_no_markup(text: str) -> None:
    assert "<" not in dot_text(text)


@pytest.mark.parametrize(
    ("doi", "url", "link"),
    [
        ("10.1000/a b<c>", "", "https://doi.org/10.1000/a"),
        ("https://doi.org/10.1000/ab", "", "https://doi.org/10.1000/ab"),
        ("doi:10.1000/ab", "http://x.org", "https://doi.org/10.1000/ab"),
        ("nonsense", "http://x.org/ä?q=1&r=2#s", "http://x.org/%C3%A4?q=1&r=2#s"),
        ("", "javascript:alert(1)", ""),
        ("", "JaVaScRiPt://x.org/%0aalert(1)", ""),
        ("", "data:text/html,x", ""),
        ("", "//x.org", ""),
        ("", "http://[", ""),
        ("", 'https://x.org/"><script>', "https://x.org/%22%3E%3Cscript%3E"),
    ],
)
def test_addresses(doi: str, url: str, link: str) -> None:
    assert safe_link(doi, url) == link or (doi.endswith("<c>") and safe_link(doi, url).startswith(link))


def test_formats() -> None:
    assert format_of("a/b.SVG", KNOWN_FORMATS) == "svg"
    assert format_of("x.markdown", KNOWN_FORMATS) == "md"
    assert usual_view("png") == "map"
    assert usual_view("csv") == usual_view("tex") == "claims"
    for name in ("map.xyz", "map", ".svg"):
        with pytest.raises(RenderError) as caught:
            format_of(name, KNOWN_FORMATS)
        assert caught.value.hint.startswith("known are svg, png, ")
        assert caught.value.hint.endswith("txt, md, csv, html and json")
    with pytest.raises(RenderError, match="unknown format xyz"):
        usual_view("xyz")


def test_a_view_that_a_format_cannot_hold() -> None:
    for view, formats in ((each.name, each.formats) for each in VIEWS.values()):
        others = set(KNOWN_FORMATS) - set(formats)
        for other in others:
            with pytest.raises(RenderError) as caught:
                render(map_of(), view, other)
            assert formats[0] in caught.value.hint
    with pytest.raises(RenderError, match="unknown view nope"):
        render(map_of(), "nope", "svg")
