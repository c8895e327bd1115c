"""The claims that answer a question, or give a work's own verdict on a hypothesis, and how they fare."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Final, TypeVar

from ..evaluate import ClaimResult, Evaluation, Verdict
from ..model import Answer, ArgumentMap, Claim
from .ties import answers


@dataclass(frozen=True, slots=True)
class AnswerGiven:
    """A claim that answers a question, or gives a work's own verdict on a hypothesis.

    `result` is how the claim fares, None for a question.
    """

    claim: Claim
    answer: Answer
    result: ClaimResult | None


_Given = TypeVar("_Given", bound=AnswerGiven)
_BEST_FIRST: Final = (Verdict.ACCEPTED, Verdict.UNDECIDED, Verdict.REJECTED)


def strongest_first(answers: Iterable[_Given], scores: Mapping[str, float | None]) -> tuple[_Given, ...]:
    """Return answers by verdict, accepted ones first, and of one verdict by their scores, highest first.

    `scores` has the gradual strength of each claim, None where it does not settle; those answers come last,
    and after them questions. Equal ones stay in order.
    """

    def rank(given: AnswerGiven) -> tuple[int, float]:
        if given.result is None:
            return len(_BEST_FIRST), 0.0
        return _BEST_FIRST.index(given.result.verdict), -(scores[given.claim.id] or 0.0)

    return tuple(sorted(answers, key=rank))


def answers_to(
    ids: Collection[str], argument_map: ArgumentMap, evaluation: Evaluation
) -> dict[str, list[AnswerGiven]]:
    """Return the answers of the map to each claim of these ids, in its order. Cost: linear in the claims."""
    given: dict[str, list[AnswerGiven]] = {each: [] for each in ids}
    for claim, answer in answers(argument_map):
        if answer.to in given:
            given[answer.to].append(AnswerGiven(claim, answer, evaluation.claims.get(claim.id)))
    return given
