"""What bears on a hypothesis directly: whether it holds, why, and that showing a part changes no verdict."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from argmap.evaluate import Bearing, EvaluatedMap, GivenReason, LinkState, Reason, evaluate, reasons, turns_on
from argmap.model import ArgumentMap, Kind, Target
from argmap.tests.builders.maps import trial_map
from argmap.tests.builders.random_maps import random_map
from argmap.tests.builders.shown import whole
from argmap.views.competing_hypotheses import competing_hypotheses
from argmap.views.part import cut_out
from argmap.views.reasons import (
    Condition,
    ConditionKind,
    HypothesisReason,
    HypothesisReasons,
    reasons_of_hypotheses,
)
from argmap.views.selection import Selection
from argmap.views.shown import Shown

seeds = st.integers(0, 100_000).map(Random)


def hypothetical(rng: Random) -> ArgumentMap:
    """A random map of which some claims are hypotheses."""
    drawn = random_map(rng)
    return replace(
        drawn,
        claims={
            own: claim._replace(kind=Kind.HYPOTHESIS)
            if claim.kind is not Kind.QUESTION and rng.random() < 0.5
            else claim
            for own, claim in drawn.claims.items()
        },
    )


def found_in(shown: Shown) -> dict[str, HypothesisReasons]:
    return {each.hypothesis.id: each for each in reasons_of_hypotheses(shown)}


def given_as(reason: HypothesisReason) -> GivenReason:
    return GivenReason(reason.bearing, Target(reason.path), reason.strength, reason.stands)


def test_causes() -> None:
    holds, doubt = LinkState.HOLDS, LinkState.IN_DOUBT
    every = found_in(whole(trial_map()))
    found = {each.claim: each for each in every["taboo"].reasons}
    assert found["plan"].why == (Condition(ConditionKind.UNDERCUT, "routine", LinkState.FAILS),)
    assert found["memo"].why == (Condition(ConditionKind.SOURCE, "memo", Reason.CONTESTED),)
    assert found["talk"].why == ()
    assert found["talk"].with_ == ("sincere",)
    assert [each.stands for each in found.values()] == [holds, doubt, holds, holds, doubt]
    cost = {each.claim: each for each in every["cost"].reasons}
    assert cost["cheap"].why == (Condition(ConditionKind.SOURCE, "cheap", Reason.REFUTED),)
    assert cost["broke"].why == (Condition(ConditionKind.UNDERCUT, "shaky", doubt),)


def test_the_order_is_for_and_against_then_standing_then_strength() -> None:
    found = found_in(whole(trial_map()))["taboo"].reasons
    assert [each.claim for each in found] == ["talk", "memo", "retaliation", "plan", "fear"]


@given(seeds)
def test_whatever_does_not_stand_has_a_cause(rng: Random) -> None:
    drawn = hypothetical(rng)
    evaluation = evaluate(drawn)
    for hypothesis, found in found_in(whole(drawn)).items():
        every = found.reasons
        assert found.left_out == 0
        assert {given_as(each) for each in every} == set(reasons(evaluation, hypothesis))
        decisive = {given_as(each) for each in every if each.decides}
        assert decisive == set(turns_on(evaluation, hypothesis))
        for each in every:
            assert bool(each.why) or each.stands is LinkState.HOLDS
            if each.stands is LinkState.HOLDS:
                vain = {(ConditionKind.UNDERCUT, LinkState.FAILS)}
                assert {(condition.how, condition.is_) for condition in each.why} <= vain
            if each.bearing is Bearing.ASSERTION:
                assert (each.claim, each.why) == (hypothesis, ())


@given(seeds)
def test_a_part_shows_fewer_reasons_and_the_same_verdicts(rng: Random) -> None:
    drawn = hypothetical(rng)
    part = cut_out(drawn, [own for own in drawn.claims if rng.random() < 0.6], Selection())
    all_of_it = found_in(whole(drawn))
    for hypothesis, found in found_in(Shown(EvaluatedMap(drawn), part)).items():
        every = all_of_it[hypothesis]
        assert found.result == every.result
        kept = set(part.argument_map.claims)
        assert found.reasons == tuple(each for each in every.reasons if {each.claim, *each.with_} <= kept)
        assert found.left_out == len(every.reasons) - len(found.reasons)


def is_rival(drawn: ArgumentMap, reason: GivenReason) -> bool:
    other = drawn.claims[reason.path[0]]
    return reason.bearing is Bearing.CONTRADICTION and other.kind is Kind.HYPOTHESIS


@given(seeds)
def test_scores_of_a_matrix(rng: Random) -> None:
    drawn = hypothetical(rng)
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
