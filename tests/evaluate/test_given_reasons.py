"""The tally of a claim, what its verdict turns on, and what it would be otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from argmap.evaluate import (
    Bearing,
    Count,
    Reason,
    Verdict,
    at_equal_strengths,
    evaluate,
    reasons,
    tally,
    turns_on,
    under_other_standard,
)
from argmap.tests.builders.random_maps import random_map
from argmap.tests.builders.written import read

if TYPE_CHECKING:
    from argmap.model import ArgumentMap

DEBATE = """
h: {text: x, kind: hypothesis}
a: {text: x, supports: {to: h, strength: strong}}
b: {text: x, supports: {to: h, strength: strong}}
c: {text: x, supports: h}
d: {text: x, attacks: h, contradicts: e}
e: {text: x, supports: h}
f: {text: x, attacks: {to: h, strength: weak}}
g: {text: x, attacks: f -> h}
z: {text: x, contradicts: h, presumed: false}
"""

maps = st.randoms(use_true_random=False).map(random_map)


def debate(text: str = DEBATE) -> ArgumentMap:
    return read(text).argument_map


def test_the_tally_counts_what_is_given_holds_and_is_in_doubt() -> None:
    found = tally(evaluate(debate()), "h")
    assert found.supports == Count(given=4, hold=3, in_doubt=1)
    assert found.attacks == Count(given=2, hold=0, in_doubt=1)
    assert found.contradictions == Count(given=1, hold=0, in_doubt=0)


def test_an_accepted_claim_turns_on_its_strongest_reasons() -> None:
    evaluation = evaluate(debate())
    assert evaluation.verdicts["h"] is Verdict.ACCEPTED
    assert [each.path for each in turns_on(evaluation, "h")] == [("a", "h"), ("b", "h")]


def test_a_bare_assertion_can_be_what_a_verdict_turns_on() -> None:
    (found,) = turns_on(evaluate(debate()), "a")
    assert (found.bearing, found.path, found.strength) == (Bearing.ASSERTION, ("a",), 0.5)


def test_a_refuted_claim_turns_on_what_refutes_it() -> None:
    evaluation = evaluate(debate("a: {text: x}\nb: {text: x, attacks: {to: a, strength: strong}}\n"))
    assert evaluation.claims["a"].reason is Reason.REFUTED
    assert [each.path for each in turns_on(evaluation, "a")] == [("b", "a")]


def test_a_contested_claim_turns_on_both_sides() -> None:
    (one, other) = turns_on(evaluate(debate()), "d")
    assert (one.bearing, one.path, one.state.surely) == (Bearing.ASSERTION, ("d",), True)
    assert (other.bearing, other.path, other.state.surely) == (Bearing.CONTRADICTION, ("e",), False)


def test_an_untested_claim_turns_on_nothing() -> None:
    evaluation = evaluate(debate("h: {text: x, kind: hypothesis}\n"))
    assert evaluation.claims["h"].reason is Reason.UNTESTED
    assert turns_on(evaluation, "h") == ()


def test_strength_alone_decided() -> None:
    text = "h: {text: x, presumed: false}\na: {text: x, supports: {to: h, strength: strong}}\n"
    text += "".join(f"c{number}: {{text: x, attacks: h}}\n" for number in range(17))
    evaluation = evaluate(debate(text))
    assert evaluation.verdicts["h"] is Verdict.ACCEPTED
    assert at_equal_strengths(evaluation).claims["h"].reason is Reason.CONTESTED
    assert under_other_standard(evaluation, "h").reason is Reason.REFUTED


def test_the_other_standard_of_an_unopposed_claim_is_weight() -> None:
    evaluation = evaluate(
        debate("a: {text: x, standard: unopposed}\nb: {text: x, attacks: {to: a, strength: weak}}\n")
    )
    assert evaluation.verdicts["a"] is Verdict.REJECTED
    assert under_other_standard(evaluation, "a").verdict is Verdict.ACCEPTED


@given(maps)
def test_every_verdict_turns_on_a_reason_unless_nothing_is_left_of_it(argument_map: ArgumentMap) -> None:
    evaluation = evaluate(argument_map)
    for name, claim in evaluation.claims.items():
        found = turns_on(evaluation, name)
        assert set(found) <= set(reasons(evaluation, name))
        assert bool(found) == (claim.reason not in {Reason.UNTESTED, Reason.UNSUPPORTED})
        if claim.verdict is Verdict.UNDECIDED:
            assert {each.speaks_for for each in found} == {True, False} or any(
                not each.state.surely for each in found
            )


@given(maps)
def test_the_strengths_of_a_claim_are_those_of_its_reasons(argument_map: ArgumentMap) -> None:
    evaluation = evaluate(argument_map)
    for name, claim in evaluation.claims.items():
        found = reasons(evaluation, name)
        for speaks_for, surely, possibly in (
            (True, claim.surely_for, claim.possibly_for),
            (False, claim.surely_against, claim.possibly_against),
        ):
            side = [each for each in found if each.speaks_for is speaks_for]
            assert surely == max((each.strength for each in side if each.state.surely), default=0)
            if speaks_for:
                assert possibly == max((each.strength for each in side if each.state.possibly), default=0)
