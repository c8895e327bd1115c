"""AM307: a strength that does not count.

What it does: looks for a strength on an undercut or a backing, and for the strength of a claim that is not
presumed.
Why: an undercut is decisive, backing has no effect on the verdict, and a bare assertion counts only if
presumed.
Instead of
    c: {text: An objection., attacks: {to: a -> b, strength: weak}}
write
    c: {text: An objection., attacks: a -> b}
"""

from __future__ import annotations

from collections.abc import Iterator

from ..evaluate import EvaluatedMap
from ..model import Problem, Sign


def check(evaluated: EvaluatedMap) -> Iterator[Problem]:
    """Every strength that no verdict uses, where it is written."""
    argument_map = evaluated.argument_map
    for claim in argument_map.claims.values():
        if claim.strength_given and not claim.presumed:
            yield Problem(
                "AM307",
                claim.strength_given,
                f"`{claim.id}` is not presumed: its strength does not count",
                "remove it, or write `presumed: true`",
            )
    for link in argument_map.declared:
        if link.strength_given and link.target.is_link:
            attacks = link.sign is Sign.ATTACK
            what = "an undercut is decisive" if attacks else "backing has no effect on a verdict"
            yield Problem("AM307", link.strength_given, f"{what}: its strength does not count", "remove it")
