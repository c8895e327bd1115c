"""AM304: a claim or evidence without a source.

What it does: looks for `sources` in every claim of the kinds `claim` and `evidence`. A source counts
only once its `voice` is more than `…`, which stands for a name that is still to be written.
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
from ..model.words import PLACEHOLDER


def check(evaluated: EvaluatedMap) -> Iterator[Problem]:
    """Every claim and evidence without a source, except those with faults of their own."""
    argument_map = evaluated.argument_map
    for claim in argument_map.claims.values():
        if claim.kind not in (Kind.CLAIM, Kind.EVIDENCE) or claim.id in argument_map.gaps.faulty:
            continue
        if not claim.sources:
            hint = "add `sources:` with a citation key, or with `voice:` where no work is cited"
            yield Problem("AM304", claim.place, f"`{claim.id}` has no source", hint)
        elif all(each.voice == PLACEHOLDER for each in claim.sources):
            message = f"`{claim.id}` has no source yet: its voice is `{PLACEHOLDER}`"
            hint = "write who says so, or cite a work in place of the voice"
            yield Problem("AM304", claim.sources[0].place, message, hint)
