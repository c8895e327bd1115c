"""Text for DOT."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from argmap.render.diagram.dot import dot_text


@given(st.text())
def test_text_for_dot_holds_no_markup(text: str) -> None:
    assert "<" not in dot_text(text)
