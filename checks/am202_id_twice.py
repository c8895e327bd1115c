"""AM202: an id is given twice in the map.

What it does: compares the ids of all files; the first one, by file and line, counts.
Why: links to the id would mean one claim or the other, depending on the order of the files.
Instead of
    norms.yaml:     charter: {text: The charter omits democracy.}
    security.yaml:  charter: {text: The charter names three evils.}
give each claim an id of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..evaluate import EvaluatedMap
from ..model import Problem


def check(evaluated: EvaluatedMap) -> Iterator[Problem]:
    """Every repetition of an id in another file, with the place of the first."""
    argument_map = evaluated.argument_map
    for name, place in argument_map.gaps.repeated:
        first = argument_map.claims.get(name)
        where = f"; first in {first.place.path}:{first.place.line}" if first else ""
        yield Problem(
            "AM202",
            place,
            f"the id `{name}` is given twice{where}",
            "give one of the two another id, or remove one",
        )
