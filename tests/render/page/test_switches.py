"""The switches of the page: those found beforehand, and those that are tried with what is supposed."""

# ruff: noqa: S311 - a seeded generator makes the same map each time

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Any, Final

from argmap.evaluate import Change, Operation, changed, evaluate
from argmap.evaluate.changes.dependence import dependence
from argmap.model import Target
from argmap.render.page.switch_data import packed_switches
from argmap.render.words.changes import change_code
from argmap.tests.builders.random_maps import random_map, random_map_with_undercuts
from argmap.tests.builders.shown import whole
from argmap.tests.render.page.in_node import facts_of, in_node, needs_node
from argmap.views.switches import switches

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.evaluate import Evaluation
    from argmap.model import ArgumentMap

pytestmark = needs_node

MAPS: Final = 300

IMPORTS: Final = """
import { mapOf } from "./data.js";
import { evaluate } from "./evaluation.js";
import { stateOf } from "./state.js";
import { idsOf } from "./data.js";
import { addSwitches } from "./switch_data.js";
import { ownSwitches } from "./own_switches.js";
import { switchesOf } from "./switches.js";
"""
FUNCTION: Final = """
({ facts, rows, supposed }) => {
  const map = mapOf(facts);
  addSwitches(map, rows);
  const { suppositions } = stateOf(`home&if=${supposed.join(",")}`, map).state;
  const app = { map, now: evaluate(map, suppositions) };
  const ids = ({ target, other }) =>
    (target.kind === "link" ? idsOf(target) : other ? [target.id, other.id] : [target.id]);
  const written = (groups) => groups.map(({ verdict, suppositions }) =>
    [verdict, suppositions.map((each) => [each.operation, ids(each), each.strength ?? null])]);
  return map.claims.map((claim) =>
    [claim.id, written(ownSwitches(app, claim)), written(switchesOf(app, claim))]);
}
"""

Groups = list[tuple[str, list[Change]]]


def told(found: Any) -> Groups:
    return [
        (
            verdict,
            [Change(Operation(operation), Target(ids), strength) for operation, ids, strength in changes],
        )
        for verdict, changes in found
    ]


def in_page(argument_map: ArgumentMap, supposed: list[Change]) -> dict[str, Any]:
    codes = [
        f"{each.operation.value}:{'~'.join(each.target)}{f':{each.strength}' if each.strength else ''}"
        for each in supposed
    ]
    shown = whole(argument_map)
    return {"facts": facts_of(shown.evaluated), "rows": packed_switches(shown), "supposed": codes}


def maps() -> Iterator[ArgumentMap]:
    for number in range(MAPS):
        yield (random_map_with_undercuts if number % 3 == 0 else random_map)(Random(number))


def is_own(change: Change, name: str) -> bool:
    """Whether it is a change of what bears on the claim directly."""
    if change.operation is Operation.DROP_CONTRADICTION:
        return name in change.target
    if change.operation is Operation.STRENGTH and not change.target.is_link:
        return change.target == (name,)
    if change.operation is Operation.DROP and len(change.target) == 3:
        return change.target[-1] == name
    return len(change.target) == 2 and change.target[-1] == name


def named(change: Change) -> tuple[object, ...]:
    return change.operation, change.concerns, change.strength


def is_on_cycle(evaluation: Evaluation, name: str) -> bool:
    number = evaluation.graph.numbers[name]
    found = dependence(evaluation, number)
    return found.component_of[number] in found.cyclic


def test_without_suppositions_the_page_offers_what_was_found_and_finds_its_own_again() -> None:
    cases = [*maps()]
    for argument_map, found in zip(
        cases, in_node(IMPORTS, FUNCTION, [in_page(each, []) for each in cases]), strict=True
    ):
        evaluation = evaluate(argument_map)
        expected = switches(whole(argument_map))
        for name, own, offered in found:
            groups = [(each.verdict.value, [*each.changes]) for each in expected.get(name, ())]
            if any(expected.values()):
                assert told(offered) == groups
            if name not in evaluation.claims:
                assert own == []
                continue
            turning = {
                (verdict, named(each))
                for verdict, changes in groups
                for each in changes
                if is_own(each, name)
            }
            again = {(verdict, named(each)) for verdict, changes in told(own) for each in changes}
            assert again <= turning
            kinds = [{*map(named, changes)} for _, changes in groups]
            found_in = [
                [at for at, kind in enumerate(kinds) if kind >= {*map(named, changes)}]
                for _, changes in told(own)
            ]
            assert sorted(found_in) == [[at] for at in sorted({at for [at] in found_in})]
            if not is_on_cycle(evaluation, name):
                assert again == turning


def test_with_suppositions_each_switch_alone_turns_the_verdict_as_said() -> None:
    rng = Random(17)
    cases: list[tuple[ArgumentMap, list[Change]]] = []
    for argument_map in maps():
        claims = [*evaluate(argument_map).claims]
        links = [*evaluate(argument_map).links]
        supposed = (
            [Change(rng.choice([Operation.ACCEPT, Operation.REJECT]), Target.of(rng.choice(claims)))]
            if claims
            else []
        )
        if links:
            supposed.append(Change(Operation.STRENGTH, rng.choice(links), rng.choice([0.25, 0.5, 1.0])))
        cases.append((argument_map, supposed))
    offered = 0
    for (argument_map, supposed), found in zip(
        cases, in_node(IMPORTS, FUNCTION, [in_page(*each) for each in cases]), strict=True
    ):
        published = evaluate(argument_map)
        now = changed(published, supposed)
        for name, own, shown in found:
            assert shown == own or not supposed
            for verdict, changes in told(own):
                for each in changes:
                    offered += 1
                    if each in supposed:
                        without = changed(published, [one for one in supposed if one != each])
                        assert now.verdicts[name].value == verdict != without.verdicts[name].value
                    else:
                        then = changed(published, [*supposed, each]).verdicts[name].value
                        assert then == verdict != now.verdicts[name].value, (change_code(each), supposed)
    assert offered > MAPS / 2
