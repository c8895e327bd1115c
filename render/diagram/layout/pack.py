"""Rectangles put close together: parts of a picture on the lowest free place, boxes in a grid."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from typing import Final, NamedTuple

from .graph import Point

PARTS_APART: Final = 28.0
_PORTRAIT: Final = 0.8
"""How wide what is packed is for its height, unless one part is wider."""


class Size(NamedTuple):
    """The size of a rectangle."""

    width: float
    height: float


class _Step(NamedTuple):
    """A piece of the lower outline of what is packed."""

    left: float
    right: float
    y: float


def good_width(sizes: Sequence[Size], apart: float) -> float:
    """Return the width that gives what is packed the proportions of a page."""
    area = sum((each.width + apart) * (each.height + apart) for each in sizes)
    return max(sqrt(area * _PORTRAIT), *(each.width for each in sizes))


def packed(sizes: Sequence[Size], width: float, apart: float) -> list[Point]:
    """Return the top left corners: the tallest first, each on the highest free place, there the leftmost.

    Cost: the rectangles times those beside each other in the width.
    """
    corners = [Point(0.0, 0.0)] * len(sizes)
    outline = [_Step(0.0, max(width, *(each.width for each in sizes)) + apart, 0.0)]
    for number in sorted(range(len(sizes)), key=lambda each: (-sizes[each].height, each)):
        size = sizes[number]
        corner = min(_places(outline, size.width + apart), key=lambda at: (at.y, at.x))
        corners[number] = corner
        outline = _with(outline, corner.x, corner.x + size.width + apart, corner.y + size.height + apart)
    return corners


def _places(outline: Sequence[_Step], width: float) -> list[Point]:
    """Return the places below the outline that begin at one of its steps; one is always wide enough."""
    end = outline[-1].right + 1e-6
    return [
        Point(step.left, max(each.y for each in outline[number:] if each.left < step.left + width - 1e-6))
        for number, step in enumerate(outline)
        if step.left + width <= end
    ]


def _with(outline: Sequence[_Step], left: float, right: float, y: float) -> list[_Step]:
    """Return the outline with a rectangle that reaches down to y."""
    before = [each._replace(right=min(each.right, left)) for each in outline if each.left < left]
    after = [each._replace(left=max(each.left, right)) for each in outline if each.right > right]
    return [*before, _Step(left, right, y), *after]


def grid(sizes: Sequence[Size], width: float, apart: float) -> list[Point]:
    """Return the top left corners in a grid: each in the column that is the shortest so far."""
    widest = max(each.width for each in sizes)
    columns = max(1, min(len(sizes), int((width + apart) // (widest + apart))))
    bottoms = [0.0] * columns
    corners: list[Point] = []
    for size in sizes:
        column = bottoms.index(min(bottoms))
        corners.append(Point(column * (widest + apart), bottoms[column]))
        bottoms[column] += size.height + apart
    return corners
