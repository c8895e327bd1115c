"""AM210: `answers` something that is neither question nor hypothesis.

What it does: looks at the kind of every claim that is answered.
Why: only a question can be answered, and only on a hypothesis can a work give its verdict.
Instead of
    a: {text: A claim., answers: b}
    b: {text: Another.}
write `supports` or `attacks`, or make the answered claim a question (`kind: question`).
"""

from __future__ import annotations

from collections.abc import Iterator

from ..evaluate import EvaluatedMap
from ..model import Kind, Problem
from ..model.problem import elsewhere


def check(evaluated: EvaluatedMap) -> Iterator[Problem]:
    """Every answer to a claim that is neither a question nor a hypothesis."""
    argument_map = evaluated.argument_map
    claims = argument_map.claims
    for claim in claims.values():
        for answer in claim.answers:
            answered = claims.get(answer.to)
            if answered is not None and answered.kind not in (Kind.QUESTION, Kind.HYPOTHESIS):
                named = f"`{answer.to}`{elsewhere(answered.place, answer.place)}"
                yield Problem(
                    "AM210",
                    answer.place,
                    f"{named} is of the kind {answered.kind.value}, not a question or hypothesis",
                    "write `supports` or `attacks`, or give it `kind: question`",
                )
