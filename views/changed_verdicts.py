"""Which verdicts a change of a map has changed."""

from __future__ import annotations

from dataclasses import dataclass

from ..evaluate import ClaimResult, EvaluatedMap
from ..model import Claim, Kind, Reason


@dataclass(frozen=True, slots=True)
class ChangedVerdict:
    """A claim, as it is after the change, that fares otherwise than before."""

    claim: Claim
    before: ClaimResult
    after: ClaimResult


def changed_verdicts(before: EvaluatedMap, after: EvaluatedMap) -> tuple[ChangedVerdict, ...]:
    """Return the claims of both maps whose verdicts differ: hypotheses, those with `expect`, then others.

    Where a claim expects a reason, another reason counts as another verdict. There are none where one of the
    maps is not complete, since what is missing may decide. Cost: one evaluation of each map.
    """
    if not (before.is_complete and after.is_complete):
        return ()
    old, new = before.evaluation, after.evaluation
    found: list[ChangedVerdict] = []
    for own, verdict in new.verdicts.items():
        claim, was = after.argument_map.claims[own], old.verdicts.get(own)
        for_reason = isinstance(claim.expect, Reason) and claim.expect is not Reason.NONE
        if was is not None and (was is not verdict or for_reason):
            change = ChangedVerdict(claim, old.claims[own], new.claims[own])
            if was is not verdict or change.before.reason is not change.after.reason:
                found.append(change)
    return tuple(sorted(found, key=_importance))


def _importance(change: ChangedVerdict) -> int:
    if change.claim.kind is Kind.HYPOTHESIS:
        return 0
    return 1 if change.claim.expect.value else 2
