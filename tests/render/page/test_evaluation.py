"""The evaluation in the page finds what Python finds: verdicts, reasons, and what is supposed."""

# ruff: noqa: S311 - a seeded generator makes the same maps each time

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Any, Final

import pytest

from argmap.evaluate import (
    Change,
    EvaluatedMap,
    Operation,
    Reason,
    at_equal_strengths,
    changed,
    reasons,
    turns_on,
    under_other_standard,
)
from argmap.evaluate.changes.change import OF_CLAIMS
from argmap.evaluate.explanation import explain
from argmap.model import ArgumentMap, Kind, Reference, Sign, Target
from argmap.tests.builders.claims import HERE
from argmap.tests.builders.random_maps import random_debate, random_map, random_map_with_undercuts
from argmap.tests.builders.shipped import EXAMPLES, SHIPPED, read_map
from argmap.tests.builders.shown import whole
from argmap.tests.render.page.in_node import facts_of, in_node, needs_node
from argmap.views.cards import BEST_FIRST
from argmap.views.reasons import reasons_of_claims

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from argmap.evaluate import ClaimResult, Evaluation, GivenReason
    from argmap.views.reasons import DirectReason

pytestmark = needs_node

_PROPERTIES: Final = (
    "constructor toString __proto__ hasOwnProperty valueOf prototype 0 -1 length then undefined"
)
NAMES: Final = _PROPERTIES.split()
"""Names of properties, which a script that looks claims up carelessly takes for claims."""

IMPORTS: Final = """
import { mapOf } from "./data.js";
import { evaluate } from "./evaluation.js";
"""
FUNCTION: Final = """
({ facts, asked, trials }) => {
  const map = mapOf(facts);
  const find = ([name, isLink]) => (isLink ? map.linkByName : map.claimById).get(name);
  const fate = (found) => [
    found.verdict, found.reason,
    found.surelyFor, found.possiblyFor, found.surelyAgainst, found.possiblyAgainst, found.supposed,
  ];
  return trials.map((trial) => {
    const suppositions = trial.map(({ operation, target, other, strength }) => ({
      operation, target: find(target), ...(other && { other: find(other) }), ...(strength && { strength }),
    }));
    const now = evaluate(map, suppositions);
    const judged = map.claims.filter((claim) => now.result(claim));
    const claims = judged.map((claim) => ({
      fate: fate(now.result(claim)),
      reasons: now.reasons(claim).map((each) => [
        each.bearing, each.link ? each.link.name : each.from.id,
        each.strength, each.state, each.speaksFor, each.decides,
      ]),
      waits: now.waitsOn(claim).map((each) => each.id),
      circle: [now.circle(claim).others.map((each) => each.id), now.circle(claim).isMutual],
      equal: fate(now.atEqualStrengths(claim)),
    }));
    return {
      claims,
      other: asked.map((id) => fate(now.underOtherStandard(map.claimById.get(id)))),
      links: map.links.map((link) => now.isDropped(link) || [now.state(link), now.weight(link)]),
    };
  });
}
"""


def _compare(cases: Sequence[tuple[EvaluatedMap, Sequence[Sequence[Change]]]]) -> None:
    inputs = [
        {
            "facts": facts_of(evaluated),
            "asked": _asked(evaluated.argument_map),
            "trials": [[*map(_supposition, trial)] for trial in trials],
        }
        for evaluated, trials in cases
    ]
    for (evaluated, trials), found in zip(cases, in_node(IMPORTS, FUNCTION, inputs), strict=True):
        argument_map, published = evaluated.argument_map, evaluated.evaluation
        for trial, told in zip(trials, found, strict=True):
            now = changed(published, trial) if trial else published
            assert told == _told(now, argument_map, published.link_numbers), (argument_map, trial)


def _asked(argument_map: ArgumentMap) -> list[str]:
    """The claims that are judged by the other standard: the hypotheses, or the first claim."""
    judged = [each for each in argument_map.claims.values() if each.kind is not Kind.QUESTION]
    return [each.id for each in judged if each.kind is Kind.HYPOTHESIS] or [each.id for each in judged[:1]]


def _told(now: Evaluation, argument_map: ArgumentMap, links: Iterable[Target]) -> dict[str, Any]:
    """What the page is to find."""
    equal = at_equal_strengths(now)
    states, numbers = now.link_states, now.link_numbers
    return {
        "claims": [
            {
                "fate": _fate(now, own, found),
                "reasons": [*_reasons(now, own)],
                "waits": [*now.waits_on(own)],
                "circle": _circle(now, own, argument_map)
                if found.reason is Reason.CONTESTED
                else [[], False],
                "equal": _fate(now, own, equal.claims[own]),
            }
            for own, found in now.claims.items()
        ],
        "other": [_fate(now, own, under_other_standard(now, own)) for own in _asked(argument_map)],
        "links": [
            [states[path].value, now.graph.weight[numbers[path]]] if path in numbers else True
            for path in links
        ],
    }


def _supposition(change: Change) -> dict[str, Any]:
    found: dict[str, Any] = {"operation": change.operation.value, "target": _named(change.target)}
    if change.operation is Operation.DROP_CONTRADICTION:
        found["target"], found["other"] = (_named(Target.of(each)) for each in change.target)
    if change.strength is not None:
        found["strength"] = change.strength
    return found


def _named(target: Target) -> tuple[str, bool]:
    return str(target), target.is_link


def _fate(now: Evaluation, own: str, found: ClaimResult) -> list[object]:
    strengths = found.surely_for, found.possibly_for, found.surely_against, found.possibly_against
    return [found.verdict.value, found.reason.value, *strengths, now.is_supposed(own)]


def _reasons(now: Evaluation, own: str) -> Iterable[list[object]]:
    decisive = turns_on(now, own)
    for each in sorted(reasons(now, own), key=_place):
        found = [each.bearing.value, str(each.path), each.strength]
        yield [*found, each.state.value, each.speaks_for, each in decisive]


def _place(reason: GivenReason) -> tuple[bool, int, float]:
    return not reason.speaks_for, BEST_FIRST.index(reason.state), -reason.strength


def _circle(now: Evaluation, own: str, argument_map: ArgumentMap) -> list[object]:
    conclusion = explain(now, own)[0].conclusion
    assert conclusion
    circle = conclusion.circle if conclusion.ground.value == "cycle" else ()
    links = [argument_map.links[each] for each in circle if each.is_link]
    return [
        [each[0] for each in circle if not each.is_link and each[0] != own],
        bool(circle) and all(each.sign is Sign.ATTACK and not each.target.is_link for each in links),
    ]


def _renamed(argument_map: ArgumentMap, rng: Random) -> ArgumentMap:
    """The map with other ids, and without works."""
    fresh = rng.sample(NAMES, len(argument_map.claims))
    names = dict(zip(argument_map.claims, fresh, strict=True))

    def references(found: Iterable[Reference]) -> tuple[Reference, ...]:
        return tuple(Reference(names[each.id], HERE) for each in found)

    claims = {
        names[claim.id]: claim._replace(
            id=names[claim.id],
            links=tuple(
                link._replace(
                    source=names[link.source],
                    target=Target(names[each] for each in link.target),
                    premises=references(link.premises),
                )
                for link in claim.links
            ),
            contradicts=references(claim.contradicts),
        )
        for claim in argument_map.claims.values()
    }
    return ArgumentMap("", claims, {}, {}, HERE)


def _trial(evaluation: Evaluation, rng: Random, most: int = 3) -> list[Change]:
    """Up to so many random changes; several may concern the same."""
    claims, links = [*map(Target.of, evaluation.claims)], [*evaluation.links]
    ids = evaluation.graph.ids
    apart = [(ids[one], ids[other]) for one, others in evaluation.graph.rivals.items() for other in others]
    found: list[Change] = []
    for _ in range(rng.randint(1, most)):
        operation = rng.choice([*Operation])
        if operation is Operation.DROP_CONTRADICTION:
            targets = [Target(pair) for pair in apart]
        elif operation in OF_CLAIMS:
            targets = claims
        else:
            targets = [*claims, *links] if operation is Operation.STRENGTH else links
        if targets:
            strength = rng.choice([0.1, 0.25, 0.5, 1.0]) if operation is Operation.STRENGTH else None
            found.append(Change(operation, rng.choice(targets), strength))
    return found


def _random(number: int) -> tuple[EvaluatedMap, list[list[Change]]]:
    rng = Random(number)
    drawn = EvaluatedMap(_renamed((random_map_with_undercuts if number % 4 == 0 else random_map)(rng), rng))
    return drawn, [_trial(drawn.evaluation, rng) if number % 2 else []]


@pytest.mark.once
def test_random_maps_and_suppositions_fare_as_in_python() -> None:
    _compare([_random(number) for number in range(5000)])


def test_larger_maps_fare_as_in_python() -> None:
    rng = Random(17)
    debates = map(EvaluatedMap, [random_debate(60, 1), *(random_map(rng, 20) for _ in range(100))])
    _compare([(each, [[], _trial(each.evaluation, rng, 8)]) for each in debates])


def test_the_shipped_maps_fare_as_in_python() -> None:
    rng = Random(17)
    examples = sorted(each for each in EXAMPLES.iterdir() if (each / "argmap.yaml").exists())
    maps = [EvaluatedMap(read_map(folder)) for folder in (SHIPPED, *examples)]
    _compare([(each, [[], *(_trial(each.evaluation, rng) for _ in range(3))]) for each in maps])


def test_reasons_are_in_the_order_of_the_cards() -> None:
    maps = [random_map(Random(number)) for number in range(100)]
    unchanged: list[list[Change]] = [[]]
    inputs = [
        {"facts": facts_of(EvaluatedMap(each)), "asked": list[str](), "trials": unchanged} for each in maps
    ]
    for argument_map, [told] in zip(maps, in_node(IMPORTS, FUNCTION, inputs), strict=True):
        judged = [each for each in argument_map.claims.values() if each.kind is not Kind.QUESTION]
        shown = reasons_of_claims(whole(argument_map), judged)
        assert [each["reasons"] for each in told["claims"]] == [[*map(_card, each.reasons)] for each in shown]


def _card(reason: DirectReason) -> list[object]:
    found = [reason.bearing.value, " -> ".join(reason.path), reason.strength]
    return [*found, reason.stands.value, reason.speaks_for, reason.decides]
