"""Connected claims shared out in groups that fit a picture."""

from __future__ import annotations

from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from argmap.views.groups import bearing_groups


def ties_of(*ties: str) -> dict[str, list[tuple[str, ...]]]:
    """The ties of each claim; a claim is a letter."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for tie in ties:
        for end in tie:
            found.setdefault(end, []).append(tuple(tie))
    return found


def test_claims_with_many_ties_stay_together() -> None:
    """Two triangles that one tie connects."""
    ties = ties_of("ab", "bc", "ca", "cx", "xy", "yz", "zx")
    assert bearing_groups("abcxyz", ties, 3) == [["a", "b", "c"], ["x", "y", "z"]]
    assert bearing_groups("abcxyz", ties, 6) == [["a", "b", "c", "x", "y", "z"]]
    assert bearing_groups("abcxyz", ties, 1) == [[each] for each in "abcxyz"]


def test_a_tie_of_three_claims_ties_each_to_each() -> None:
    assert bearing_groups("abcd", ties_of("abc", "cd"), 3) == [["a", "b", "c"], ["d"]]


def test_what_no_tie_leads_to_stays_apart_and_others_are_left_out() -> None:
    assert bearing_groups("abc", ties_of("ax", "xb"), 9) == [["a"], ["b"], ["c"]]


@given(
    st.lists(st.lists(st.integers(0, 20), min_size=2, max_size=4), max_size=40),
    st.integers(1, 8),
)
def test_each_claim_is_in_one_connected_group_that_is_small_enough(drawn: list[list[int]], most: int) -> None:
    claims = [chr(97 + number) for number in range(21)]
    ties = ties_of(*("".join(dict.fromkeys(claims[end] for end in tie)) for tie in drawn))
    groups = bearing_groups(claims, ties, most)
    assert sorted(chain(*groups)) == claims
    assert groups == sorted(groups)
    assert all(len(each) <= most for each in groups)
    for group in groups:
        reached = {group[0]}
        for _ in group:
            reached |= {end for one in reached for tie in ties.get(one, ()) for end in tie if end in group}
        assert reached == {*group}
