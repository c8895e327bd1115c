"""What stands at the cursor, in whole claims and in half-typed ones."""

from __future__ import annotations

import pytest

from argmap.editor.server.cursor import entry_at, spot_at

WHOLE = """\
# A comment.
a:
  text: Hello
  supports: b
  attacks:
    - to: c -> b
      with: [x, 'y']
      because: >-
        Some text
  sources: {work: w1, via: w2}
"b": {text: x, supports: [c, d]}
"""


@pytest.mark.parametrize(
    ("at", "claim", "keys", "written", "name"),
    [
        ("Hello", "a", ("text",), "Hello", "Hello"),
        ("c -> b", "a", ("attacks", "to"), "c -> b", "c"),
        ("b\n      with", "a", ("attacks", "to"), "c -> b", "b"),
        ("x, 'y'", "a", ("attacks", "with"), "x", "x"),
        ("y']", "a", ("attacks", "with"), "y", "y"),
        ("w2", "a", ("sources", "via"), "w2", "w2"),
        ("c, d", "b", ("supports",), "c", "c"),
    ],
)
def test_values(at: str, claim: str, keys: tuple[str, ...], written: str, name: str) -> None:
    index = WHOLE.index(at)
    spot = spot_at(WHOLE, index)
    assert spot
    assert (spot.claim, spot.keys, spot.written, spot.is_key) == (claim, keys, written, False)
    assert WHOLE[spot.start : spot.end] == written
    start, end, found = spot.name_at(index)
    assert WHOLE[start:end] == found == name


def test_keys_and_comments() -> None:
    for key, keys in (("a:", ()), ("because", ("attacks", "because")), ("work", ("sources", "work"))):
        spot = spot_at(WHOLE, WHOLE.index(key))
        assert spot
        assert (spot.keys, spot.is_key) == (keys, True)
    assert spot_at(WHOLE, 3) is None
    assert spot_at("", 0) is None


@pytest.mark.parametrize(
    ("typed", "keys", "written"),
    [
        ("a:\n  text: x\n  supports: ¦", ("supports",), ""),
        ("a:\n  text: x\n  supports:\n    - ¦", ("supports",), ""),
        ("a:\n  text: x\n  supports:\n    - to: ¦", ("supports", "to"), ""),
        ("a:\n  attacks: {to: ¦", ("attacks", "to"), ""),
        ("a:\n  attacks:\n    - {to: x, with: [u, ¦", ("attacks", "with"), ""),
        ("a:\n  facets: {theme: ¦", ("facets", "theme"), ""),
        ("a:\n  facets:\n    theme: [x, ¦]\n", ("facets", "theme"), ""),
        ("a:\n  sources:\n    - work: am¦\nb:\n  text: x\n", ("sources", "work"), "am"),
        ("a:\n  supports: foo -> ¦", ("supports",), "foo -> "),
        ("a: {text: x, supports: ¦}", ("supports",), ""),
        ("a:\n  text: 'x\n  supports: y¦\n", ("supports",), "y"),
        ("a:\r\n  attacks:\r\n  - to: ¦\r\n", ("attacks", "to"), ""),
    ],
)
def test_what_is_half_typed(typed: str, keys: tuple[str, ...], written: str) -> None:
    index = typed.index("¦")
    spot = spot_at(typed.replace("¦", ""), index)
    assert spot
    assert (spot.claim, spot.keys, spot.written, spot.is_key) == ("a", keys, written, False)


@pytest.mark.parametrize(
    "typed", ["a:\n  text: x\n  sup¦", "a:\n  ¦\n  text: x\n", "a:\n  attacks:\n    - to: x\n      ¦", "ab¦"]
)
def test_keys_that_are_half_typed(typed: str) -> None:
    spot = spot_at(typed.replace("¦", ""), typed.index("¦"))
    assert spot
    assert spot.is_key


def test_entries_reach_to_the_next() -> None:
    entry = entry_at(WHOLE, WHOLE.index("w1"))
    assert entry
    assert WHOLE[entry.start : entry.end].startswith("a:\n")
    assert WHOLE[entry.end :].startswith('"b":')
    assert entry_at("\ufeffa: {text: x}\n", 3) == (1, 14)


def test_lines_may_end_in_carriage_returns_alone() -> None:
    text = WHOLE.replace("\n", "\r")
    entry = entry_at(text, text.index("w1"))
    assert entry
    assert text[entry.start : entry.end].startswith("a:\r")
    assert text[entry.end :].startswith('"b":')


def test_a_quoted_text_that_is_open_takes_no_time() -> None:
    text = 'a:\n  text: "' + '\\"' * 50_000 + "\n  supports: b\n"  # squared, it would take a minute
    spot = spot_at(text, len(text) // 2 - len(text) // 2 % 2)
    assert spot
    assert spot.keys == ("text",)


def test_arrows_before_what_cannot_be_read_take_no_time() -> None:
    text = "a: {text: x, supports: " + "->" * 300 + "{x"  # each could be one of two things, 2 ** 300 in all
    spot = spot_at(text, len(text))
    assert spot
    assert (spot.keys, spot.written) == (("supports",), "x")
