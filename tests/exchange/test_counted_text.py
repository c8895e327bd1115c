"""Texts whose positions are counted as other programs count them."""

from __future__ import annotations

import pytest

from argmap.exchange.counted_text import CountedText, beginning

TEXT = "\N{WINKING FACE}ab\r\ncd"


@pytest.mark.parametrize(
    ("utf16", "short", "start", "length"),
    [(False, False, 5, 7), (True, False, 6, 8), (False, True, 4, 6), (True, True, 5, 7)],
)
def test_emoji_may_count_twice_and_the_end_of_a_line_once(
    *, utf16: bool, short: bool, start: int, length: int
) -> None:
    text = CountedText(TEXT, utf16=utf16, short_line_ends=short)
    assert text.length == length
    assert text.part(start, start + 2) == "cd"
    assert text.part(start, length + 9) == "cd"
    assert text.part(-3, 1 + utf16) == "\N{WINKING FACE}"


def test_half_a_character_is_replaced() -> None:
    assert CountedText(TEXT, utf16=True).part(1, 3) == "\N{REPLACEMENT CHARACTER}a"


def test_an_empty_text_has_no_parts() -> None:
    text = CountedText("", utf16=True, short_line_ends=True)
    assert (text.length, text.part(0, 5)) == (0, "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [(" a\n\tb ", "a b"), ("x" * 300, "x" * 300), ("x" * 301, "x" * 299 + "…"),
     ("x" * 200 + " " + "y" * 200, "x" * 200 + "…")],
)  # fmt: skip
def test_the_beginning_of_a_text_ends_at_a_word(text: str, expected: str) -> None:
    assert beginning(text) == expected
