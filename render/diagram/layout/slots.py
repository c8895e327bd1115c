"""The places at which lines end at the sides of boxes, sorted so that few lines cross."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from .course import Course
from .graph import Graph

APART = 13
"""The distance in points of two slots on a box that grows."""


class Slot(NamedTuple):
    """A place at a side of a box: its number from the top, from 0, and how many there are at this side."""

    right: bool
    number: int
    total: int

    def at(self, top: float, height: float) -> float:
        """Return how far down it is on a box."""
        return top + height * (self.number + 0.5) / self.total


class Slots(NamedTuple):
    """The slot of each line at its tail and at its head, None where there is none.

    `counts` are those of each box, at its left and at its right side.
    """

    tails: Sequence[Slot | None]
    heads: Sequence[Slot | None]
    counts: Sequence[tuple[int, int]]


def slots(graph: Graph, courses: Sequence[Course], heights: Sequence[tuple[float, float]] = ()) -> Slots:
    """Return the slots of all lines: at boxes that grow sorted by the order of lines, then by heights.

    `heights` are those of each line near its tail and near its head in the last try; () leaves the map's
    order.
    """
    boxes = graph.boxes
    tails: list[Slot | None] = [None] * len(graph.lines)
    heads: list[Slot | None] = [None] * len(graph.lines)
    ends: list[tuple[list[tuple[int, float, int]], list[tuple[int, float, int]]]] = [([], []) for _ in boxes]
    for number, line in enumerate(graph.lines):
        course = courses[number]
        if course is Course.WITHIN:
            continue
        at_tail, at_head = heights[number] if heights else (0.0, 0.0)
        if line.tail < len(boxes):
            order = line.order if boxes[line.tail].grows else 0
            ends[line.tail][course is Course.RIGHT].append((order, at_tail, 2 * number))
        if line.head < len(boxes):
            order = line.order if boxes[line.head].grows else 0
            ends[line.head][course is Course.LEFT].append((order, at_head, 2 * number + 1))
    for sides in ends:
        for right, side in enumerate(sides):
            for place, (_order, _height, end) in enumerate(sorted(side)):
                of = heads if end % 2 else tails
                of[end // 2] = Slot(bool(right), place, len(side))
    return Slots(tails, heads, [(len(left), len(right)) for left, right in ends])
