"""Writes what a hint suggests: the id, the key or the value that was probably meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....edits import Edit
from ....refused import Refused
from ....scalars import inline
from ....writer import in_flow
from .case import Fix
from .rewriting import key_replaced, replaced

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .....model.hint import Value
    from .case import Case
    from .written import Spot, Written


def suggested(case: Case) -> Iterator[Fix]:
    """Write each value that the hint suggests, the likeliest first."""
    spot = case.spot
    if spot is None:
        return
    for number, value in enumerate(case.problem.instead):
        edits = case.written.placed(_written_there(case.written, spot, value))
        yield Fix(f"Write `{case.written.shown(value)}`", edits, is_preferred=not number)


def _written_there(written: Written, spot: Spot, value: Value) -> list[Edit]:
    if spot.is_key:
        return (
            key_replaced(written, spot, value)
            if isinstance(value, str)
            else replaced(written, spot.up(), value)
        )
    if isinstance(value, dict) and spot.keys[1:2] == ("facets",) and len(spot.keys) == 3:
        return _facet(written, spot, value)
    return replaced(written, spot, value)


def _facet(written: Written, spot: Spot, pair: dict[str, Value]) -> list[Edit]:
    """The edits that put another facet with its value in the place of one. Raises: Refused."""
    mapping, at = spot.steps[2]
    key, value = mapping.pairs[at]
    if len(value.items) > 1:
        raise Refused("the facet has other values too")
    style = written.style
    new = ", ".join(f"{inline(name, style)}: {in_flow(each, style)}" for name, each in pair.items())
    return [Edit(written.path, key.start, value.end, new)]
