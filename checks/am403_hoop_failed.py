"""AM403: a hoop test is failed, and the hypothesis is accepted all the same.

What it does: looks at each accepted claim for links with `test: hoop` or `doubly-decisive`: an attack that
holds, or a support whose own claim is refuted. Nothing is reported while other errors keep claims
or links out of the map.
Why: what fails a hoop test is eliminated (Van Evera 1997), so this is not such a test, or the claim should
fall.
Instead of
    h: {text: The pact binds its members., kind: hypothesis}
    a: {text: A member was held to it., supports: {to: h, strength: strong}}
    b: {text: No member has ratified it., attacks: {to: h, test: hoop, strength: moderate}}
leave out the strength, undercut the test (`attacks: b -> h`), or call it a straw in the wind.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ..evaluate import EvaluatedMap
from ..model import Problem, Sign, Verdict

_HOOPS: Final = {"hoop", "doubly-decisive"}
"""The tests that a hypothesis must pass: the second is a hoop and a smoking gun in one."""


def check(evaluated: EvaluatedMap) -> Iterator[Problem]:
    """Every hoop test that an accepted claim fails, at the link to it."""
    tests = [
        link
        for link in evaluated.argument_map.declared
        if link.test and link.test in _HOOPS and not link.target.is_link
    ]
    if not tests or not evaluated.is_complete:
        return
    evaluation = evaluated.evaluation
    from ..evaluate import fails_test

    for link in tests:
        target = link.target[0]
        if evaluation.claims[target].verdict is Verdict.ACCEPTED and fails_test(evaluation, link):
            holds = f"`{link.source}` is accepted"
            if link.sign is Sign.SUPPORT:
                holds = f"`{link.source}` is rejected"
            yield Problem(
                "AM403",
                link.place,
                f"`{target}` is accepted, though it fails the {link.test} test: {holds}",
                f"strengthen or undercut the link, or name another `test`; `argmap trace {target}` says why",
            )
