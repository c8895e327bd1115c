"""AM402: a claim is presumed, but every reason given for it fails.

What it does: looks for presumed claims that are not rejected although all support given for them fails: every
support is undercut, or comes from a claim that is rejected. Nothing is reported while other errors keep
claims or links out of the map.
Why: such a claim stands on its bare assertion alone, though its author meant to give reasons.
Instead of
    a: {text: Trade grew.}
    b: {text: The statistics show it., supports: a}
    c: {text: The statistics leave out half the trade., attacks: b -> a}
answer what defeats the reasons, give a better one, or write `presumed: false`.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..evaluate import EvaluatedMap
from ..model import ArgumentMap, Link, Problem, Sign, Standard, Target, Verdict


def check(evaluated: EvaluatedMap) -> Iterator[Problem]:
    """Every presumed claim that is not rejected although all supports given for it fail."""
    claims = evaluated.argument_map.claims
    if not _may_lack_support(evaluated.argument_map) or not evaluated.is_complete:
        return
    evaluation = evaluated.evaluation
    for name, count in evaluation.without_support_left().items():
        if claims[name].presumed and evaluation.claims[name].verdict is not Verdict.REJECTED:
            reasons = "the reason given for it fails"
            if count > 1:
                reasons = f"{'both' if count == 2 else f'all {count}'} reasons given for it fail"
            yield Problem(
                "AM402",
                claims[name].place,
                f"`{name}` is presumed, but {reasons}",
                f"`argmap trace {name}` says why: give a better reason, or write `presumed: false`",
            )


def _may_lack_support(argument_map: ArgumentMap) -> bool:
    """Whether support is given for a presumed claim and all of it might fail, found without an evaluation.

    By `weight`, a presumed claim is rejected only by an attack stronger than its assertion, or by a rival.
    """
    claims, attack, weight = argument_map.claims, Sign.ATTACK, Standard.WEIGHT
    shaky: set[str] = set()
    for claim in claims.values():
        if claim.contradicts:
            shaky.add(claim.id)
            shaky.update([other.id for other in claim.contradicts])
        elif not claim.presumed or claim.standard is not weight:
            shaky.add(claim.id)
    undercut: set[Target] = set()
    supports: list[Link] = []
    for link in argument_map.declared:
        target = link.target[0]
        if link.target.is_link:
            undercut.add(link.target)
        elif link.sign is not attack:
            supports.append(link)
        elif target in claims and link.weight > claims[target].strength:
            shaky.add(target)
    firm: set[str] = set()
    might_fail: set[str] = set()
    for link in supports:
        if link.source in shaky or link.premises or (undercut and link.path in undercut):
            might_fail.add(link.target[0])
        else:
            firm.add(link.target[0])
    return any(name in claims and claims[name].presumed for name in might_fail - firm)
