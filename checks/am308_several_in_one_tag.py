"""AM308: several tags in one text.

What it does: looks for tags that hold a comma, a semicolon, a line end or a `#`.
Why: they are one tag, which nothing else has; whoever looks for one of its words does not find the claim.
Instead of
    a: {text: Democracies keep the peace., tags: "war, peace"}
write
    a: {text: Democracies keep the peace., tags: [war, peace]}
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ..evaluate import EvaluatedMap
from ..model import Problem
from ..model.words import quotable

_BETWEEN: Final = re.compile(r"\s*[,;\n]\s*|\s+(?:#|- )|^\s*#")


def check(evaluated: EvaluatedMap) -> Iterator[Problem]:
    """Every tag that seems to be several."""
    for claim in evaluated.argument_map.claims.values():
        for tag in claim.tags:
            if not tag.isalnum() and _BETWEEN.search(tag):
                parts = ", ".join(tags_in(tag))
                message = f"`{claim.id}` has one tag that looks like several: `{quotable(tag, 40)}`"
                yield Problem("AM308", claim.place, message, f"write `tags: [{quotable(parts)}]`")


def tags_in(tag: str) -> list[str]:
    """The tags that a text seems to hold."""
    return [part.strip() for part in _BETWEEN.split(tag) if part.strip()]
