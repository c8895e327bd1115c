"""Verdicts in the words and signs that every view shares."""

from __future__ import annotations

from typing import Final

from ...evaluate import ClaimResult, Reason, Verdict, VerdictChange
from ..document.data import Worded, members

SIGNS: Final = {Verdict.ACCEPTED: "✓", Verdict.UNDECIDED: "?", Verdict.REJECTED: "×"}
"""A sign for each verdict, beside its word or in its place; nothing else has these signs."""

WORDS_OF_OUTCOMES: Final = Worded(ClaimResult, lambda result: members(result, "verdict", "reason"))
"""What JSON holds for the result of a claim."""


_UNDECIDED: Final = {Reason.CONTESTED, Reason.UNRESOLVED}


def verdict_words(outcome: ClaimResult | VerdictChange) -> str:
    """Return a verdict with the reason for it in brackets, if it has one: `rejected (untested)`."""
    return short_outcome_words(outcome.reason if outcome.reason.value else outcome.verdict)


def short_outcome_words(outcome: Verdict | Reason) -> str:
    """Return the same for the reason alone, or for a verdict that has none."""
    if isinstance(outcome, Verdict):
        return outcome.value
    verdict = Verdict.UNDECIDED if outcome in _UNDECIDED else Verdict.REJECTED
    return f"{verdict.value} ({outcome.value})"
