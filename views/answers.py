"""The claims that answer a question, or give a work's own verdict on a hypothesis, and how they fare."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from ..evaluate import ClaimResult, Evaluation
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


def answers_to(
    ids: Collection[str], argument_map: ArgumentMap, evaluation: Evaluation
) -> dict[str, list[AnswerGiven]]:
    """Return the answers of the map to each claim of these ids, in its order. Cost: linear in the claims."""
    given: dict[str, list[AnswerGiven]] = {each: [] for each in ids}
    for claim, answer in answers(argument_map):
        if answer.to in given:
            given[answer.to].append(AnswerGiven(claim, answer, evaluation.claims.get(claim.id)))
    return given
