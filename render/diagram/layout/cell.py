"""The room that a box takes in the engine, where every picture is drawn from left to right."""

from __future__ import annotations

from typing import NamedTuple

from .graph import Box, Point, Rect

JOINT_ALONG = 20.0
JOINT_ACROSS = 34.0
"""The room of a joint; an undercut of an undercut has its own joint above or below it."""

BETWEEN = 14.0
"""The room between two boxes beside each other, half of it in the cell of each."""


class Cell(NamedTuple):
    """A cell in the engine's picture, `along` × `across` the lines, with a box in it: its corner and size."""

    along: float
    across: float
    left: float
    top: float
    box_along: float
    box_across: float

    def grown(self, across: float) -> Cell:
        """Return the cell of a box that is at least so large across the lines."""
        more = max(0.0, across - self.box_across)
        return self._replace(across=self.across + more, box_across=self.box_across + more)

    def box(self, middle: Point) -> Rect:
        """Return where the box is if the middle of the cell stands here."""
        left, top = middle.x - self.along / 2 + self.left, middle.y - self.across / 2 + self.top
        return Rect(left, top, self.box_along, self.box_across)


def cell(box: Box, direction: str) -> Cell:
    """Return the room that a box takes if the lines point that way: lr, rl, bt or tb."""
    half = BETWEEN / 2
    if direction in {"lr", "rl"}:
        height = box.height + box.above + BETWEEN
        return Cell(box.width, height, 0.0, box.above + half, box.width, box.height)
    left = box.above if direction == "tb" else 0.0
    return Cell(box.height + box.above, box.width + BETWEEN, left, half, box.height, box.width)
