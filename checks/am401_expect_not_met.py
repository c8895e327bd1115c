"""AM401: `expect` is not met.

What it does: compares what `expect` says of a claim with the verdict on it. `expect: rejected` is met
whatever the reason for the rejection. Nothing is compared while other errors keep claims or links out of
the map; AM404 says so.
Why: the map no longer says what its author means it to say, or the author was wrong about what follows.
Instead of
    h: {text: The pact works., kind: hypothesis, expect: accepted}
    a: {text: It failed when it was needed., attacks: h}
find out why (`argmap trace h`), and correct the map or what is expected.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..evaluate import EvaluatedMap
from ..model import Problem


def check(evaluated: EvaluatedMap) -> Iterator[Problem]:
    """Every claim whose verdict is not the expected one, and every question with an expected verdict."""
    expecting = [claim for claim in evaluated.argument_map.claims.values() if claim.expect]
    if not expecting or not evaluated.is_complete:
        return
    evaluation = evaluated.evaluation
    for claim in expecting:
        place = claim.expect_given or claim.place
        result = evaluation.claims.get(claim.id)
        if result is None:
            message = f"`{claim.id}` is a question, which has no verdict"
            yield Problem("AM401", place, message, "remove `expect`")
        elif claim.expect not in (result.verdict, result.reason):
            reason = f" ({result.reason.value})" if result.reason.value else ""
            yield Problem(
                "AM401",
                place,
                f"`{claim.id}` is {result.verdict.value}{reason}, not {claim.expect.value}",
                f"`argmap trace {claim.id}` says why: correct the map, or what is expected",
            )
