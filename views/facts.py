"""What the facts of several views have in common."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from ..evaluate import ClaimResult, Reason, Verdict

NOT_IN_JSON: Final = MappingProxyType({"in_json": False})
"""The metadata of a field that JSON does not have: something to say beside the facts."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a claim fares; `reason` is NONE where it is accepted."""

    verdict: Verdict
    reason: Reason


def outcome(result: ClaimResult) -> Outcome:
    """Return the outcome alone."""
    return Outcome(result.verdict, result.reason)


def short_outcome(result: ClaimResult | Outcome) -> Verdict | Reason:
    """Return the reason, which says more, or else the verdict."""
    return result.reason if result.reason is not Reason.NONE else result.verdict
