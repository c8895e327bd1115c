"""What would change a verdict: by hand, and against evaluating the changed map as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.evaluate import Change, Operation, changed, evaluate, what_would_change
from argmap.evaluate.changes.what_would_change import neighbouring_strengths
from argmap.evaluate.graph import ATTACK
from argmap.model import Sign, Target
from argmap.tests.builders.claims import claim, link, map_of
from argmap.tests.builders.random_maps import random_map
from argmap.tests.builders.written import read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.evaluate import Evaluation
    from argmap.model import ArgumentMap

randoms = st.randoms(use_true_random=False)


def every_change(evaluation: Evaluation, name: str) -> Iterator[Change]:
    """All single changes of the map, whether they bear on the claim or not."""
    for other, result in evaluation.claims.items():
        if other != name and result.verdict != "rejected":
            yield Change(Operation.REJECT, Target.of(other))
        if other != name and result.verdict != "accepted":
            yield Change(Operation.ACCEPT, Target.of(other))
    graph = evaluation.graph
    for path, weight, role in zip(graph.paths, graph.weight, graph.role, strict=True):
        yield Change(Operation.DROP, path)
        if role <= ATTACK:
            yield from (Change(Operation.STRENGTH, path, each) for each in neighbouring_strengths(weight))


def slow(evaluation: Evaluation, name: str) -> dict[Change, tuple[str, str]]:
    """The changes that give the claim another verdict, by evaluating each changed map as a whole."""
    found: dict[Change, tuple[str, str]] = {}
    for change in every_change(evaluation, name):
        result = changed(evaluation, [change]).claims[name]
        if result.verdict is not evaluation.claims[name].verdict:
            found[change] = (result.verdict.value, result.reason.value)
    return found


def check(argument_map: ArgumentMap, names: list[str]) -> None:
    evaluation = evaluate(argument_map)
    for name in names:
        found = list(what_would_change(evaluation, name, limit=None))
        assert {each.change: (each.verdict.value, each.reason.value) for each in found} == slow(
            evaluation, name
        )
        assert len({each.change for each in found}) == len(found)
        assert [each.distance for each in found] == sorted(each.distance for each in found)
        assert list(what_would_change(evaluation, name, limit=2)) == found[:2]


@settings(max_examples=400)
@given(randoms.map(random_map))
def test_it_agrees_with_evaluating_each_changed_map(argument_map: ArgumentMap) -> None:
    check(argument_map, list(evaluate(argument_map).claims))


@settings(max_examples=40)
@given(randoms.map(lambda rng: random_map(rng, 25)))
def test_it_agrees_on_larger_maps(argument_map: ArgumentMap) -> None:
    check(argument_map, list(evaluate(argument_map).claims)[:2])


@settings(max_examples=20)
@given(randoms.map(random_map))
def test_it_agrees_on_a_map_that_is_changed_already(argument_map: ArgumentMap) -> None:
    evaluation = evaluate(argument_map)
    for first in list(every_change(evaluation, ""))[:10]:
        again = changed(evaluation, [first])
        for name in again.claims:
            found = {each.change: each.verdict for each in what_would_change(again, name, limit=None)}
            for change, verdict in found.items():
                assert changed(again, [change]).verdicts[name] is verdict


DEBATE = """
h: {text: x, kind: hypothesis}
a: {text: x, supports: h}
b: {text: x, attacks: {to: h, strength: weak}}
c: {text: x, attacks: {to: a, strength: weak}}
u: {text: x, presumed: false, attacks: a -> h}
r: {text: x, presumed: false, contradicts: h}
far: {text: x}
"""


def lines(text: str, name: str, limit: int | None = 50) -> list[str]:
    """What would change the verdict, a line each."""
    reading = read(text)
    assert reading.errors() == []
    found: list[str] = []
    for each in what_would_change(evaluate(reading.argument_map), name, limit=limit):
        what = f"{each.change.operation.value} {each.change.target}"
        strength = f" {each.change.strength:g}" if each.change.strength else ""
        found.append(f"{each.distance} {what}{strength}: {each.verdict.value} {each.reason.value}")
    return found


def test_a_small_debate_by_hand() -> None:
    assert lines(DEBATE, "h") == [
        "0 drop a -> h: rejected refuted",
        "0 strength a -> h 0.25: undecided contested",
        "0 strength b -> h 0.5: undecided contested",
        "1 reject a: rejected refuted",
        "1 accept r: rejected refuted",
        "1 strength c -> a 0.5: undecided unresolved",
        "2 accept u: rejected refuted",
    ]


def test_only_the_nearest_are_shown() -> None:
    assert lines(DEBATE, "h", 2) == lines(DEBATE, "h")[:2]
    assert lines(DEBATE, "h", 0) == []


def test_without_its_only_support_a_hypothesis_is_untested() -> None:
    text = "h: {text: x, kind: hypothesis}\na: {text: x, supports: h}\n"
    assert lines(text, "h") == ["0 drop a -> h: rejected untested", "1 reject a: rejected unsupported"]


def test_a_stronger_link_that_fails_can_count_on_a_cycle() -> None:
    # As long as c may still attack a as strongly as can be, a cannot be accepted first.
    text = "a: {text: x, attacks: {to: c, strength: strong}}\n"
    text += "c: {text: x, attacks: {to: a, strength: weak}}\n"
    assert "0 strength c -> a 0.5: undecided contested" in lines(text, "a")


def test_no_claim_of_that_name_is_told_at_once() -> None:
    evaluation = evaluate(read("a: {text: x}\nq: {text: x, kind: question}\n").argument_map)
    for name in ("nobody", "q"):
        with pytest.raises(KeyError):
            what_would_change(evaluation, name)


@pytest.mark.parametrize(
    ("weight", "expected"),
    [(0.1, [0.25]), (0.25, [0.5]), (0.3, [0.25, 0.5]), (0.5, [0.25, 1.0]), (0.7, [0.5, 1.0]), (1.0, [0.5])],
)
def test_the_nearest_levels(weight: float, expected: list[float]) -> None:
    assert neighbouring_strengths(weight) == expected


def test_long_chains_need_no_recursion() -> None:
    made = [
        claim(f"c{at}", links=[link(f"c{at} -> c{at + 1}", Sign.SUPPORT)])._replace(presumed=at == 0)
        for at in range(2000)
    ]
    evaluation = evaluate(map_of(*made, claim("c2000")._replace(presumed=False)))
    found = list(what_would_change(evaluation, "c2000"))
    assert [each.distance for each in found] == [0, *(at for at in range(1, 26) for _ in (0, 1))][:50]
