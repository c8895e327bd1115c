"""AM206: an unknown facet or facet value.

What it does: compares the facets of every claim with the vocabularies in `argmap.yaml`.
Why: facets are the axes of the map's tables; a misspelt value would get a cell of its own.
Instead of
    a: {text: A claim., facets: {actor: oscs}}
write a value of the vocabulary, or add the value to it in argmap.yaml.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..evaluate import EvaluatedMap
from ..model import Problem
from ..model.nearest import MOST_SEARCHED, Names, did_you_mean


def check(evaluated: EvaluatedMap) -> Iterator[Problem]:
    """Every facet and value that the map's vocabularies lack; none if these could not be read."""
    argument_map = evaluated.argument_map
    if not argument_map.gaps.facets_known:
        return
    facets = argument_map.facets
    names = {each.name: Names(each.values, MOST_SEARCHED) for each in facets.values()}
    names_of_facets = Names(facets, MOST_SEARCHED)
    for claim in argument_map.claims.values():
        for each in claim.facet_values:
            facet = facets.get(each.facet)
            if facet is None:
                hint = _hint(each.facet, names_of_facets, "add it under `facets` in argmap.yaml")
                yield Problem("AM206", each.place, f"the map has no facet `{each.facet}`", hint)
            elif each.value not in facet.values:
                hint = _hint(each.value, names[each.facet], f"add it to `{each.facet}` in argmap.yaml")
                yield Problem(
                    "AM206", each.place, f"`{each.value}` is not a value of the facet `{each.facet}`", hint
                )


def _hint(wrong: str, names: Names, advice: str) -> str:
    if suggestion := did_you_mean(wrong, names):
        return suggestion
    known = names.known
    return f"known: {', '.join(known)}; or {advice}" if 0 < len(known) <= 12 else advice
