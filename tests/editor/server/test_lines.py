"""Positions of a text as editors count them, before and after changes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from argmap.editor.server.lines import Encoding, Lines, Position

texts = st.text(st.sampled_from("a\r\né𝄞 "), max_size=14)


@given(texts, st.sampled_from(Encoding))
def test_each_index_has_a_position_and_each_position_its_index(text: str, encoding: Encoding) -> None:
    lines = Lines(text, encoding)
    for index in range(len(text) + 1):
        found = lines.index(lines.position(index))
        assert found == index or text[found : index + 1] == "\r\n"  # no position lies within a line break


@given(texts, st.sampled_from(Encoding), st.data())
def test_a_change_gives_the_lines_of_the_new_text(text: str, encoding: Encoding, data: st.DataObject) -> None:
    lines = Lines(text, encoding)
    for _ in range(3):
        end = data.draw(st.integers(0, len(lines.text)))
        start = data.draw(st.integers(0, end))
        new = data.draw(texts)
        anew = Lines(lines.text[:start] + new + lines.text[end:], encoding)
        lines = lines.with_change(start, end, new)
        assert vars(lines) == vars(anew)


def test_units_and_what_lies_beyond_the_text() -> None:
    text = "é𝄞x\r\nlast"
    assert [Lines(text, each).index(Position(0, 3)) for each in Encoding] == [1, 2, 3]
    assert [Lines(text, each).position(2).character for each in Encoding] == [6, 3, 2]
    for encoding in Encoding:
        lines = Lines(text, encoding)
        assert lines.index(Position(0, 99)) == 3
        assert lines.index(Position(1, 99)) == len(text) == lines.index(Position(7, 0))
        assert lines.line_at(7) == (5, 9)
