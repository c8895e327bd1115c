"""What stands over the columns of a picture: For and Against, each with how many reasons hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..graphics.shapes import Caption, Element, Role, Shape, Text
from ..text.wrap import text_width
from .layout.graph import Column

if TYPE_CHECKING:
    from ...evaluate import Tally
    from ..graphics.theme import Theme

HUES: Final = {Column.FOR: "support", Column.AGAINST: "attack"}
HEADS: Final = {Column.FOR: "For", Column.AGAINST: "Against"}

CHIP_ROOM: Final = 8.0
"""How much higher a head stands over a box with a chip."""

_ABOVE: Final = 7.0
_APART: Final = 8.0
_SIZE: Final = 11.0
_TALLY_SIZE: Final = 8.5


def column_head(column: Column, tally: Tally | None, x: float, top: float, theme: Theme) -> Element:
    """Draw the head of a column over its highest box, whose top edge and left edge are given."""
    name, y = HEADS[column], top - _ABOVE
    shapes: list[Shape] = [Text(x, y, name, _SIZE, getattr(theme, HUES[column]), bold=True)]
    said = _held(column, tally) if tally else ""
    if said:
        x += text_width(name, _SIZE, bold=True) + _APART
        shapes.append(Text(x, y, said, _TALLY_SIZE, theme.muted))
    return Element(f"h{column.value}", "heading", shapes, Caption(name, said), Role.GROUP)


def _held(column: Column, tally: Tally) -> str:
    """Say how many of the links hold, and apart from them how many of the contradictions."""
    counted = tally.supports if column is Column.FOR else tally.attacks
    parts = [f"{counted.hold} of {counted.given} hold"] if counted.given else []
    if column is Column.AGAINST and tally.contradictions.given:
        parts.append(f"≠ {tally.contradictions.hold} of {tally.contradictions.given} hold")
    return "; ".join(parts)
