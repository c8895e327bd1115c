"""AM209: `with` repeats a premise, or names the declaring claim or the target.

What it does: compares the premises of a link with each other and with the link's two ends.
Why: the declaring claim is a premise already, and a target cannot be a reason for itself.
Instead of
    a: {text: A claim., supports: {to: c, with: [a, b, b]}}
    b: {text: Another.}
    c: {text: A third.}
write
    a: {text: A claim., supports: {to: c, with: b}}
    b: {text: Another.}
    c: {text: A third.}
"""

from __future__ import annotations

from collections.abc import Iterator

from ..evaluate import EvaluatedMap
from ..model import Link, Problem


def check(evaluated: EvaluatedMap) -> Iterator[Problem]:
    """Every premise that already counts or that cannot count."""
    argument_map = evaluated.argument_map
    for link in argument_map.declared:
        if link.premises:
            yield from _superfluous(link)


def _superfluous(link: Link) -> Iterator[Problem]:
    seen: set[str] = set()
    for premise in link.premises:
        if premise.id == link.source:
            message = f"`{premise.id}` declares the link and is a premise already"
        elif link.target == (premise.id,):
            message = f"`{premise.id}` is the target and cannot be a premise"
        elif premise.id in seen:
            message = f"the premise `{premise.id}` is named twice"
        else:
            seen.add(premise.id)
            continue
        yield Problem("AM209", premise.place, message, "remove it from `with`")
