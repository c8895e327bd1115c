"""AM201: an unknown target, premise, contradicted or answered claim.

What it does: looks up every id that a claim names, and every id within a link that it names.
Why: a link to nowhere counts for nothing, and the map looks better tested than it is.
Instead of
    a: {text: A claim., supports: spirt}
    spirit: {text: Another.}
write
    a: {text: A claim., supports: spirit}
    spirit: {text: Another.}
"""

from __future__ import annotations

from collections.abc import Iterator

from ..evaluate import EvaluatedMap
from ..model import ArgumentMap, Place, Problem, Target
from ..model.hint import Hint
from ..model.nearest import MOST_SEARCHED, Names, near


def check(evaluated: EvaluatedMap) -> Iterator[Problem]:
    """Every id that no claim has, where it is written. Cost: linear in links and premises."""
    argument_map = evaluated.argument_map
    claims, damaged = argument_map.claims, argument_map.gaps.damaged
    unknown = [each for each in _named(argument_map) if each[0] not in claims and each[0] not in damaged]
    if not unknown:
        return
    names = Names(claims, MOST_SEARCHED)
    labels = {claim.label.casefold(): claim.id for claim in claims.values()}
    for name, place, target in unknown:
        if labelled := labels.get(name.casefold()):
            hint = Hint(f"this is the label of a claim: write its id, `{labelled}`", (labelled,))
        else:
            hint = near(name, names) or Hint("add the claim, or correct the id; `argmap list` shows them all")
        instead = tuple(str(_with(target, name, str(each))) for each in hint.instead)
        yield Problem("AM201", place, f"no claim has the id `{name}`", hint.text, instead)


def _with(target: Target, name: str, other: str) -> Target:
    """What is written there, with another id in place of `name`."""
    return Target(other if each == name else each for each in target)


def _named(argument_map: ArgumentMap) -> Iterator[tuple[str, Place, Target]]:
    """The ids that claims name, where and in what they are written; some of those that exist are left out."""
    claims = argument_map.claims
    for link in argument_map.declared:
        for name in link.target:
            if name not in claims:
                yield name, link.place, link.target
        if link.premises:
            yield from ((each.id, each.place, Target.of(each.id)) for each in link.premises)
    for claim in claims.values():
        if claim.contradicts:
            yield from ((each.id, each.place, Target.of(each.id)) for each in claim.contradicts)
        for answer in claim.answers:
            yield answer.to, answer.place, Target.of(answer.to)
