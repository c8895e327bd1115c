"""A side of a layout by columns in two columns beside each other, for pages that are wider than high."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import replace

from .cell import BETWEEN
from .graph import Column, Graph

_LEAST = 4
"""A side of fewer boxes stays one column."""


def two_columns(graph: Graph, sides: Collection[Column]) -> Graph:
    """Return the graph with the boxes of these sides in two columns of about the same height.

    The outer one has the boxes with the fewest lines, which run between those of the inner one.
    """
    lines = Counter(end for line in graph.lines for end in (line.tail, line.head))
    outer: set[int] = set()
    for side in sides:
        members = [number for number, box in enumerate(graph.boxes) if box.column is side]
        if len(members) < _LEAST:
            continue
        heights = {each: graph.boxes[each].height + graph.boxes[each].above + BETWEEN for each in members}
        left = sum(heights.values()) / 2
        for each in sorted(members, key=lambda number: lines[number]):
            if heights[each] / 2 > left:
                break
            outer.add(each)
            left -= heights[each]
    return replace(graph, boxes=[box._replace(outer=n in outer) for n, box in enumerate(graph.boxes)])
