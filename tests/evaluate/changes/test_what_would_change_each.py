"""What would change each verdict: the same changes as a search for each claim finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.evaluate import Change, evaluate, what_would_change, what_would_change_each
from argmap.evaluate.changes import what_would_change_each as search
from argmap.model import Sign
from argmap.tests.builders.claims import claim, link, map_of
from argmap.tests.builders.random_maps import random_map, random_map_with_undercuts

if TYPE_CHECKING:
    import pytest

    from argmap.evaluate import Evaluation
    from argmap.model import ArgumentMap

randoms = st.randoms(use_true_random=False)


def named(change: Change) -> tuple[str, tuple[str, ...], float | None]:
    """A change with the claims of a contradiction in one order."""
    return change.operation.value, change.concerns, change.strength


def check(evaluation: Evaluation) -> None:
    found = what_would_change_each(evaluation, limit=1000)
    assert found is not None
    assert [*found] == [*evaluation.claims]
    for name, turns in found.items():
        one_by_one = {
            named(each.change): (each.verdict, each.distance)
            for each in what_would_change(evaluation, name, limit=None).changes
            if each.verdict is not evaluation.verdicts[name]
        }
        assert {named(each.change): each.verdict for each in turns} == {
            change: verdict for change, (verdict, _) in one_by_one.items()
        }
        assert len({named(each.change) for each in turns}) == len(turns)
        assert [each.distance for each in turns] == sorted(each.distance for each in turns)
        assert all(each.distance >= one_by_one[named(each.change)][1] for each in turns)
        assert all(each.distance < search.OUT_OF_REACH for each in turns)


@settings(max_examples=150)
@given(randoms.map(random_map))
def test_it_finds_what_a_search_for_each_claim_finds(argument_map: ArgumentMap) -> None:
    check(evaluate(argument_map))


@settings(max_examples=80)
@given(randoms.map(random_map_with_undercuts))
def test_it_finds_the_same_where_much_is_undercut(argument_map: ArgumentMap) -> None:
    check(evaluate(argument_map))


@settings(max_examples=15)
@given(randoms.map(lambda rng: random_map(rng, 25)))
def test_it_finds_the_same_in_larger_maps(argument_map: ArgumentMap) -> None:
    check(evaluate(argument_map))


def test_a_search_that_would_take_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each claim of a chain moves all that follow."""
    claims = [claim("c0"), *(claim(f"c{at}")._replace(presumed=False) for at in range(1, 300))]
    chain = [
        each._replace(links=(link(f"c{at} -> c{at + 1}", Sign.SUPPORT),)) for at, each in enumerate(claims)
    ]
    evaluation = evaluate(map_of(*chain, claim("c300")._replace(presumed=False)))
    found = what_would_change_each(evaluation)
    assert found is not None
    assert [each.distance for each in found["c300"]] == [0, *(at for at in range(1, 26) for _ in (0, 1))][:50]
    monkeypatch.setattr(search, "MOST_LOOKED_AT", 50_000)
    assert what_would_change_each(evaluation) is None
