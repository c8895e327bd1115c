"""AM206: an unknown facet or facet value.

What it does: compares the facets of every claim with the vocabularies in `argmap.yaml`.
Why: facets are the axes of the map's tables; a misspelt value would get a cell of its own.
Instead of
    a: {text: A claim., facets: {actor: oscs}}
write a value of the vocabulary, or add the value to it in argmap.yaml.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from ..evaluate import EvaluatedMap
from ..model import Facet, Problem
from ..model.nearest import did_you_mean


def check(evaluated: EvaluatedMap) -> Iterator[Problem]:
    """Every facet and value that the map's vocabularies lack; none if these could not be read."""
    argument_map = evaluated.argument_map
    if not argument_map.gaps.facets_known:
        return
    facets = argument_map.facets
    for claim in argument_map.claims.values():
        for each in claim.facet_values:
            facet = facets.get(each.facet)
            if facet is None:
                hint = _turned(each.facet, facets)
                hint = hint or _hint(each.facet, facets, "add it under `facets` in argmap.yaml")
                yield Problem("AM206", each.place, f"the map has no facet `{each.facet}`", hint)
            elif each.value not in facet.values:
                hint = _of_facet(each.value, facet, facets)
                hint = hint or _hint(each.value, facet.values, f"add it to `{each.facet}` in argmap.yaml")
                yield Problem(
                    "AM206", each.place, f"`{each.value}` is not a value of the facet `{each.facet}`", hint
                )


def _turned(name: str, facets: Mapping[str, Facet]) -> str:
    """What to write where a value stands in place of its facet."""
    return next((f"write `{each.name}: {name}`" for each in facets.values() if name in each.values), "")


def _of_facet(wrong: str, facet: Facet, facets: Mapping[str, Facet]) -> str:
    """What to write instead of a label, of several values in one text, or of a value of another facet."""
    by_label = {label.casefold(): value for value, label in facet.values.items()}
    if found := by_label.get(wrong.casefold()):
        return f"write `{found}`, whose label that is"
    parts = [part.strip() for part in re.split(r"[,;]|\s(?:and|&)\s", wrong)]
    if len(parts) > 1 and all(part in facet.values for part in parts):
        return f"write several in brackets: `[{', '.join(parts)}]`"
    other = _turned(wrong, facets)
    return f"it is one of another facet: {other}" if other else ""


def _hint(wrong: str, known: Iterable[str], advice: str) -> str:
    names = list(known)
    if suggestion := did_you_mean(wrong, names):
        return suggestion
    return f"known: {', '.join(names)}; or {advice}" if 0 < len(names) <= 12 else advice
