"""The view `test`: how each hypothesis fares, and all that bears on it directly."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ..evaluate import ClaimResult, Tally, tally, under_other_standard
from .reasons import HypothesisReasons, bearing_on_none, reasons_of_hypotheses
from .ties import answers

if TYPE_CHECKING:
    from .part import Shown

MOST_JUDGED_TWICE: Final = 20
"""With more hypotheses, verdicts under the other standard are left out: each takes an evaluation."""


@dataclass(frozen=True, slots=True)
class HypothesisBalance(HypothesisReasons):
    """A hypothesis with its verdict, and what speaks for and against it.

    `tally` counts all reasons that are given. `answers` are the ids of claims that give a work's own verdict,
    which does not count. `under_the_other_standard` is None where more than MOST_JUDGED_TWICE hypotheses are
    shown.
    """

    tally: Tally
    at_equal_strengths: ClaimResult
    under_the_other_standard: ClaimResult | None
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BalanceFacts:
    """The hypotheses in the order of the map, and how many of the claims shown bear on none directly."""

    hypotheses: tuple[HypothesisBalance, ...]
    bearing_on_none: int


def balance(shown: Shown) -> BalanceFacts:
    """Return how each hypothesis that is shown fares.

    Cost: an evaluation for each hypothesis, unless there are more than MOST_JUDGED_TWICE.
    """
    given: dict[str, list[str]] = {}
    for claim, answer in answers(shown.argument_map):
        given.setdefault(answer.to, []).append(claim.id)
    found = reasons_of_hypotheses(shown)
    twice = len(found) <= MOST_JUDGED_TWICE
    return BalanceFacts(
        tuple(_balance(shown, each, tuple(given.get(each.hypothesis.id, ())), twice=twice) for each in found),
        bearing_on_none(shown),
    )


def _balance(
    shown: Shown, found: HypothesisReasons, given: tuple[str, ...], *, twice: bool
) -> HypothesisBalance:
    hypothesis, evaluated = found.hypothesis, shown.evaluated
    return HypothesisBalance(
        hypothesis,
        found.result,
        found.reasons,
        found.left_out,
        tally=tally(evaluated.evaluation, hypothesis.id),
        at_equal_strengths=evaluated.at_equal_strengths.claims[hypothesis.id],
        under_the_other_standard=under_other_standard(evaluated.evaluation, hypothesis.id) if twice else None,
        answers=given,
    )
