"""Lines without the bends that they do not need."""

from __future__ import annotations

from collections.abc import Sequence

from .graph import Point
from .polyline import Edges, met


def straighten(points: Sequence[Point], kept: tuple[int, int], boxes: Sequence[Edges]) -> list[Point]:
    """Return the line without the points at which it need not bend to pass all boxes.

    `kept` are how many points at its start and at its end stay. Cost: the points times the boxes.
    """
    start, end = kept
    left = list(points)
    number = start
    while number < len(left) - end:
        if any(met(left[number - 1], left[number + 1], boxes)):
            number += 1
        else:
            del left[number]
            number = max(start, number - 1)
    return left
