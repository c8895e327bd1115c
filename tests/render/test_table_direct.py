"""What bears on a hypothesis directly: whether it stands, why, and that showing a part changes no verdict."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from argmap.evaluate import Bearing, EvaluatedMap, GivenReason, evaluate, reasons, turns_on
from argmap.model import ArgumentMap, Kind
from argmap.render.tables.ach import crossed
from argmap.render.tables.direct import DOUBTED, FALLEN, STANDS, Cause, Evaluated
from argmap.tests.builders.maps import trial_map
from argmap.tests.builders.random_maps import random_map
from argmap.views.part import cut_out
from argmap.views.selection import Selection

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


def whole(argument_map: ArgumentMap) -> Evaluated:
    return Evaluated(EvaluatedMap(argument_map), argument_map)


def test_causes() -> None:
    found = {each.claim: each for each in whole(trial_map()).direct["taboo"]}
    assert found["plan"].causes == (Cause("undercut", "routine", FALLEN),)
    assert found["memo"].causes == (Cause("source", "memo", "contested"),)
    assert found["talk"].causes == ()
    assert found["talk"].premises == ("sincere",)
    assert [each.stands for each in found.values()] == [STANDS, DOUBTED, STANDS, STANDS, DOUBTED]
    cost = {each.claim: each for each in whole(trial_map()).direct["cost"]}
    assert cost["cheap"].causes == (Cause("source", "cheap", "refuted"),)
    assert cost["broke"].causes == (Cause("undercut", "shaky", DOUBTED),)


def test_the_order_is_for_and_against_then_standing_then_strength() -> None:
    found = whole(trial_map()).direct["taboo"]
    assert [each.claim for each in found] == ["talk", "memo", "retaliation", "plan", "fear"]


@given(seeds)
def test_whatever_does_not_stand_has_a_cause(rng: Random) -> None:
    drawn = hypothetical(rng)
    shown = whole(drawn)
    for hypothesis, found in shown.direct.items():
        assert shown.hidden(hypothesis) == 0
        assert {each.reason for each in found} == set(reasons(shown.evaluation, hypothesis))
        assert {each.reason for each in found if each.decides} == set(turns_on(shown.evaluation, hypothesis))
        for each in found:
            assert bool(each.causes) or each.stands == STANDS
            if each.stands == STANDS:
                assert {(cause.how, cause.word) for cause in each.causes} <= {("undercut", FALLEN)}
            if each.reason.bearing is Bearing.ASSERTION:
                assert (each.claim, each.causes) == (hypothesis, ())


@given(seeds)
def test_a_part_shows_fewer_reasons_and_the_same_verdicts(rng: Random) -> None:
    drawn = hypothetical(rng)
    part = cut_out(drawn, [own for own in drawn.claims if rng.random() < 0.6], Selection()).argument_map
    shown, all_of_it = Evaluated(EvaluatedMap(drawn), part), whole(drawn)
    for hypothesis, found in shown.direct.items():
        assert shown.verdicts[hypothesis] == all_of_it.verdicts[hypothesis]
        whole_rows = all_of_it.direct[hypothesis]
        assert found == [each for each in whole_rows if {each.claim, *each.premises} <= set(part.claims)]
        assert shown.hidden(hypothesis) == len(whole_rows) - len(found)


def is_rival(drawn: ArgumentMap, reason: GivenReason) -> bool:
    other = drawn.claims[reason.path[0]]
    return reason.bearing is Bearing.CONTRADICTION and other.kind is Kind.HYPOTHESIS


@given(seeds)
def test_scores_of_a_matrix(rng: Random) -> None:
    drawn = hypothetical(rng)
    found = crossed(whole(drawn))
    evaluation = evaluate(drawn)
    for hypothesis, score in found.inconsistency.items():
        against = [
            each.strength
            for each in reasons(evaluation, hypothesis)
            if each.state.surely and not each.speaks_for and not is_rival(drawn, each)
        ]
        assert 0 <= score.surely <= score.possibly
        assert score.surely >= max(against, default=0.0)
        assert (score.surely > 0) == bool(against)
    told = [each for each in found.diagnosticity.values() if each is not None]
    assert told == sorted(told, reverse=True)
    assert all(0 <= each <= 2 for each in told)
    assert [*found.diagnosticity][: len(told)] == [
        own for own, each in found.diagnosticity.items() if each is not None
    ]
