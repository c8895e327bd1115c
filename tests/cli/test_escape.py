"""What of strangers' text reaches a terminal."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.cli.escape import escape, escape_lines


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain: Ünaldılar, 上海, العربية", "plain: Ünaldılar, 上海, العربية"),
        ("\x1b[2J", "\\x1b[2J"),
        ("\u202eevil", "\\u202eevil"),
        ("a\nb\tc", "a\\x0ab\\x09c"),
        ("\x9b31m", "\\x9b31m"),
        ("\U000e0041", "\\U000e0041"),
        ("caf\udce9", "caf\\xe9"),
        ("\ud800", "\\ud800"),
        ("می‌خواهم", "می‌خواهم"),
    ],
)
def test_escape(text: str, shown: str) -> None:
    assert escape(text) == shown


def test_escape_lines_keeps_line_feeds() -> None:
    assert escape_lines("a\x07\nb") == "a\\x07\nb"


@given(st.text())
def test_nothing_that_steers_is_left(text: str) -> None:
    for each in escape(text):
        assert unicodedata.category(each) not in {"Cc", "Zl", "Zp", "Cs"}
        assert unicodedata.bidirectional(each) not in {
            "LRE",
            "RLE",
            "LRO",
            "RLO",
            "PDF",
            "LRI",
            "RLI",
            "FSI",
            "PDI",
        }


@given(st.text())
def test_escaping_twice_changes_nothing(text: str) -> None:
    assert escape(escape(text)) == escape(text)
