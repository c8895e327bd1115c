"""AM302: a hypothesis with no support given.

What it does: looks for a support of each hypothesis.
Why: a hypothesis is not presumed; without support it is rejected as untested.
Instead of
    h: {text: The spirit preserves autocracy., kind: hypothesis}
add a claim that supports it, or give it the kind `question`.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..evaluate import EvaluatedMap
from ..model import Kind, Problem, Sign


def check(evaluated: EvaluatedMap) -> Iterator[Problem]:
    """Every hypothesis that no claim supports."""
    argument_map = evaluated.argument_map
    if argument_map.gaps.lack_claims:  # a missing claim may support it
        return
    claims = argument_map.claims.values()
    unsupported = {claim.id: claim for claim in claims if claim.kind is Kind.HYPOTHESIS}
    support = Sign.SUPPORT
    for link in argument_map.declared:
        if link.target[0] in unsupported and not link.target.is_link and link.sign is support:
            del unsupported[link.target[0]]
    for claim in unsupported.values():
        yield Problem(
            "AM302",
            claim.place,
            f"no claim supports the hypothesis `{claim.id}`",
            f"write `supports: {claim.id}` in a claim that speaks for it",
        )
