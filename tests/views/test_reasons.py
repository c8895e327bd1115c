"""What bears on a hypothesis directly: whether it holds, why, and that showing a part changes no verdict."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from argmap.evaluate import Bearing, EvaluatedMap, GivenReason, LinkState, Reason, evaluate, reasons, turns_on
from argmap.model import Target
from argmap.tests.builders.maps import trial_map
from argmap.tests.builders.random_maps import with_hypotheses
from argmap.tests.builders.shown import whole
from argmap.views.part import Selection, Shown, Whole
from argmap.views.reasons import (
    Condition,
    ConditionKind,
    DirectReason,
    DirectReasons,
    reasons_of_hypotheses,
)

seeds = st.integers(0, 100_000).map(Random)


def found_in(shown: Shown) -> dict[str, DirectReasons]:
    return {each.about.id: each for each in reasons_of_hypotheses(shown)}


def given_as(reason: DirectReason) -> GivenReason:
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
    drawn = with_hypotheses(rng)
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
    drawn = with_hypotheses(rng)
    part = Whole(drawn).cut_out([own for own in drawn.claims if rng.random() < 0.6], Selection())
    all_of_it = found_in(whole(drawn))
    for hypothesis, found in found_in(Shown(EvaluatedMap(drawn), part)).items():
        every = all_of_it[hypothesis]
        assert found.result == every.result
        kept = set(part.argument_map.claims)
        assert found.reasons == tuple(each for each in every.reasons if {each.claim, *each.with_} <= kept)
        assert found.left_out == len(every.reasons) - len(found.reasons)
