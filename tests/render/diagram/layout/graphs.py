"""Graphs for the tests of layouts, drawn at random, and what must hold of each layout."""

from __future__ import annotations

import shutil
import sys
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from argmap.render.diagram.layout import Box, Column, Graph, Joint, Layout, Line, Point, Rect

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn

PURE = shutil.which("graphviz-pure", path=str(Path(sys.executable).parent))
DOT = shutil.which("dot")
ENGINES = [each for each in (PURE, DOT) if each]

NEAR = 0.01
"""What numbers are rounded to."""


@st.composite
def graphs(draw: DrawFn, *, grouped: bool = False) -> Graph:
    """Return a graph; its joints stand on lines from boxes, and may be met by others."""
    column = st.sampled_from(Column)
    group = st.integers(-1, 2) if grouped else st.just(-1)
    sizes = st.sampled_from([20.0, 61.3, 90.0, 150.7])
    box = st.builds(
        Box, sizes, sizes, column, st.sampled_from([0.0, 8.0]), group, st.booleans(), st.booleans()
    )
    boxes = draw(st.lists(box, max_size=9))
    if not boxes:
        return Graph([], [], [])
    a_box = st.integers(0, len(boxes) - 1)
    orders = st.integers(0, 2)
    pairs = draw(st.lists(st.tuples(a_box, a_box, orders), max_size=14))
    lines = [Line(*each) for each in pairs if each[0] != each[1]]
    joints: list[Joint] = []
    for _ in range(draw(st.integers(0, 4))):
        here = len(boxes) + len(joints)
        joints.append(Joint(draw(st.sampled_from([Column.FOR, Column.AGAINST])), draw(group)))
        lines += [Line(each, here) for each in draw(st.lists(a_box, min_size=1, max_size=3))]
        lines.append(Line(here, draw(st.integers(0, here - 1)), draw(orders)))
    return Graph(boxes, joints, lines)


def assert_sound(graph: Graph, layout: Layout) -> None:
    """Everything lies within the picture, no boxes overlap, and lines lead where they should."""
    rooms: list[Rect] = []
    for box, at in zip(graph.boxes, layout.boxes, strict=True):
        assert at.width >= box.width - NEAR
        assert at.height >= box.height - NEAR
        if not box.grows:
            assert abs(at.width - box.width) + abs(at.height - box.height) < NEAR
        rooms.append(Rect(at.x, at.y - box.above, at.width, at.height + box.above))
    for number, one in enumerate(rooms):
        assert inside(layout, Point(one.x, one.y))
        assert inside(layout, Point(one.x + one.width, one.y + one.height))
        for other in rooms[:number]:
            assert not overlap(one, other)
    assert len(layout.joints) == len(graph.joints)
    assert all(inside(layout, each) for each in layout.joints)
    for line, points in zip(graph.lines, layout.lines, strict=True):
        assert len(points) > 1
        assert all(inside(layout, each) for each in points)
        assert all(one != other for one, other in pairwise(points))
        for node, end in ((line.tail, points[0]), (line.head, points[-1])):
            if node < len(graph.boxes):
                assert on_edge(layout.boxes[node], end)
            else:
                assert end == layout.joints[node - len(graph.boxes)]


def inside(layout: Layout, point: Point) -> bool:
    """Whether a point lies within the picture."""
    return -NEAR <= point.x <= layout.width + NEAR and -NEAR <= point.y <= layout.height + NEAR


def overlap(one: Rect, other: Rect) -> bool:
    """Whether two rectangles overlap."""
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


def on_edge(box: Rect, point: Point) -> bool:
    """Whether a point lies on an edge of a box."""
    x, y = point.x - box.x, point.y - box.y
    within = -NEAR <= x <= box.width + NEAR and -NEAR <= y <= box.height + NEAR
    return within and min(abs(x), abs(x - box.width), abs(y), abs(y - box.height)) < NEAR
