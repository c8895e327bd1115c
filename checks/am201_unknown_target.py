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
from ..model import ArgumentMap, Place, Problem
from ..model.nearest import MOST_SEARCHED, Names, did_you_mean


def check(evaluated: EvaluatedMap) -> Iterator[Problem]:
    """Every id that no claim has, where it is written. Cost: linear in links and premises."""
    argument_map = evaluated.argument_map
    claims, damaged = argument_map.claims, argument_map.gaps.damaged
    unknown = [
        (name, place) for name, place in _named(argument_map) if name not in claims and name not in damaged
    ]
    if not unknown:
        return
    names = Names(claims, MOST_SEARCHED)
    labels = {claim.label.casefold(): claim.id for claim in claims.values()}
    for name, place in unknown:
        if labelled := labels.get(name.casefold()):
            hint = f"this is the label of a claim: write its id, `{labelled}`"
        else:
            suggestion = did_you_mean(name, names)
            hint = suggestion or "add the claim, or correct the id; `argmap list` shows them all"
        yield Problem("AM201", place, f"no claim has the id `{name}`", hint)


def _named(argument_map: ArgumentMap) -> Iterator[tuple[str, Place]]:
    """The ids that claims name, where they are written; some of those that exist are left out."""
    claims = argument_map.claims
    for link in argument_map.declared:
        for name in link.target:
            if name not in claims:
                yield name, link.place
        if link.premises:
            yield from link.premises
    for claim in claims.values():
        if claim.contradicts:
            yield from claim.contradicts
        for answer in claim.answers:
            yield answer.to, answer.place
