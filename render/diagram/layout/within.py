"""Lines between boxes of one column: straight between neighbours, else along the outer side of the column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .course import Course
from .graph import Point, Rect
from .source import Source

_PILLS = 94.0
"""How far chips and badges, and heads beside them, reach from the right edge of a box."""
_LEAST = 14.0
"""How far from the left edge the first line between neighbours runs at least."""
_APART = 13.0
"""The distance of lines between the same neighbours."""
_RAIL = 12.0
"""The distance of the first line from the column, and of each further one from that before it."""
_IN_GAP = 30.0
"""How much of a gap between columns such lines may take."""
_FIRST = 16.0
"""The distance of the first line at an upper or lower edge from the left."""
_TURN = 7.0
"""How far above or below an edge it turns."""


class _Run(NamedTuple):
    """A line within a column, with the numbers of its boxes from the top of the column."""

    line: int
    tail: int
    head: int

    @property
    def span(self) -> tuple[int, int]:
        """The upper and the lower of its boxes."""
        return min(self.tail, self.head), max(self.tail, self.head)

    def length(self) -> int:
        """How many boxes away it leads."""
        return abs(self.tail - self.head)


def within(source: Source, boxes: Sequence[Rect]) -> dict[int, list[Point]]:
    """Return the lines between boxes of the same column, in a layout by columns."""
    found: dict[int, list[Point]] = {}
    for rank in sorted(set(source.ranks[: len(boxes)])):
        column = sorted(
            (each for each, at in enumerate(source.ranks[: len(boxes)]) if at == rank),
            key=lambda each: boxes[each].y,
        )
        place = {each: number for number, each in enumerate(column)}
        runs = [
            _Run(number, place[line.tail], place[line.head])
            for number, line in enumerate(source.graph.lines)
            if source.courses[number] is Course.WITHIN and line.tail in place and line.head in place
        ]
        rects = [boxes[each] for each in column]
        found.update(_straight([each for each in runs if each.span[1] - each.span[0] == 1], rects))
        far = [each for each in runs if each.span[1] - each.span[0] > 1]
        if rank == min(source.ranks):
            found.update(_outside(far, rects, -1))
        elif rank == max(source.ranks):
            found.update(_outside(far, rects, 1))
        else:
            found.update(_in_gap(far, rects))
    return found


def _straight(runs: Sequence[_Run], rects: Sequence[Rect]) -> Iterator[tuple[int, list[Point]]]:
    together: dict[tuple[int, int], list[_Run]] = {}
    for run in runs:
        together.setdefault(run.span, []).append(run)
    for (upper, lower), lines in together.items():
        left = max(rects[upper].x, rects[lower].x)
        right = min(rects[upper].x + rects[upper].width, rects[lower].x + rects[lower].width)
        apart = min(_APART, (right - left) / (len(lines) + 1))
        middle = left + min((right - left) / 3, right - left - _PILLS)
        first = max(left + min(_LEAST, apart), middle - apart * (len(lines) - 1) / 2)
        for number, run in enumerate(lines):
            x = first + apart * number
            points = [Point(x, rects[upper].y + rects[upper].height), Point(x, rects[lower].y)]
            yield run.line, points if run.tail == upper else points[::-1]


def _outside(runs: Sequence[_Run], rects: Sequence[Rect], side: int) -> Iterator[tuple[int, list[Point]]]:
    """Yield lines that run beside a column, the shortest nearest to it; `side` is -1 for its left."""
    runs = sorted(runs, key=_Run.length)
    heights = _heights(runs, rects)
    edges = [each.x if side < 0 else each.x + each.width for each in rects]
    edge = max((each * side for each in edges), default=0.0)
    for run, level in zip(runs, _levels(runs), strict=True):
        tail, head = heights[run.tail, run.line], heights[run.head, run.line]
        x = side * (edge + _RAIL * (level + 1))
        yield (
            run.line,
            [Point(edges[run.tail], tail), Point(x, tail), Point(x, head), Point(edges[run.head], head)],
        )


def _in_gap(runs: Sequence[_Run], rects: Sequence[Rect]) -> Iterator[tuple[int, list[Point]]]:
    """Yield lines that run to the left of the middle column, where others end at the sides of its boxes.

    They begin and end at lower and upper edges, and turn in the room between two boxes.
    """
    runs = sorted(runs, key=_Run.length)
    levels = _levels(runs)
    edge = min((each.x for each in rects), default=0.0)
    apart = min(_RAIL, _IN_GAP / max(1, 1 + max(levels, default=0)))
    ends: dict[tuple[int, bool], int] = {}
    for run, level in zip(runs, levels, strict=True):
        upper, lower = run.span
        x = edge - apart * (level + 1)
        ways: list[list[Point]] = []
        for box, down in ((upper, True), (lower, False)):
            rect = rects[box]
            before = ends[box, down] = ends.get((box, down), -1) + 1
            at = rect.x + min(_FIRST + _APART * before, rect.width / 2)
            y = rect.y + rect.height * down
            turn = y + (_TURN if down else -_TURN)
            ways.append([Point(at, y), Point(at, turn), Point(x, turn)])
        points = ways[0] + ways[1][::-1]
        yield run.line, points if run.tail == upper else points[::-1]


def _levels(runs: Sequence[_Run]) -> list[int]:
    """Return how far out each line runs, from 0, so that no two run over each other."""
    rails: list[list[tuple[int, int]]] = []
    levels: list[int] = []
    for run in runs:
        upper, lower = run.span
        free = (n for n, rail in enumerate(rails) if all(end < upper or lower < start for start, end in rail))
        level = next(free, len(rails))
        if level == len(rails):
            rails.append([])
        rails[level].append(run.span)
        levels.append(level)
    return levels


def _heights(runs: Sequence[_Run], rects: Sequence[Rect]) -> dict[tuple[int, int], float]:
    """Return how far down each line, given the shortest first, ends at each of its boxes.

    Lines that lead up end above those that lead down, and in such an order that no two cross.
    """
    ends: dict[int, list[tuple[bool, int, int]]] = {}
    for number, run in enumerate(runs):
        upper, lower = run.span
        ends.setdefault(lower, []).append((False, number, run.line))
        ends.setdefault(upper, []).append((True, -number, run.line))
    return {
        (box, line): rects[box].y + rects[box].height * (place + 0.5) / len(at)
        for box, at in ends.items()
        for place, (_down, _number, line) in enumerate(sorted(at))
    }
