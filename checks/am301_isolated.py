"""AM301: an isolated claim.

What it does: looks for claims with no link, contradiction or answer from or to them.
Why: a claim that bears on nothing is not yet part of the debate, and no diagram shows where it belongs.
Instead of
    a: {text: A claim.}
say what it supports, attacks, contradicts or answers.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..evaluate import EvaluatedMap
from ..model import ArgumentMap, Problem


def check(evaluated: EvaluatedMap) -> Iterator[Problem]:
    """Every claim that nothing ties to another, except those with faults of their own."""
    argument_map = evaluated.argument_map
    if argument_map.gaps.lack_claims:  # a missing claim may link to it
        return
    alone = [
        claim
        for claim in argument_map.claims.values()
        if not (claim.links or claim.contradicts or claim.answers or claim.id in argument_map.gaps.faulty)
    ]
    joined = _named(argument_map) if alone else ()
    for claim in alone:
        if claim.id not in joined:
            yield Problem(
                "AM301",
                claim.place,
                f"`{claim.id}` is isolated: nothing links it to another claim",
                "say what it supports, attacks, contradicts or answers",
            )


def _named(argument_map: ArgumentMap) -> set[str]:
    """Every id that some claim names."""
    claims = argument_map.claims.values()
    named = {name for link in argument_map.declared for name in link.target}
    named.update(premise.id for link in argument_map.declared for premise in link.premises)
    named.update(other.id for claim in claims for other in claim.contradicts)
    named.update(answer.to for claim in claims for answer in claim.answers)
    return named
