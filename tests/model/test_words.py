"""Numbers and lists in words."""

from __future__ import annotations

from argmap.model.words import count, listed


def test_counting() -> None:
    assert [count(number, "claim") for number in (0, 1, 2)] == ["0 claims", "1 claim", "2 claims"]
    assert count(2, "hypothesis", "hypotheses") == "2 hypotheses"


def test_listing() -> None:
    assert listed([]) == ""
    assert [listed(each) for each in (["a"], ["a", "b"], ["a", "b", "c"])] == ["a", "a and b", "a, b and c"]


def test_the_last_name_is_never_counted_as_one_more() -> None:
    assert listed(["a", "b", "c"], 2) == "a, b and c"
    assert listed(["a", "b", "c", "d"], 2) == "a, b and 2 more"
