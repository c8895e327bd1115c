"""Claims crossed with hypotheses: what counts against each, and which claims tell them apart."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from argmap.evaluate import Bearing, GivenReason, evaluate, reasons
from argmap.model import ArgumentMap, Kind
from argmap.tests.builders.random_maps import with_hypotheses
from argmap.tests.builders.shown import whole
from argmap.views.competing_hypotheses import competing_hypotheses

seeds = st.integers(0, 100_000).map(Random)


def is_rival(drawn: ArgumentMap, reason: GivenReason) -> bool:
    other = drawn.claims[reason.path[0]]
    return reason.bearing is Bearing.CONTRADICTION and other.kind is Kind.HYPOTHESIS


@given(seeds)
def test_scores_of_a_matrix(rng: Random) -> None:
    drawn = with_hypotheses(rng)
    found = competing_hypotheses(whole(drawn))
    evaluation = evaluate(drawn)
    for each in found.columns.hypotheses:
        against = [
            given.strength
            for given in reasons(evaluation, each.id)
            if given.state.surely and not given.speaks_for and not is_rival(drawn, given)
        ]
        assert 0 <= each.inconsistency <= each.inconsistency_possibly
        assert each.inconsistency >= max(against, default=0.0)
        assert (each.inconsistency > 0) == bool(against)
    claims = found.rows.claims
    told = [each.diagnosticity for each in claims if each.diagnosticity is not None]
    assert told == sorted(told, reverse=True)
    assert all(0 <= each <= 2 for each in told)
    assert [each.id for each in claims][: len(told)] == [
        each.id for each in claims if each.diagnosticity is not None
    ]
