"""What is concluded from what could not be read."""

from __future__ import annotations

import pytest

from argmap.model import Gaps, Place
from argmap.tests.builders.written import read


@pytest.mark.parametrize(
    ("gaps", "lack", "bear"),
    [
        (Gaps(), False, False),
        (Gaps(damaged=frozenset({"a"})), True, True),
        (Gaps(complete=False), True, True),
        (Gaps(faulty=frozenset({"a"})), False, True),
        (Gaps(repeated=(("a", Place("m.yaml")),)), False, True),
        (Gaps(works_known=False, facets_known=False), False, False),
    ],
)
def test_what_gaps_come_to(gaps: Gaps, *, lack: bool, bear: bool) -> None:
    assert (gaps.lack_claims, gaps.bear_on_verdicts) == (lack, bear)


def test_a_sound_map_has_no_gaps_and_a_faulty_one_says_which() -> None:
    assert read("a: {text: x}\n").argument_map.gaps == Gaps()
    files = {"m.yaml": "a: {text: x, strength: much}\nb: [1]\nc: {text: x}\n", "n.yaml": "c: {text: y}\n"}
    gaps = read(files).argument_map.gaps
    assert (sorted(gaps.faulty), sorted(gaps.damaged)) == (["a"], ["b"])
    assert [name for name, _ in gaps.repeated] == ["c"]
