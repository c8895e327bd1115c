"""Verdicts in the words and signs that every view shares."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from ...evaluate import (
    Bearing,
    ClaimResult,
    Evaluation,
    GivenReason,
    Reason,
    Verdict,
    VerdictChange,
    at_equal_strengths,
    tally,
    turns_on,
)
from ...model.words import listed
from ..document.data import Worded, members
from .names import strength_word

SIGNS: Final = {Verdict.ACCEPTED: "✓", Verdict.UNDECIDED: "?", Verdict.REJECTED: "×"}
"""A sign for each verdict, beside its word or in its place; nothing else has these signs."""

ON_A_CYCLE: Final = "through an attack or a contradiction it depends on itself"
"""Why a claim on a cycle is contested."""

_NUMBERS: Final = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_MOST_NAMED: Final = 3

WORDS_OF_OUTCOMES: Final = Worded(ClaimResult, lambda result: members(result, "verdict", "reason"))
"""What JSON holds for the result of a claim."""


def verdict_word(outcome: ClaimResult | VerdictChange) -> str:
    """Return a verdict in one word: its reason, which says more than the verdict, or `accepted`."""
    return outcome.reason.value or outcome.verdict.value


def verdict_line(
    evaluation: Evaluation, claim: str, equal: Evaluation | None = None, name: Callable[[str], str] = str
) -> str:
    """Return the verdict on a claim with what it turns on or waits on, in one line.

    The line also gives the verdict at equal strengths if it differs. `equal` is the evaluation at equal
    strengths; without it, each call makes one. `name` names the claims that the verdict waits on.
    Raises: KeyError, where the map has no such claim or it is a question.
    """
    result = evaluation.claims[claim]
    if evaluation.is_supposed(claim):
        return f"{verdict_word(result)}, as is supposed"
    line = verdict_word(result) + _why(evaluation, claim, name)
    other = (equal or at_equal_strengths(evaluation)).claims[claim]
    if verdict_word(other) != verdict_word(result):
        line += f"; at equal strengths {verdict_word(other)}"
    return line


def tally_line(evaluation: Evaluation, claim: str) -> str:
    """Return how many of the reasons given stand: `9 of 11 supports and 4 of 6 attacks stand, 1 in doubt`.

    It is "" where no reason is given.
    Raises: KeyError, where the map has no such claim or it is a question.
    """
    counts = tally(evaluation, claim)
    asserted = evaluation.is_asserted(claim)
    named = (
        (counts.supports, "support"),
        (counts.attacks, "attack"),
        (counts.contradictions, "contradiction"),
    )
    given = [(count, word) for count, word in named if count.given]
    parts = ["its bare assertion"] * asserted
    parts += [f"{count.hold} of {count.given} {word}{'s' * (count.given != 1)}" for count, word in given]
    if not parts:
        return ""
    doubt = sum(count.in_doubt for count, _ in given)
    alone = len(parts) == 1 and (asserted or 1 in {given[0][0].given, given[0][0].hold})
    return f"{listed(parts)} stand{'s' * alone}" + (f", {doubt} in doubt" if doubt else "")


def _why(evaluation: Evaluation, claim: str, name: Callable[[str], str]) -> str:
    result = evaluation.claims[claim]
    if result.reason is Reason.UNTESTED:
        return ": no support is given"
    if result.reason is Reason.UNSUPPORTED:
        return f": {tally_line(evaluation, claim)}"
    if result.reason is Reason.UNRESOLVED:
        return f": waits on {listed([name(each) for each in evaluation.waits_on(claim)], _MOST_NAMED)}"
    if result.reason is Reason.CONTESTED:
        balance = 0 < result.surely_for == result.surely_against
        why = "the strongest on each side are equal" if balance else ON_A_CYCLE
        given = tally_line(evaluation, claim)
        return f": {given}, and {why}" if given else f": {why}"
    against = " against it" * (result.reason is Reason.REFUTED)
    return f"; turns on {_summed(turns_on(evaluation, claim))}{against}"


def _summed(decisive: Sequence[GivenReason]) -> str:
    """Sum up the reasons that a verdict turns on, which are all of one strength."""
    word = strength_word(decisive[0].strength)
    links = sum(each.bearing is not Bearing.ASSERTION for each in decisive)
    number = _NUMBERS[links] if links < len(_NUMBERS) else str(links)
    parts = [f"{number} {word} reason{'s' * (links != 1)}"] if links else []
    if links < len(decisive):
        parts.append(f"its {'' if links else word + ' '}bare assertion")
    return listed(parts)
