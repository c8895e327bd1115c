"""AM306: a reference that is never cited.

What it does: looks for works that no source and no `via` names.
Why: a claim may have been forgotten, or the entry is not needed.
Instead of
    an entry `aris-2009` in the references that no claim cites
add the claim that it makes, or remove the entry.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..evaluate import EvaluatedMap
from ..model import Problem


def check(evaluated: EvaluatedMap) -> Iterator[Problem]:
    """Every work that nothing cites, where the references give it."""
    argument_map = evaluated.argument_map
    if argument_map.gaps.lack_claims:  # a missing claim may cite it
        return
    sources = [source for claim in argument_map.claims.values() for source in claim.sources]
    cited = {argument_map.via, *[each.work for source in sources for each in source.chain()]}
    for work in argument_map.works.values():
        if work.key not in cited:
            yield Problem(
                "AM306", work.place, f"no claim cites `{work.key}`", "add what it claims, or remove it"
            )
