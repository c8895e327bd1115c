"""Moves a key that stands in a claim to the link or source that it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ....edits import Edit
from ....entries import line_start
from ....writer import in_flow, pair_text
from .case import Fix
from .rewriting import replaced, taken_out
from .written import value_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .....model.hint import Value
    from ....nodes import Node
    from .case import Case
    from .written import Spot, Written

_MOST_IN_BRACKETS: Final = 60
"""How many characters a link or a source may have that is written in braces."""

_PLACES: Final = (("to", ("supports", "attacks")), ("work", ("sources",)))
"""The key of a link or a source that is given as one text, and the keys below which it stands."""


def below_its_own(case: Case) -> Iterator[Fix]:
    """Move a key below the only link or source of the claim that takes it."""
    spot = case.spot
    if spot is None or not spot.is_key or len(spot.steps) != 2 or spot.steps[1].node.style != ":":
        return
    claim, at = spot.steps[1]
    key = claim.pairs[at][0]
    for name, owners in _PLACES:
        held = [(number, pair) for number, pair in enumerate(claim.pairs) if pair[0].value in owners]
        items = [(number, each) for number, pair in held for each in pair[1].items or (pair[1],)]
        if len(items) == 1:
            number, item = items[0]
            edits = _moved(case.written, spot, number, item, name)
            owner = claim.pairs[number][0].value
            yield Fix(f"Move `{key.value}` below `{owner}`", case.written.placed(edits), is_preferred=True)


def _moved(written: Written, spot: Spot, owner: int, item: Node, name: str) -> list[Edit]:
    claim, at = spot.steps[1]
    key, value = claim.pairs[at]
    held = value_of(item)
    whole: dict[str, Value] = {**held} if isinstance(held, dict) else {name: held}
    whole[key.value] = value_of(value)
    there = spot._replace(
        node=claim.pairs[owner][1], steps=(spot.steps[0], spot.steps[1]._replace(at=owner)), is_key=False
    )
    if len(in_flow(whole, written.style)) <= _MOST_IN_BRACKETS:
        return [*taken_out(written, spot), *replaced(written, there, whole)]
    own, old = claim.pairs[owner]
    column = own.start - line_start(written.text, own.start)
    lines = pair_text(own.value, whole, written.style, column).strip().replace("\n", written.style.line_end)
    return [*taken_out(written, spot), Edit(written.path, own.start, old.end, lines)]
