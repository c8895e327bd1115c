"""AM404: `expect` was not looked at.

What it does: says once how many claims have an `expect` that is not compared with the verdict (AM401),
where errors keep claims or links out of the map, or links lead to claims that do not exist.
Why: a map with errors has other verdicts than the map that is meant, and silence would look like success.
Instead of
    h: {text: The pact works., kind: hypothesis, expect: accepted}
    a: {text: It held when it was needed., supports: hh}
mend the errors, and check again.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..evaluate import EvaluatedMap
from ..model import Problem
from ..model.words import count


def check(evaluated: EvaluatedMap) -> Iterator[Problem]:
    """The claims whose `expect` was not looked at, as one problem at the first."""
    expecting = [claim for claim in evaluated.argument_map.claims.values() if claim.expect]
    if expecting and not evaluated.is_complete:
        message = (
            f"the `expect` of {count(len(expecting), 'claim')} was not looked at, because of other errors"
        )
        place = expecting[0].expect_given or expecting[0].place
        yield Problem("AM404", place, message, "mend the errors, and check again")
