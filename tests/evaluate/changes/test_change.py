"""A map with something changed fares as the map would that says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.evaluate import Change, Operation, Reason, Verdict, changed, evaluate, reasons, turns_on
from argmap.evaluate.strength import strengths
from argmap.model import Target
from argmap.tests.builders.claims import map_of
from argmap.tests.builders.random_maps import random_map
from argmap.tests.builders.written import read
from argmap.tests.evaluate.obvious import Fate, Obvious

if TYPE_CHECKING:
    from random import Random

    from argmap.evaluate import Evaluation
    from argmap.model import ArgumentMap

maps = st.randoms(use_true_random=False).map(random_map)
randoms = st.randoms(use_true_random=False)


def evaluated(text: str) -> Evaluation:
    reading = read(text)
    assert reading.errors() == []
    return evaluate(reading.argument_map)


def without(argument_map: ArgumentMap, path: Target) -> ArgumentMap:
    """The map without the link, and without the links on it."""
    return map_of(
        *(
            claim._replace(links=tuple(each for each in claim.links if each.path[-len(path) :] != path))
            for claim in argument_map.claims.values()
        )
    )


def with_strength(argument_map: ArgumentMap, path: Target, strength: float) -> ArgumentMap:
    return map_of(
        *(
            claim._replace(
                links=tuple(
                    each._replace(weight=strength) if each.path == path else each for each in claim.links
                )
            )
            for claim in argument_map.claims.values()
        )
    )


def all_of(evaluation: Evaluation) -> tuple[object, ...]:
    """All that an evaluation says of claims and links."""
    return dict(evaluation.claims), dict(evaluation.links), list(evaluation.claims), list(evaluation.links)


@given(maps)
def test_dropping_a_link_is_not_writing_it(argument_map: ArgumentMap) -> None:
    evaluation = evaluate(argument_map)
    for path in evaluation.links:
        found = changed(evaluation, [Change(Operation.DROP, path)])
        assert path not in found.links
        assert all_of(found) == all_of(evaluate(without(argument_map, path)))


@given(maps, st.sampled_from([0.1, 0.25, 0.5, 1.0]))
def test_another_strength_is_writing_another(argument_map: ArgumentMap, strength: float) -> None:
    evaluation = evaluate(argument_map)
    for path in evaluation.links:
        found = changed(evaluation, [Change(Operation.STRENGTH, path, strength)])
        assert all_of(found) == all_of(evaluate(with_strength(argument_map, path, strength)))


@given(maps, randoms)
def test_decreed_claims_are_as_decreed_and_the_rest_as_defined(
    argument_map: ArgumentMap, rng: Random
) -> None:
    evaluation = evaluate(argument_map)
    names = rng.sample(list(evaluation.claims), min(len(evaluation.claims), rng.randint(1, 3)))
    decreed = {name: rng.random() < 0.5 for name in names}
    found = changed(
        evaluation,
        [
            Change(Operation.ACCEPT if holds else Operation.REJECT, Target.of(name))
            for name, holds in decreed.items()
        ],
    )
    obvious = Obvious(argument_map, decreed)
    for name, each in found.claims.items():
        if name in decreed:
            assert each.verdict is (Verdict.ACCEPTED if decreed[name] else Verdict.REJECTED)
            assert each.reason is (Reason.NONE if decreed[name] else Reason.REFUTED)
        else:
            strengths = each.surely_for, each.possibly_for, each.surely_against, each.possibly_against
            assert Fate(each.verdict.value, each.reason.value, *strengths) == obvious.fate(name)
    assert {path: (each.state.surely, each.state.possibly) for path, each in found.links.items()} == {
        path: (path in obvious.sure, path in obvious.possible) for path in obvious.links
    }


@given(maps, randoms)
def test_several_changes_are_one_after_the_other(argument_map: ArgumentMap, rng: Random) -> None:
    evaluation = evaluate(argument_map)
    names, paths = list(evaluation.claims), [path for path in evaluation.links if len(path) == 2]
    dropped, stronger = (*rng.sample(paths, min(2, len(paths))), None, None)[:2]
    changes = [Change(Operation.ACCEPT, Target.of(name)) for name in rng.sample(names, min(1, len(names)))]
    if dropped:
        changes.append(Change(Operation.DROP, dropped))
    if stronger:
        changes.append(Change(Operation.STRENGTH, stronger, 1.0))
    step_by_step = evaluation
    for change in changes:
        step_by_step = changed(step_by_step, [change])
    assert all_of(changed(evaluation, changes)) == all_of(step_by_step)


def test_of_two_changes_of_one_thing_the_later_counts() -> None:
    evaluation = evaluated("a: {text: x}\n")
    rejected, accepted = Change(Operation.REJECT, Target.of("a")), Change(Operation.ACCEPT, Target.of("a"))
    assert changed(evaluation, [accepted, rejected]).verdicts["a"] is Verdict.REJECTED
    assert changed(changed(evaluation, [rejected]), [accepted]).verdicts["a"] is Verdict.ACCEPTED


def test_an_accepted_claim_speaks_against_its_rivals_as_strongly_as_can_be() -> None:
    found = changed(
        evaluated("a: {text: x, presumed: false, contradicts: b}\nb: {text: x}\n"),
        [Change(Operation.ACCEPT, Target.of("a"))],
    ).claims
    assert found["a"].surely_for == found["b"].surely_against == 1
    assert found["b"].reason is Reason.REFUTED


def test_a_strong_reason_keeps_a_rival_of_an_accepted_claim_in_balance() -> None:
    evaluation = evaluated("a: {text: x, strength: strong}\nb: {text: x, contradicts: a}\n")
    assert (
        changed(evaluation, [Change(Operation.ACCEPT, Target.of("b"))]).claims["a"].reason is Reason.CONTESTED
    )


def test_a_rejected_claim_frees_its_rivals() -> None:
    evaluation = evaluated("a: {text: x}\nb: {text: x, contradicts: a}\n")
    assert evaluation.verdicts["a"] is Verdict.UNDECIDED
    found = changed(evaluation, [Change(Operation.REJECT, Target.of("b"))])
    assert found.verdicts == {"a": Verdict.ACCEPTED, "b": Verdict.REJECTED}
    assert [each.state.possibly for each in reasons(found, "a")] == [True, False]
    assert turns_on(found, "b") == ()


def test_two_rivals_can_both_be_decreed() -> None:
    evaluation = evaluated("a: {text: x}\nb: {text: x, contradicts: a}\n")
    found = changed(
        evaluation, [Change(Operation.ACCEPT, Target.of("a")), Change(Operation.ACCEPT, Target.of("b"))]
    )
    assert set(found.verdicts.values()) == {Verdict.ACCEPTED}


def test_the_strength_of_a_decreed_claim_is_1_or_0() -> None:
    evaluation = evaluated("a: {text: x, attacks: b}\nb: {text: x, attacks: c}\nc: {text: x, attacks: a}\n")
    accepted = strengths(changed(evaluation, [Change(Operation.ACCEPT, Target.of("a"))])).values
    rejected = strengths(changed(evaluation, [Change(Operation.REJECT, Target.of("a"))])).values
    assert (accepted["a"], rejected["a"], rejected["b"]) == (1, 0, 0.5)


@pytest.mark.parametrize("target", [("nobody",), ("q",), ("a", "nobody"), ("b", "a")])
def test_what_is_not_in_the_map_cannot_be_changed(target: tuple[str, ...]) -> None:
    evaluation = evaluated("a: {text: x, supports: b}\nb: {text: x}\nq: {text: x, kind: question}\n")
    operation = Operation.REJECT if len(target) == 1 else Operation.DROP
    with pytest.raises(KeyError):
        changed(evaluation, [Change(operation, Target(target))])


@pytest.mark.parametrize(
    ("operation", "target", "strength"),
    [
        (Operation.REJECT, ("a", "b"), None),
        (Operation.DROP, ("a",), None),
        (Operation.DROP, (), None),
        (Operation.ACCEPT, ("a",), 0.5),
        (Operation.STRENGTH, ("a", "b"), None),
        (Operation.STRENGTH, ("a", "b"), 0.0),
        (Operation.STRENGTH, ("a", "b"), 1.5),
        (Operation.STRENGTH, ("a", "b"), float("nan")),
    ],
)
def test_a_change_that_makes_no_sense(
    operation: Operation, target: tuple[str, ...], strength: float | None
) -> None:
    with pytest.raises(ValueError, match=operation.value):
        Change(operation, Target(target), strength)
