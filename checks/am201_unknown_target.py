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

from typing import TYPE_CHECKING

from ..model import Problem
from ..schema.nearest import Names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model import ArgumentMap, Claim, Place


def unknown_target(argument_map: ArgumentMap) -> Iterator[Problem]:
    """Every id that stands for no claim, where it is written. Cost: linear in links and premises."""
    claims = argument_map.claims
    damaged = argument_map.damaged
    hints: _Hints | None = None
    for claim in claims.values():
        for name, place in _named(claim):
            if name not in claims and name not in damaged:
                hints = hints or _Hints(argument_map)
                yield Problem("AM201", place, f"no claim has the id `{name}`", hints.of(name))


def _named(claim: Claim) -> Iterator[tuple[str, Place]]:
    for link in claim.links:
        for name in link.target:
            yield name, link.place
        yield from link.premises
    yield from claim.contradicts
    for answer in claim.answers:
        yield answer.to, answer.place


class _Hints:
    """Finds the id that was meant, by its spelling or by the label of its claim."""

    def __init__(self, argument_map: ArgumentMap) -> None:
        self._names = Names(argument_map.claims)
        self._labels = {claim.label.casefold(): claim.id for claim in argument_map.claims.values()}

    def of(self, name: str) -> str:
        labelled = self._labels.get(name.casefold())
        if labelled:
            return f"this is the label of a claim: write its id, `{labelled}`"
        near = self._names.nearest(name)
        return (
            f"did you mean `{near}`?"
            if near
            else "add the claim, or correct the id; `argmap list` shows them all"
        )
