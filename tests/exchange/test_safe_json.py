"""JSON from strangers: what is wrong with it is told, and what can be read is."""

from __future__ import annotations

import pytest

from argmap.exchange.foreign_file import ForeignFile, NotReadable
from argmap.exchange.report import Losses
from argmap.exchange.safe_json import Json, list_of, mapping_of, read_json, text_of


def read(content: str | bytes) -> tuple[Json, ForeignFile, Losses]:
    data = content.encode() if isinstance(content, str) else content
    file, losses = ForeignFile("a.json", data), Losses()
    return read_json(file, losses), file, losses


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_the_encodings_of_json_are_read(encoding: str) -> None:
    value, _, _ = read('{"a": ["é", 1, 2.5, true, null]}'.encode(encoding))
    assert value == {"a": ["é", 1, 2.5, True, None]}


@pytest.mark.parametrize("opening", ["[", '{"a":', '[{"a":'])
def test_what_is_nested_too_deep_is_refused(opening: str) -> None:
    closing = "".join({"[": "]", "{": "}"}.get(each, "") for each in reversed(opening))
    for content in (opening * 100_000, f"{opening * 100_000}1{closing * 100_000}", f"{opening * 65}1"):
        with pytest.raises(NotReadable, match="more than 64 levels"):
            read(content)


def test_brackets_in_texts_are_no_nesting() -> None:
    text = "[{" * 200
    assert read(f'["{text}", "\\"{text}"]')[0] == [text, f'"{text}']


def test_halves_of_character_pairs_are_replaced_and_counted() -> None:
    value, _, losses = read('["\\ud83d", "\\ud83d\\ude00",\n"\\\\ud83d", "\\ude00\\ud83d\\uD83D\\uDE00"]')
    assert value == ["\ufffd", "\U0001f600", "\\ud83d", "\ufffd\ufffd\U0001f600"]
    assert [(each.counted, each.places) for each in losses.lost] == [
        ("3 halves of character pairs", ("line 1", "line 2", "line 2"))
    ]


def test_a_key_given_twice_is_told_and_the_last_counts() -> None:
    value, file, _ = read('{"a": 1, "a": 2, "b": [{"c": 1, "c": 2}, {"c": 3, "c": 4, "c": 5}]}')
    assert value == {"a": 2, "b": [{"c": 2}, {"c": 5}]}
    assert [each.message for each in file.problems] == [
        "the key `c` is given twice in 2 objects; the last one counts",
        "the key `a` is given twice; the last one counts",
    ]


def test_constants_that_json_does_not_have_are_null() -> None:
    value, file, _ = read("[NaN, Infinity, -Infinity, NaN]")
    assert value == [None] * 4
    assert file.notes == ["JSON has no NaN, Infinity or -Infinity: read as null"]


def test_numbers_that_no_float_holds_are_text() -> None:
    digits = "1" * 5000
    assert read(f"[{digits}, 1e999, -1e999, 1e-999]")[0] == [digits, "1e999", "-1e999", 0.0]


def test_control_characters_in_texts_are_let_pass() -> None:
    assert read('["a\tb\nc\x00", "\\u0000"]')[0] == ["a\tb\nc\x00", "\x00"]


@pytest.mark.parametrize(
    ("text", "message", "at"),
    [
        ('{"a": 1,\r\n "b": }', "a value is missing here", (2, 7)),
        ('{"a": 1\n "b": 2}', "a comma or `}` is missing here", (1, 8)),
        ('{"a": "é', "a quoted text starts here and is not closed on its line", (1, 7)),
        ("[1, 2", "the `[` here is never closed", (1, 1)),
        ("[1] [2]", "the file goes on where it should end", (1, 5)),
        ("{'a': 1}", "a key was expected here", (1, 2)),
        ("[1,]", "a comma after the last value", (1, 3)),
        ('["\\q"]', "this backslash starts no known escape", (1, 3)),
        ("nodes", "`nodes` is not a value", (1, 1)),
        ("\x00", "`\x00` is not a value", (1, 1)),
    ],
)
def test_a_fault_of_the_syntax_has_its_line_and_column(text: str, message: str, at: tuple[int, int]) -> None:
    with pytest.raises(NotReadable) as caught:
        read(text)
    place = caught.value.place
    assert place is not None
    assert (caught.value.message, (place.line, place.column)) == (message, at)


@pytest.mark.parametrize("passed", ['"a\tb"', '"a\nb"', '"\x00"', "NaN"])
def test_what_is_let_pass_is_not_told_as_the_fault(passed: str) -> None:
    with pytest.raises(NotReadable, match="it is not valid JSON") as caught:
        read(f'{{"a": {passed}, "b" 2}}')
    assert caught.value.place is not None
    line, column = caught.value.place.line, caught.value.place.column
    assert (line, column) == ((2, 9) if "\n" in passed else (1, len(passed) + 13))


def test_a_fault_of_a_large_file_has_its_place_at_least() -> None:
    with pytest.raises(NotReadable, match="not valid JSON") as caught:
        read(f'{{"a": 1,\n"b": "{"x" * 4_000_000}",\n"c" 2}}')
    assert caught.value.place is not None
    assert (caught.value.place.line, caught.value.place.column) == (3, 5)


@pytest.mark.parametrize("content", ["", " \r\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_told(content: str | bytes) -> None:
    with pytest.raises(NotReadable, match="empty"):
        read(content)


def test_values_of_other_kinds_are_taken_as_nothing() -> None:
    assert (mapping_of([1]), list_of({"a": 1}), text_of({"a": 1}), text_of(None)) == ({}, (), "", "")
    assert (mapping_of({"a": 1}), list_of([1]), text_of(" a "), text_of(12)) == ({"a": 1}, [1], "a", "12")
