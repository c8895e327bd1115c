"""What of strangers' text is shown."""

from __future__ import annotations

import re
import sys
import unicodedata
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.model.safe_text import exact, visible


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
def test_exact(text: str, shown: str) -> None:
    assert exact(text) == shown


def test_what_is_kept() -> None:
    assert exact("a\x07\nb", keep="\n") == "a\\x07\nb"


@given(st.text())
def test_nothing_that_steers_is_left(text: str) -> None:
    for each in exact(text):
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
def test_making_safe_twice_changes_nothing(text: str) -> None:
    assert exact(exact(text)) == exact(text)


@given(st.text())
def test_what_is_shown_hides_nothing(text: str) -> None:
    shown = visible(text)
    assert visible(shown) == shown
    shown.encode()
    assert not set(shown) & set("\x00\x1b\n\r\t\x85\u2028\u200b\u202e\ufeff\ufffe")


def test_joiners_of_real_scripts_stay() -> None:
    assert visible("می\u200cخواهم") == "می\u200cخواهم"
    assert visible("a\u202eb\x1bc\U000e0041") == "a\\u202eb\\x1bc\\U000e0041"


EVERYTHING = [chr(number) for number in range(sys.maxunicode + 1)]
BLOCK = 64
BETWEEN = "\u00ff"
"""A letter between the characters of a block, which is itself in a block of which nothing is written out."""
PROSE = "\t\n\r\x85\u2028\u2029\u00ad"


@cache
def some_changed() -> dict[str, tuple[str, str]]:
    """How `visible` and `exact` show each character of the blocks of which anything is written out."""
    shown: dict[str, tuple[str, str]] = {}
    for start in range(0, len(EVERYTHING), BLOCK):
        block = EVERYTHING[start : start + BLOCK]
        text = BETWEEN.join(block)
        if not text == visible(text) == exact(text):
            both = zip(visible(text).split(BETWEEN), exact(text).split(BETWEEN), strict=True)
            shown |= zip(block, both, strict=True)
    return shown


def test_there_is_one_policy_for_all_of_unicode() -> None:
    differing = "".join(each for each, (prose, name) in some_changed().items() if prose != name)
    assert sorted(differing) == sorted(PROSE)
    written_out = re.compile(r"\\x..|\\u.{4}|\\U.{8}")
    for each, (_, written) in some_changed().items():
        assert written == each or written_out.fullmatch(written)


def test_what_is_written_out() -> None:
    changed = {each for each, (_, written) in some_changed().items() if written != each}
    categories = {unicodedata.category(each) for each in changed}
    assert categories == {"Cc", "Cf", "Cn", "Cs", "Zl", "Zp"}
    left = {each for each in EVERYTHING if unicodedata.category(each) in categories} - changed
    assert {unicodedata.category(each) for each in left} <= {"Cf", "Cn"}
    assert len(left) < 60
    assert {"\u200d", "\u06dd", "\u180e"} <= left


def test_prose_has_spaces_for_line_ends_and_no_soft_hyphens() -> None:
    assert visible(f"a{PROSE}b") == "a      b"
    assert exact(f"a{PROSE}b") == "a\\x09\\x0a\\x0d\\x85\\u2028\\u2029\\xadb"
    assert visible("caf\udce9\n", keep="\n") == "caf\\xe9\n"
