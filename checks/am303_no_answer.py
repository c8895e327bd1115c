"""AM303: a question without an answer.

What it does: looks for a claim that answers each question.
Why: a question that nobody answers is a gap that the reader should know about.
Instead of
    how: {text: How do the strategies conflict?, kind: question}
write `answers: how` in the claims that answer it.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..evaluate import EvaluatedMap
from ..model import Kind, Problem


def check(evaluated: EvaluatedMap) -> Iterator[Problem]:
    """Every question that no claim answers."""
    argument_map = evaluated.argument_map
    if argument_map.gaps.lack_claims:  # a missing claim may answer it
        return
    answered = {answer.to for claim in argument_map.claims.values() for answer in claim.answers}
    for claim in argument_map.claims.values():
        if claim.kind is Kind.QUESTION and claim.id not in answered:
            yield Problem(
                "AM303",
                claim.place,
                f"no claim answers the question `{claim.id}`",
                f"write `answers: {claim.id}` in a claim that does",
            )
