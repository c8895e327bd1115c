"""AM206: an unknown facet or facet value.

What it does: compares the facets of every claim, and their values, with those that `argmap.yaml` lists.
Why: facets are the rows and columns of the map's tables; a misspelt value would get a row of its own.
Instead of
    a: {text: A claim., facets: {actor: oscs}}
write a value that argmap.yaml lists, or add this one there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from ..evaluate import EvaluatedMap
from ..model import Facet, Problem
from ..model.hint import NO_HINT, Hint
from ..model.nearest import MOST_SEARCHED, Names, near


def check(evaluated: EvaluatedMap) -> Iterator[Problem]:
    """Every facet and value that the map's vocabularies lack; none if these could not be read."""
    argument_map = evaluated.argument_map
    if not argument_map.gaps.facets_known:
        return
    facets = argument_map.facets
    names = {each.name: Names(each.values, MOST_SEARCHED) for each in facets.values()}
    names_of_facets = Names(facets, MOST_SEARCHED)
    meant = _Meant(facets)
    for claim in argument_map.claims.values():
        for each in claim.facet_values:
            facet = facets.get(each.facet)
            if facet is None:
                hint = meant.turned(each.facet)
                if not hint:
                    hint = _hint(each.facet, names_of_facets, "add it under `facets` in argmap.yaml")
                    hint = hint._replace(instead=tuple({str(name): each.value} for name in hint.instead))
                yield Problem("AM206", each.place, f"the map has no facet `{each.facet}`", *hint)
            elif each.value not in facet.values:
                advice = f"add it to `{each.facet}` in argmap.yaml"
                hint = meant.of_facet(each.value, facet) or _hint(each.value, names[each.facet], advice)
                yield Problem(
                    "AM206", each.place, f"`{each.value}` is not a value of the facet `{each.facet}`", *hint
                )


class _Meant:
    """The vocabularies, to be searched by what is written in place of a facet or a value."""

    def __init__(self, facets: Mapping[str, Facet]) -> None:
        self._facets = facets

    def turned(self, name: str) -> Hint:
        """What to write where a value stands in place of its facet."""
        facet = self._facet_of.get(name)
        return Hint(f"write `{facet}: {name}`", ({facet: name},)) if facet else NO_HINT

    def of_facet(self, wrong: str, facet: Facet) -> Hint:
        """What to write instead of a label, of several values in one text, or of a value of another facet."""
        if found := self._by_label.get((facet.name, wrong.casefold())):
            return Hint(f"write `{found}`, whose label that is", (found,))
        parts = [part.strip() for part in re.split(r"[,;]|\s(?:and|&)\s", wrong)]
        if len(parts) > 1 and all(part in facet.values for part in parts):
            return Hint(f"write several in brackets: `[{', '.join(parts)}]`", ([*parts],))
        other = self.turned(wrong)
        return other._replace(text=f"it is one of another facet: {other.text}") if other else NO_HINT

    @cached_property
    def _facet_of(self) -> dict[str, str]:
        return {value: facet.name for facet in self._facets.values() for value in facet.values}

    @cached_property
    def _by_label(self) -> dict[tuple[str, str], str]:
        facets = self._facets.values()
        return {
            (each.name, label.casefold()): value for each in facets for value, label in each.values.items()
        }


def _hint(wrong: str, names: Names, advice: str) -> Hint:
    if suggestion := near(wrong, names):
        return suggestion
    known = names.known
    return Hint(f"known: {', '.join(known)}; or {advice}" if 0 < len(known) <= 12 else advice)
