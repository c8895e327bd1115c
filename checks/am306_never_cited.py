"""AM306: a reference that is never cited.

What it does: looks for works that no source and no `via` names, and that belong to no work that is cited
(by `crossref`, or as part of a set). It gives their number in one line for the whole map;
`argmap list --uncited` lists them.
Why: a claim may have been forgotten, or the entry is not needed.
Instead of
    an entry `aris-2009` in the references that no claim cites
add the claim that it makes, or remove the entry. A library may hold more than a map cites: leave it as it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ..evaluate import EvaluatedMap
from ..model import Problem
from ..model.words import listed, quotable

_MOST_NAMED: Final = 3


def check(evaluated: EvaluatedMap) -> Iterator[Problem]:
    """One problem for all works that nothing cites, where the references give the first of them."""
    argument_map = evaluated.argument_map
    if argument_map.gaps.lack_claims:  # a missing claim may cite it
        return
    idle = argument_map.uncited_works()
    if not idle:
        return
    names = [f"`{quotable(work.key)}`" for work in idle[:_MOST_NAMED]]
    message, hint = f"no claim cites {names[0]}", "add what it claims, or remove it"
    if len(idle) > 1:
        if len(idle) > _MOST_NAMED:
            names.append(f"{len(idle) - _MOST_NAMED:,} more")
        number = f"{len(idle):,} of the {len(argument_map.works):,} works in the references"
        message = f"no claim cites {number}: {listed(names)}"
        hint = "`argmap list --uncited` lists them; add what they claim, or leave them"
    yield Problem("AM306", idle[0].place, message, hint)
