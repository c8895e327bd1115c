"""AM304: a claim or evidence without a source.

What it does: looks for `sources` in every claim of the kinds `claim` and `evidence`.
Why: a reader must be able to find out who says so.
Instead of
    a: {text: The charter hardly speaks of democracy., supports: h}
write
    a: {text: The charter hardly speaks of democracy., sources: ambrosio-2008, supports: h}
"""

from __future__ import annotations

from collections.abc import Iterator

from ..evaluate import EvaluatedMap
from ..model import Kind, Problem


def check(evaluated: EvaluatedMap) -> Iterator[Problem]:
    """Every claim and evidence without a source, except those with faults of their own."""
    argument_map = evaluated.argument_map
    for claim in argument_map.claims.values():
        if (
            not claim.sources
            and claim.kind in (Kind.CLAIM, Kind.EVIDENCE)
            and claim.id not in argument_map.gaps.faulty
        ):
            yield Problem(
                "AM304",
                claim.place,
                f"`{claim.id}` has no source",
                "add `sources:` with a citation key, or with `voice:` where no work is cited",
            )
