"""AM208: a link from or to a question.

What it does: looks for supports, attacks, premises and contradictions with a question at either end.
Why: a question is neither true nor false; it is answered.
Instead of
    how: {text: How do the strategies conflict?, kind: question}
    a: {text: Over norms., supports: how}
write
    how: {text: How do the strategies conflict?, kind: question}
    a: {text: Over norms., answers: how}
"""

from __future__ import annotations

from collections.abc import Iterator

from ..evaluate import EvaluatedMap
from ..model import Kind, Problem
from ..model.problem import elsewhere

_ANSWER = "write `answers` in the claim that answers it"


def check(evaluated: EvaluatedMap) -> Iterator[Problem]:
    """Every link, premise and contradiction that has a question at an end."""
    argument_map = evaluated.argument_map
    questions = {claim.id for claim in argument_map.claims.values() if claim.kind is Kind.QUESTION}
    if not questions:
        return
    for claim in argument_map.claims.values():
        asks = claim.id in questions
        for link in claim.links:
            if asks:
                yield Problem(
                    "AM208", link.place, f"the question `{claim.id}` {link.sign.value} something", _ANSWER
                )
            elif link.target[-1] in questions and not link.target.is_link:
                where = elsewhere(argument_map.claims[link.target[0]].place, link.place)
                message = f"`{claim.id}` {link.sign.value} the question `{link.target[0]}`{where}"
                yield Problem("AM208", link.place, message, f"write `answers: {link.target[0]}`")
            for premise in link.premises:
                if premise.id in questions:
                    where = elsewhere(argument_map.claims[premise.id].place, premise.place)
                    message = f"the question `{premise.id}`{where} cannot be a premise"
                    yield Problem("AM208", premise.place, message, _ANSWER)
        for other in claim.contradicts:
            if asks or other.id in questions:
                yield Problem("AM208", other.place, "a question cannot contradict a claim", _ANSWER)
