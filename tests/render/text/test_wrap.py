"""Measuring text and breaking it into lines."""

from __future__ import annotations

from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase.ttfonts import TTFontFile  # type: ignore[import-untyped]

from argmap.render.text.wrap import UNITS, column_width, shorten, tables_of_widths, text_width, wrap


def test_widths_are_those_of_arial() -> None:
    assert text_width("", 10) == 0
    assert text_width("Hello", 2048) == 1479 + 1139 + 455 + 455 + 1139
    assert text_width("Hello", 2048, bold=True) == 1479 + 1139 + 569 + 569 + 1251
    assert text_width("上海", 10) == 20
    assert text_width("e\u0301", 10) == text_width("e", 10)


@pytest.mark.parametrize("face", ["Regular", "Bold"])
def test_widths_are_those_of_the_shipped_fonts(face: str) -> None:
    """In thousandths of an em; the hyphen that does not break is not in them, and is drawn as a hyphen."""
    table = tables_of_widths()[face.lower()]
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
