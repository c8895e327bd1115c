"""What stands over the columns of a picture: For and Against, each with how many reasons hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..graphics.shapes import Caption, Element, Role, Shape, Text
from ..text.room import room_for
from ..words.cards import hold_of
from .layout.graph import Column

if TYPE_CHECKING:
    from ...evaluate import Tally
    from ..graphics.theme import Theme
    from .layout.graph import Rect

HUES: Final = {Column.FOR: "support", Column.AGAINST: "attack"}
HEADS: Final = {Column.FOR: "For", Column.AGAINST: "Against"}

OVER_COLUMNS: Final = 24.0
"""The room over the columns for their heads."""

CHIP_ROOM: Final = 8.0
"""How much higher a head stands over a box with a chip."""

_ABOVE: Final = 7.0
_APART: Final = 4.0
_SIZE: Final = 11.0
_TALLY_SIZE: Final = 8.5
_LEADING: Final = 10.5


def column_head(column: Column, tally: Tally | None, over: Rect, theme: Theme) -> Element:
    """Draw the head of a column over its highest box; what has no room beside the name stands below it."""
    name, said = HEADS[column], held(column, tally) if tally else []
    start = room_for(name, _SIZE, bold=True) + _APART
    lines: list[tuple[float, str]] = [(start, "")]
    for part in said:
        at, line = lines[-1]
        longer = f"{line}; {part}" if line else part
        if at + room_for(longer, _TALLY_SIZE) <= over.width:
            lines[-1] = at, longer
        else:
            lines.append((0.0, part))
    y = over.y - _ABOVE - _LEADING * (len(lines) - 1)
    shapes: list[Shape] = [Text(over.x, y, name, _SIZE, getattr(theme, HUES[column]), bold=True)]
    shapes += [
        Text(over.x + at, y + _LEADING * number, line, _TALLY_SIZE, theme.muted)
        for number, (at, line) in enumerate(lines)
        if line
    ]
    return Element(f"h{column.value}", "heading", shapes, Caption(name, "; ".join(said)), Role.GROUP)


def held(column: Column, tally: Tally) -> list[str]:
    """Say how many of the links hold, and apart from them how many of the contradictions."""
    counted, rivals = tally.supports if column is Column.FOR else tally.attacks, tally.contradictions
    parts = [hold_of(counted.hold, counted.given)] if counted.given else []
    if column is Column.AGAINST and rivals.given:
        parts.append(f"≠ {hold_of(rivals.hold, rivals.given)}")
    return parts
