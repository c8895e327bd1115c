"""A side in two columns: about as high as each other, the boxes with the fewest lines outside."""

from __future__ import annotations

import pytest

from argmap.render.diagram.layout import Box, Column, Graph, Line
from argmap.render.diagram.layout.two_columns import two_columns

FOCUS = Box(100, 60)


def side_of(*heights: float) -> Graph:
    """A focus and a side of boxes of these heights, with a line each to the focus."""
    boxes = [FOCUS, *(Box(100, each, Column.FOR) for each in heights)]
    return Graph(boxes, [], [Line(each, 0) for each in range(1, len(boxes))])


@pytest.mark.parametrize("heights", [[50] * 6, [50] * 7, [120, 30, 30, 30, 30], [30, 30, 30, 120]])
def test_both_columns_are_about_as_high(heights: list[float]) -> None:
    boxes = two_columns(side_of(*heights), [Column.FOR]).boxes[1:]
    outer, inner = (sum(each.height for each in boxes if each.outer is side) for side in (True, False))
    assert outer
    assert abs(outer - inner) <= max(heights)


def test_the_boxes_with_the_most_lines_stand_inside() -> None:
    graph = side_of(50, 50, 50, 50)
    graph = Graph(graph.boxes, [], [*graph.lines, Line(1, 4)])
    boxes = two_columns(graph, [Column.FOR]).boxes
    assert [each.outer for each in boxes] == [False, False, True, True, False]


def test_few_boxes_and_other_sides_stay_as_they_are() -> None:
    few, many = side_of(50, 50, 50), side_of(50, 50, 50, 50)
    assert two_columns(few, [Column.FOR]) == few
    assert two_columns(many, [Column.AGAINST]) == many
