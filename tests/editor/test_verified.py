"""Edits are made only where the map that they make is the one that was meant."""

import pytest

from argmap.editor.change import Change
from argmap.editor.edits import Edit
from argmap.editor.verified import NotMeant, verified
from argmap.tests.builders.edited import FOLDER, in_memory

HERE = f"{FOLDER}/m.yaml"
TEXT = "a: {text: a, supports: b}\nb:\n  text: b\n"


def test_an_outcome_has_both_texts_and_the_map() -> None:
    """Of files that differ: one that an edit leaves as it is, is left out."""
    loaded, texts = in_memory({"m.yaml": TEXT, "n.yaml": "c: {text: c}\n"})
    comment = Change("x", (Edit(HERE, 0, 0, "# x\n"), Edit(f"{FOLDER}/n.yaml", 0, 1, "c")))
    outcome = verified(loaded, comment, texts)
    assert (outcome.before, outcome.after) == ({HERE: TEXT}, {HERE: f"# x\n{TEXT}"})
    assert outcome.loaded.argument_map.claims["a"].place.line == 2


@pytest.mark.parametrize(
    ("edit", "ids", "codes"),
    [
        (Edit(HERE, 10, 11, "x"), ("a",), []),
        (Edit(HERE, 23, 24, "a"), ("a",), []),
        (Edit(HERE, 24, 25, ""), ("a",), ["AM002"]),
        (Edit(HERE, 0, 1, "b"), ("a", "b"), ["AM003"]),
        (Edit(HERE, 0, 1, "c"), ("a", "c"), []),
        (Edit(HERE, 29, 29, "  txt: b\n"), (), ["AM101"]),
    ],
)
def test_what_is_not_meant_is_refused(edit: Edit, ids: tuple[str, ...], codes: list[str]) -> None:
    """Another text, another target, a claim lost, given twice or renamed, and a new error."""
    loaded, texts = in_memory({"m.yaml": TEXT})
    with pytest.raises(NotMeant) as refused:
        verified(loaded, Change("x", (edit,)), texts)
    assert (refused.value.ids, [problem.code for problem in refused.value.problems]) == (ids, codes)
    assert refused.value.loaded.argument_map.claims


def test_old_errors_stay_what_they_are() -> None:
    """They do not keep the rest of the map from being edited."""
    loaded, texts = in_memory({"m.yaml": f"{TEXT}c: {{txt: c}}\nd: [\n"})
    outcome = verified(loaded, Change("x", (Edit(HERE, 0, 0, "# x\n"),)), texts)
    assert len(outcome.loaded.problems) == len(loaded.problems)


def test_a_file_goes_as_a_whole() -> None:
    """And with it its claims."""
    loaded, texts = in_memory({"m.yaml": TEXT, "n.yaml": "c: {text: c}\n"})
    gone = Change("x", (), (HERE,), lambda claims: {"c": claims["c"]})
    outcome = verified(loaded, gone, texts)
    assert (outcome.after, [*outcome.loaded.argument_map.claims]) == ({HERE: None}, ["c"])
