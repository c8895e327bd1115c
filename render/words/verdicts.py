"""Verdicts in the words and signs that every view shares."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...evaluate import Bearing, Reason, Verdict, at_equal_strengths, tally, turns_on
from ...model import STRENGTHS
from ...model.words import listed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ...evaluate import ClaimResult, Count, Evaluation, GivenReason
    from ...views.balance import HypothesisBalance
    from ...views.facts import Outcome

SIGNS: Final = {Verdict.ACCEPTED: "✓", Verdict.UNDECIDED: "?", Verdict.REJECTED: "✗"}
"""A sign for each verdict, beside its word or in its place."""

ON_A_CYCLE: Final = "through an attack or a contradiction it depends on itself"
"""Why a claim on a cycle is contested."""

_NUMBERS: Final = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_MOST_NAMED: Final = 3


def verdict_word(standing: ClaimResult | Outcome | HypothesisBalance) -> str:
    """How a claim fares in one word: its reason, which says more than the verdict, or `accepted`."""
    return standing.reason.value or standing.verdict.value


def strength_word(strength: float) -> str:
    """A strength in (0, 1] as the format calls it; as a number where it has no word."""
    return next((word for word, value in STRENGTHS.items() if value == strength), f"{strength:g}")


def verdict_line(
    evaluation: Evaluation, claim: str, equal: Evaluation | None = None, name: Callable[[str], str] = str
) -> str:
    """The verdict on a claim in one line: what it is, what it rests on or waits for.

    It also says what the verdict would be at equal strengths, where that is another one. `equal` is the
    evaluation at equal strengths; who asks for many claims makes it once. `name` says how to name the claims
    that it waits for, which are else named by id. Raises: KeyError, as `reasons`.
    """
    standing = evaluation.claims[claim]
    if evaluation.is_supposed(claim):
        return f"{verdict_word(standing)}, as is supposed"
    line = verdict_word(standing) + _why(evaluation, claim, standing, name)
    other = (equal or at_equal_strengths(evaluation)).claims[claim]
    if verdict_word(other) != verdict_word(standing):
        line += f"; at equal strengths {verdict_word(other)}"
    return line


def tally_line(evaluation: Evaluation, claim: str) -> str:
    """How many of the reasons given stand: `9 of 11 supports and 4 of 6 attacks stand, 1 in doubt`.

    "" where no reason is given. Raises: KeyError, as `reasons`.
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
    alone = len(parts) == 1 and (asserted or _is_one(given[0][0]))
    return f"{listed(parts)} stand{'s' * alone}" + (f", {doubt} in doubt" if doubt else "")


def _is_one(count: Count) -> bool:
    return 1 in {count.given, count.hold}


def _why(evaluation: Evaluation, claim: str, standing: ClaimResult, name: Callable[[str], str]) -> str:
    """What follows on the word of a verdict."""
    if standing.reason is Reason.UNTESTED:
        return ": no support is given"
    if standing.reason is Reason.UNSUPPORTED:
        return f": {tally_line(evaluation, claim)}"
    if standing.reason is Reason.UNRESOLVED:
        return f": waits on {listed([name(each) for each in evaluation.waits_on(claim)], _MOST_NAMED)}"
    if standing.reason is Reason.CONTESTED:
        balance = 0 < standing.surely_for == standing.surely_against
        why = "the strongest on each side are equal" if balance else ON_A_CYCLE
        given = tally_line(evaluation, claim)
        return f": {given}, and {why}" if given else f": {why}"
    against = " against it" * (standing.reason is Reason.REFUTED)
    return f"; turns on {_summed(turns_on(evaluation, claim))}{against}"


def _summed(decisive: Sequence[GivenReason]) -> str:
    """The reasons that a verdict turns on, which are all of one strength."""
    word = strength_word(decisive[0].strength)
    links = sum(each.bearing is not Bearing.ASSERTION for each in decisive)
    number = _NUMBERS[links] if links < len(_NUMBERS) else str(links)
    parts = [f"{number} {word} reason{'s' * (links != 1)}"] if links else []
    if links < len(decisive):
        parts.append(f"its {'' if links else word + ' '}bare assertion")
    return listed(parts)
