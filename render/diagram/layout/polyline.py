"""Lines as rows of points: made clean, and their crossings counted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import hypot
from typing import NamedTuple

from .graph import Layout, Point, Rect

_NEAR = 1.0
"""What the engine rounds: a point so near to the line through its neighbours is no bend."""


def clean(points: Sequence[Point]) -> list[Point]:
    """Return the line without repeated points and without points between which it runs straight on."""
    kept: list[Point] = []
    for point in points:
        if kept and _same(kept[-1], point):
            continue
        while len(kept) > 1 and _between(kept[-2], kept[-1], point):
            kept.pop()
        kept.append(point)
    if len(kept) > 1 and kept[-1] != points[-1]:
        kept[-1] = points[-1]
    return kept


def _same(one: Point, other: Point) -> bool:
    return abs(one.x - other.x) < _NEAR and abs(one.y - other.y) < _NEAR


def _between(start: Point, middle: Point, end: Point) -> bool:
    """Whether the middle lies on the way from the start to the end, as far as the engine is exact."""
    x, y = end.x - start.x, end.y - start.y
    length = hypot(x, y)
    if (middle.x - start.x) * (end.x - middle.x) + (middle.y - start.y) * (end.y - middle.y) < 0:
        return False
    return abs(x * (middle.y - start.y) - y * (middle.x - start.x)) <= _NEAR * length


def length(points: Sequence[Point]) -> float:
    """Return the length of a line."""
    return sum(hypot(one.x - other.x, one.y - other.y) for one, other in pairwise(points))


def crossings(lines: Sequence[Sequence[Point]]) -> int:
    """Return how often two lines cross; lines that meet in an end do not.

    Cost: quadratic in the segments that stand one above another; for small pictures.
    """
    segments = sorted(
        (min(one.x, other.x), max(one.x, other.x), one, other, number)
        for number, line in enumerate(lines)
        for one, other in pairwise(line)
    )
    found = 0
    waiting: list[tuple[float, float, Point, Point, int]] = []
    for segment in segments:
        left, _right, start, end, number = segment
        waiting = [each for each in waiting if each[1] > left]
        found += sum(
            number != other_number and _cross(start, end, other_start, other_end)
            for _left, _right, other_start, other_end, other_number in waiting
        )
        waiting.append(segment)
    return found


def _cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Whether two segments cross in a point that is an end of neither."""
    abx, aby, cdx, cdy = b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]
    c_side = abx * (c[1] - a[1]) - aby * (c[0] - a[0])
    d_side = abx * (d[1] - a[1]) - aby * (d[0] - a[0])
    if c_side * d_side >= 0:
        return False
    a_side = cdx * (a[1] - c[1]) - cdy * (a[0] - c[0])
    b_side = cdx * (b[1] - c[1]) - cdy * (b[0] - c[0])
    return a_side * b_side < 0


class Edges(NamedTuple):
    """The edges of a rectangle."""

    left: float
    top: float
    right: float
    bottom: float

    @classmethod
    def of(cls, box: Rect, room: float) -> Edges:
        """Those of a box with so much room around it; with a negative room a line may graze the box."""
        return cls(box.x - room, box.y - room, box.x + box.width + room, box.y + box.height + room)


def met(one: Point, other: Point, boxes: Iterable[Edges]) -> Iterator[Edges]:
    """Yield the boxes into which a straight line runs; to touch an edge is not enough."""
    (ax, ay), (bx, by) = one, other
    west, east = (ax, bx) if ax < bx else (bx, ax)
    north, south = (ay, by) if ay < by else (by, ay)
    for box in boxes:
        left, top, right, bottom = box
        if east <= left or west >= right or south <= top or north >= bottom:
            continue
        sides = [(bx - ax) * (y - ay) - (by - ay) * (x - ax) for x in (left, right) for y in (top, bottom)]
        if min(sides) < 0 < max(sides):
            yield box


def unrest(layout: Layout) -> float:
    """Return how far from calm a picture is.

    That is its crossings, five for each box that a line runs across, the length of its lines and its height.
    """
    lines = layout.lines
    mean = sum(map(length, lines)) / max(1, len(lines))
    boxes = [Edges.of(box, -1.0) for box in layout.boxes]
    across = sum(1 for line in lines for one, other in pairwise(line) for _ in met(one, other, boxes))
    return crossings(lines) + 5 * across + mean / 25 + layout.height / 60
