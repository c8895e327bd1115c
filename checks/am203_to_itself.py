"""AM203: a link, a contradiction or an answer to itself.

What it does: compares the targets, contradicted and answered claims of a claim with its own id.
Why: no claim is a reason for or against itself.
Instead of
    a: {text: A claim., supports: a}
name the claim that it supports, or remove the link.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..evaluate import EvaluatedMap
from ..model import Problem

_HINT = "name another claim, or remove it"


def check(evaluated: EvaluatedMap) -> Iterator[Problem]:
    """Every link, contradiction and answer from a claim to the same claim."""
    argument_map = evaluated.argument_map
    for link in argument_map.declared:
        if link.target[0] == link.source and not link.target.is_link:
            yield Problem("AM203", link.place, f"`{link.source}` {link.sign.value} itself", _HINT)
    for claim in argument_map.claims.values():
        for other in claim.contradicts:
            if other.id == claim.id:
                yield Problem("AM203", other.place, f"`{claim.id}` contradicts itself", _HINT)
        for answer in claim.answers:
            if answer.to == claim.id:
                yield Problem("AM203", answer.place, f"`{claim.id}` answers itself", _HINT)
