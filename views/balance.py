"""The view `test`: how each hypothesis fares, and all that bears on it directly."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from ..evaluate import Reason, Tally, Verdict, tally, under_other_standard
from ..model import Standard
from .facts import NOT_IN_JSON, Outcome, outcome
from .reasons import HypothesisReason, HypothesisReasons, bearing_on_none, reasons_of_hypotheses
from .ties import answers

if TYPE_CHECKING:
    from .shown import Shown

MOST_JUDGED_TWICE: Final = 20
"""For how many hypotheses the verdict under the other standard is found: each takes an evaluation."""


@dataclass(frozen=True, slots=True)
class StrongestReasons:
    """The strengths of the strongest reasons that hold and that may hold, each in [0, 1], 0 for none."""

    surely_for: float
    possibly_for: float
    surely_against: float
    possibly_against: float


@dataclass(frozen=True, slots=True)
class HypothesisBalance:
    """A hypothesis with its verdict, and what speaks for and against it.

    `tally` counts all reasons that are given, `reasons` has those that are shown, and `left_out` says how
    many are not, from 0. `answers` are the ids of claims that give a work's own verdict, which does not
    count. `under_the_other_standard` is None where more than MOST_JUDGED_TWICE hypotheses are shown.
    """

    id: str
    label: str
    standard: Standard
    verdict: Verdict
    reason: Reason
    strongest: StrongestReasons
    tally: Tally
    at_equal_strengths: Outcome
    under_the_other_standard: Outcome | None
    reasons: tuple[HypothesisReason, ...]
    left_out: int
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BalanceFacts:
    """The hypotheses in the order of the map, and how many claims that are shown bear on none directly."""

    hypotheses: tuple[HypothesisBalance, ...]
    bearing_on_none: int = field(metadata=NOT_IN_JSON)


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
    hypothesis, result, evaluated = found.hypothesis, found.result, shown.evaluated
    other = under_other_standard(evaluated.evaluation, hypothesis.id) if twice else None
    return HypothesisBalance(
        id=hypothesis.id,
        label=hypothesis.label,
        standard=hypothesis.standard,
        verdict=result.verdict,
        reason=result.reason,
        strongest=StrongestReasons(
            result.surely_for, result.possibly_for, result.surely_against, result.possibly_against
        ),
        tally=tally(evaluated.evaluation, hypothesis.id),
        at_equal_strengths=outcome(evaluated.at_equal_strengths.claims[hypothesis.id]),
        under_the_other_standard=outcome(other) if other else None,
        reasons=found.reasons,
        left_out=found.left_out,
        answers=given,
    )
