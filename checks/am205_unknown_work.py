"""AM205: an unknown work.

What it does: looks up the citation key of every source, of every work through which it is cited (`via`), and
of the map's own `via` in the references.
Why: a claim whose work is not in the references cannot be cited.
Instead of
    a: {text: A claim., sources: ambrosio-2007}
write the key that the references have, or add the work to them.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..evaluate import EvaluatedMap
from ..model import ArgumentMap, Problem
from ..model.hint import Value
from .citation import address_hint, citation_hint
from .works_meant import WorksMeant


def check(evaluated: EvaluatedMap) -> Iterator[Problem]:
    """Every citation key without a work, where it is written. None if the references could not be read."""
    argument_map = evaluated.argument_map
    if not argument_map.gaps.works_known:
        return
    works = argument_map.works
    meant = WorksMeant(works)
    if argument_map.via and argument_map.via not in works and argument_map.via_place:
        yield Problem("AM205", argument_map.via_place, *_text(argument_map.via, meant, argument_map))
    for claim in argument_map.claims.values():
        for source in claim.sources:
            for each in source.chain():
                if each.work and each.work not in works and each.work != argument_map.via:
                    yield Problem("AM205", each.place, *_text(each.work, meant, argument_map))


def _text(key: str, meant: WorksMeant, argument_map: ArgumentMap) -> tuple[str, str, tuple[Value, ...]]:
    message, works = f"no work has the citation key `{key}`", argument_map.works
    if hint := address_hint(key, works):
        return message, hint.text, hint.instead
    if unnamed := argument_map.gaps.unnamed_references:
        advice = f"write `references: {unnamed}` in argmap.yaml"
        return f"{message}: argmap.yaml names no references", advice, ()
    if not works:
        return (
            message,
            "add the work to a file of references, and `references: references.yaml` to argmap.yaml",
            (),
        )
    hint = citation_hint(key, works, meant.hint)
    usual = "add the work to the references, or correct the key"
    return message, hint.text or usual, hint.instead
