"""What would change a verdict: by hand, and against evaluating the changed map as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.evaluate import Change, Operation, changed, evaluate, what_would_change
from argmap.evaluate.changes import what_would_change as search
from argmap.evaluate.changes.candidates import neighbouring_strengths
from argmap.evaluate.graph import ATTACK, SUPPORT
from argmap.model import Sign, Target
from argmap.tests.builders.claims import claim, link, map_of
from argmap.tests.builders.random_maps import random_map, random_map_with_undercuts
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
        yield from own_values(evaluation, other, bare=other != name)
    graph = evaluation.graph
    pairs = {
        Target(sorted((graph.ids[one], graph.ids[each])))
        for one in graph.rivals
        for each in graph.rivals[one]
    }
    yield from (Change(Operation.DROP_CONTRADICTION, pair) for pair in sorted(pairs))
    for path, weight, role in zip(graph.paths, graph.weight, graph.role, strict=True):
        yield Change(Operation.DROP, path)
        if role <= ATTACK:
            yield from (Change(Operation.STRENGTH, path, each) for each in neighbouring_strengths(weight))
    for number, undercuts in graph.undercuts.items():
        if sum(evaluation.links[graph.paths[each]].state != "fails" for each in undercuts) > 1:
            yield Change(Operation.DROP_UNDERCUTS, graph.paths[number])


def own_values(evaluation: Evaluation, name: str, *, bare: bool) -> Iterator[Change]:
    """The changes of whether a claim is presumed, and of its strength.

    With `bare`, a claim that nothing supports is not tried without presumption: that is to reject it.
    """
    graph, target = evaluation.graph, Target.of(name)
    if graph.numbers[name] in graph.decreed:
        return
    strength = graph.asserted[graph.numbers[name]]
    if strength:
        if not bare or any(graph.role[link] == SUPPORT for link in evaluation.links_to[graph.numbers[name]]):
            yield Change(Operation.UNPRESUME, target)
        yield from (Change(Operation.STRENGTH, target, each) for each in neighbouring_strengths(strength))
    else:
        yield Change(Operation.PRESUME, target)


def outcome(evaluation: Evaluation, name: str) -> tuple[str, bool]:
    """The verdict, and whether the claim is refuted; what is supposed of it is no matter of reasons."""
    result = evaluation.claims[name]
    return result.verdict.value, result.reason == "refuted" and not evaluation.is_supposed(name)


def named(change: Change) -> tuple[str, tuple[str, ...], float | None]:
    """A change with the claims of a contradiction in one order."""
    return change.operation.value, change.concerns, change.strength


def slow(evaluation: Evaluation, name: str) -> dict[object, tuple[str, str]]:
    """The changes that give the claim another verdict, by evaluating each changed map as a whole."""
    found: dict[object, tuple[str, str]] = {}
    for change in every_change(evaluation, name):
        after = changed(evaluation, [change])
        if outcome(after, name) != outcome(evaluation, name):
            result = after.claims[name]
            found[named(change)] = (result.verdict.value, result.reason.value)
    return found


def check(argument_map: ArgumentMap, names: list[str]) -> None:
    evaluation = evaluate(argument_map)
    for name in names:
        found = list(what_would_change(evaluation, name, limit=None).changes)
        assert {named(each.change): (each.verdict.value, each.reason.value) for each in found} == slow(
            evaluation, name
        )
        assert len({named(each.change) for each in found}) == len(found)
        assert [each.distance for each in found] == sorted(each.distance for each in found)
        assert list(what_would_change(evaluation, name, limit=2).changes) == found[:2]


@pytest.mark.once
@settings(max_examples=250)
@given(randoms.map(random_map))
def test_it_agrees_with_evaluating_each_changed_map(argument_map: ArgumentMap) -> None:
    check(argument_map, list(evaluate(argument_map).claims))


@pytest.mark.once
@settings(max_examples=200)
@given(randoms.map(random_map_with_undercuts))
def test_it_agrees_where_much_is_undercut(argument_map: ArgumentMap) -> None:
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
            found = {each.change: each.verdict for each in what_would_change(again, name, limit=None).changes}
            for change, verdict in found.items():
                assert changed(again, [change]).verdicts[name] is verdict
                assert outcome(changed(again, [change]), name) != outcome(again, name)


def test_each_operation_by_hand() -> None:
    """What speaks for and against a claim is not only links: its strength, presumption, contradictions."""
    attacked = "a: {text: x}\nb: {text: x, attacks: {to: a, strength: strong}}\n"
    attacked += "c: {text: x, attacks: {to: a, strength: strong}}\n"
    assert lines(attacked, "a") == ["0 strength a 1: undecided contested"]
    assert lines("h: {text: x, kind: hypothesis}\n", "h") == ["0 presume h: accepted "]
    assert lines("a: {text: x}\n", "a") == ["0 unpresume a: rejected untested"]
    rivals = "a: {text: x, contradicts: b}\nb: {text: x}\nc: {text: x, supports: {to: b, strength: strong}}\n"
    assert lines(rivals, "a") == [
        "0 strength a 1: undecided contested",
        "0 drop-contradiction a -> b: accepted ",
        "1 reject b: accepted ",
        "1 drop c -> b: undecided contested",
        "1 strength c -> b 0.5: undecided contested",
        "2 reject c: undecided contested",
    ]


def test_all_undercuts_of_one_link_are_also_one_change() -> None:
    text = "a: {text: x}\nb: {text: x, attacks: {to: a, strength: strong}}\n"
    text += "u: {text: x, attacks: b -> a}\nv: {text: x, attacks: b -> a}\n"
    assert "1 drop-undercuts b -> a: rejected refuted" in lines(text, "a")
    assert not any("drop u" in line or "reject u" in line for line in lines(text, "a"))


def test_whether_a_claim_is_refuted_counts_as_a_verdict() -> None:
    text = "h: {text: x, kind: hypothesis}\nb: {text: x, attacks: h}\n"
    assert lines(text, "h") == [
        "0 presume h: undecided contested",
        "0 drop b -> h: rejected untested",
        "1 reject b: rejected untested",
    ]


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
    for each in what_would_change(evaluate(reading.argument_map), name, limit=limit).changes:
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
        "1 strength a 0.25: undecided unresolved",
        "1 accept r: rejected refuted",
        "1 presume r: undecided contested",
        "1 strength c -> a 0.5: undecided unresolved",
        "2 accept u: rejected refuted",
        "2 presume u: rejected refuted",
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


def test_a_search_that_would_take_too_long_stops_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each of 300 undercuts in a chain moves all that follow, which is more than 50,000 labels."""
    monkeypatch.setattr(search, "MOST_LOOKED_AT", 50_000)
    path, claims = (
        "a -> h",
        [claim("h")._replace(presumed=False), claim("a", links=[link("a -> h", Sign.SUPPORT)])],
    )
    for number in range(300):
        path = f"u{number} -> {path}"
        claims.append(claim(f"u{number}", links=[link(path, Sign.ATTACK)]))
    evaluation = evaluate(map_of(*claims))
    found = what_would_change(evaluation, "h", limit=None)
    assert found.stopped
    assert [each.distance for each in found.changes] == sorted(each.distance for each in found.changes)
    assert not what_would_change(evaluation, "h", limit=1).stopped


def test_long_chains_need_no_recursion() -> None:
    made = [
        claim(f"c{at}", links=[link(f"c{at} -> c{at + 1}", Sign.SUPPORT)])._replace(presumed=at == 0)
        for at in range(2000)
    ]
    evaluation = evaluate(map_of(*made, claim("c2000")._replace(presumed=False)))
    found = list(what_would_change(evaluation, "c2000").changes)
    assert [each.distance for each in found] == [0, *(at for at in range(1, 26) for _ in (0, 1))][:50]


def test_all_undercuts_of_a_link_are_dropped_those_too_that_fail() -> None:
    """Its own undercut of its support would hold, and leave the claim undecided, once the others are gone."""
    written = (
        "h: {text: x, kind: hypothesis, attacks: a -> h}\na: {text: x, supports: h}\n"
        "u: {text: x, attacks: a -> h}\nv: {text: x, attacks: a -> h}\n"
    )
    assert lines(written, "h") == ["0 presume h: accepted ", "1 drop-undercuts a -> h: accepted "]
