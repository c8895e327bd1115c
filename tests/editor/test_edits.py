"""Edits of texts are spliced by position, and leave all else as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.editor.edits import Edit, spliced


@given(st.text(max_size=30), st.lists(st.tuples(st.integers(0, 30), st.text(max_size=3)), max_size=6))
def test_what_is_put_in_leaves_the_rest(text: str, inserted: list[tuple[int, str]]) -> None:
    """Each text stands where it was put in, those of one place in the order given."""
    edits = [Edit("f", min(at, len(text)), min(at, len(text)), new) for at, new in inserted]
    expected = "".join(
        "".join(edit.text for edit in edits if edit.start == at) + text[at : at + 1]
        for at in range(len(text) + 1)
    )
    assert spliced(text, edits) == expected


def test_edits_that_overlap_or_leave_the_text_are_refused() -> None:
    """Neither is ever applied in part."""
    across = [Edit("f", 0, 2, "x"), Edit("f", 1, 3, "y")]
    for edits in (across, [Edit("f", 2, 9, "x")], [Edit("f", 2, 1, "x")]):
        with pytest.raises(ValueError, match="overlap"):
            spliced("abc", edits)
