"""Errors of indentation are reported in the line that is to be moved, and in which direction."""

from __future__ import annotations

import pytest

from argmap.tests.builders.written import read

AFTER = "b: {text: B}\nc: {text: C}\n"


@pytest.mark.parametrize(
    ("text", "place", "moved"),
    [
        ("a:\n  text: A\n   kind: claim\n  note: N\n", "3:4", "1 space to the left"),
        ("a:\n   text: A\n  kind: claim\n  note: N\n", "2:4", "1 space to the left"),
        ("a:\n   text: A\n  kind: claim\n", "2:4", "1 space to the left"),
        ("a:\n   text: A\n   kind: claim\n  note: N\n  tags: x\n  label: L\n", "2:4", "1 space to the left"),
        ('a:\n  text: "A"\n   kind: claim\n', "3:4", "1 space to the left"),
        ("a:\n  text: A\n kind: claim\n  note: N\n", "3:2", "1 space to the right"),
        ("a:\n    text: A\n    note: N\n  kind: claim\n", "4:3", "2 spaces to the right"),
        ("a:\n  text: A\n  supports:\n    - b\n   - c\n", "5:4", "1 space to the right"),
        ("a:\n  text: A\n  supports:\n     - b\n    - c\n    - d\n", "4:6", "1 space to the left"),
        ("a:\n  text: A\n  supports:\n    - b\n   kind: claim\n", "5:4", "1 space to the left"),
        ("a:\n  text: A\n  supports:\n    to: b\n     because: x\n", "5:6", "1 space to the left"),
        ("a:\n  text: A\n  supports:\n    - to: b\n       because: x\n", "5:8", "1 space to the left"),
        ("a:\n  text: A\n  supports:\n    - to: b\n     because: x\n", "5:6", "1 space to the right"),
        ("a:\n  text: >-\n    T: x\n\n   kind: claim\n", "5:4", "1 space to the left"),
        (" a:\n  text: A\n", "1:2", "1 space to the left"),
        ("# claims\n\n  a:\n    text: A\n", "3:3", "2 spaces to the left"),
    ],
)
def test_the_line_that_is_to_be_moved(text: str, place: str, moved: str) -> None:
    for line_end in ("\n", "\r\n"):
        result = read((text + AFTER).replace("\n", line_end))
        assert result.errors("AM002") == [f"AM002 m.yaml:{place}"]
        assert moved in result.only("AM002").hint
        assert "c" in result.claims


@pytest.mark.parametrize(
    "text", ["a:\n  text: One two\n    three: four\n", "a:\n  text: A\n  - b\n", "a: b\n  c: d\n"]
)
def test_what_is_not_known_to_be_a_key_is_not_moved(text: str) -> None:
    assert "move it" not in read(text + AFTER).only("AM002").hint
