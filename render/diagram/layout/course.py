"""How each line runs in the engine's picture: to the right, to the left, or within one column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum

from .graph import Column, Graph

GAPS = {Column.FOR: 3, Column.AGAINST: 5}
"""The rank of a joint's gap: columns have the ranks 2, 4, 6, the gaps between them 3 and 5."""

_OUTER = {Column.FOR: 0, Column.MIDDLE: 4, Column.AGAINST: 8}
"""The rank of the outer of two columns on a side."""


class Course(Enum):
    """Where a line leads, seen from its tail."""

    RIGHT = "right"
    LEFT = "left"
    WITHIN = "within"


def ranks(graph: Graph) -> list[int]:
    """Return the rank of each node in a layout by columns, from 0 to 8."""
    boxes = [_OUTER[each.column] if each.outer else 2 * each.column.value + 2 for each in graph.boxes]
    return boxes + [GAPS.get(each.column, 3) for each in graph.joints]


def courses_by_rank(graph: Graph, ranked: Sequence[int]) -> list[Course]:
    """Return the course of each line, where the rank of each node is known."""
    return [_course(ranked[line.tail], ranked[line.head]) for line in graph.lines]


def _course(tail: int, head: int) -> Course:
    if tail == head:
        return Course.WITHIN
    return Course.RIGHT if tail < head else Course.LEFT


def courses_without_cycles(graph: Graph) -> list[Course]:
    """Return a course for each line: to the right, but to the left where the lines would go round in a cycle.

    Cost: linear in the lines.
    """
    ahead: list[list[int]] = [[] for _ in (*graph.boxes, *graph.joints)]
    reached = [False] * len(ahead)
    for number, line in enumerate(graph.lines):
        ahead[line.tail].append(number)
        reached[line.head] = True
    courses = [Course.RIGHT] * len(graph.lines)
    seen, on_way = [False] * len(ahead), [False] * len(ahead)
    for start in sorted(range(len(ahead)), key=reached.__getitem__):
        if seen[start]:
            continue
        way: list[tuple[int, Iterator[int]]] = [(start, iter(ahead[start]))]
        seen[start] = on_way[start] = True
        while way:
            here, lines = way[-1]
            for number in lines:
                there = graph.lines[number].head
                if on_way[there]:
                    courses[number] = Course.LEFT
                elif not seen[there]:
                    seen[there] = on_way[there] = True
                    way.append((there, iter(ahead[there])))
                    break
            else:
                on_way[here] = False
                way.pop()
    return courses
