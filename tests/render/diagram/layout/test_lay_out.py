"""Layouts are sound, whatever the graph, the way, the direction and the engine."""

from __future__ import annotations

import sys
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.render.diagram.layout import Box, Column, Graph, Joint, Line, Way, lay_out, lay_out_all
from argmap.tests.render.diagram.layout.graphs import ENGINES, assert_sound, graphs, overlap

if TYPE_CHECKING:
    from pathlib import Path

LIMIT = 20.0
needs_engine = pytest.mark.skipif(not ENGINES, reason="needs an engine")


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("way", Way)
@settings(max_examples=20)
@given(graph=graphs(), direction=st.sampled_from(["", "lr", "rl", "bt", "tb"]))
def test_layouts_are_sound(graph: Graph, direction: str, way: Way, engine: str) -> None:
    most_calm = lay_out(graph, way, engine=engine, time_limit=LIMIT, direction=direction)
    assert_sound(graph, most_calm)
    assert lay_out(graph, way, engine=engine, time_limit=LIMIT, direction=direction) == most_calm


@pytest.mark.parametrize("engine", ENGINES)
@settings(max_examples=20)
@given(given_graphs=st.lists(st.tuples(graphs(), st.sampled_from(Way), st.just("")), max_size=4))
def test_several_graphs_are_laid_out_in_one_run(
    given_graphs: list[tuple[Graph, Way, str]], engine: str
) -> None:
    layouts = lay_out_all(given_graphs, engine=engine, time_limit=LIMIT)
    for (graph, way, _direction), layout in zip(given_graphs, layouts, strict=True):
        assert_sound(graph, layout)
        assert layout == lay_out(graph, way, engine=engine, time_limit=LIMIT, most_calm=False)


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("way", [Way.TREE, Way.LARGE])
@settings(max_examples=20)
@given(graph=graphs(grouped=True), direction=st.sampled_from(["lr", "bt"]))
def test_groups_stand_in_frames_of_their_own(graph: Graph, direction: str, way: Way, engine: str) -> None:
    layout = lay_out(graph, way, engine=engine, time_limit=LIMIT, direction=direction)
    assert_sound(graph, layout)
    used = {each.group for each in graph.boxes} | {each.group for each in graph.joints}
    assert set(layout.groups) == used - {-1}
    for group, frame in layout.groups.items():
        for other, other_frame in layout.groups.items():
            assert other >= group or not overlap(frame, other_frame)
        for box, at in zip(graph.boxes, layout.boxes, strict=True):
            assert overlap(frame, at) == (box.group == group)
            if box.group == group:
                assert at.y - box.above - frame.y >= 16


@needs_engine
def test_ends_are_13_apart_on_a_box_that_grows() -> None:
    boxes = [Box(150, 60, grows=True), *[Box(150, 60, Column.FOR)] * 9]
    graph = Graph(boxes, [], [Line(number, 0) for number in range(1, 10)])
    layout = lay_out(graph, Way.COLUMNS, engine=ENGINES[0], time_limit=LIMIT)
    assert layout.boxes[0].height == 9 * 13
    ends = sorted(line[-1].y for line in layout.lines)
    assert all(lower - upper == pytest.approx(13) for upper, lower in pairwise(ends))


@needs_engine
def test_columns_stand_beside_each_other() -> None:
    boxes = [Box(150, 60, each) for each in (Column.AGAINST, Column.MIDDLE, Column.FOR)]
    lines = [Line(0, 1), Line(2, 3), Line(3, 1)]
    layout = lay_out(Graph(boxes, [Joint()], lines), Way.COLUMNS, engine=ENGINES[0], time_limit=LIMIT)
    against, middle, for_it = layout.boxes
    assert for_it.x + for_it.width < layout.joints[0].x < middle.x
    assert middle.x + middle.width < against.x


@needs_engine
@pytest.mark.parametrize("width", [96.0, 150.0, 230.0])
def test_lines_between_neighbours_leave_the_room_of_chips_and_badges(width: float) -> None:
    """Those ride on the edges, up to 86 from the right; the head of a line is 10 wide."""
    graph = Graph([Box(width, 60)] * 2, [], [Line(0, 1)])
    layout = lay_out(graph, Way.COLUMNS, engine=ENGINES[0], time_limit=LIMIT)
    [[start, end]] = layout.lines
    assert start.x == end.x
    assert 5 <= start.x <= max(14, width - 86 - 5)


@needs_engine
def test_a_side_in_two_columns_stands_on_one_side_of_the_middle() -> None:
    sides = [Box(90, 60, column, outer=outer) for column in Column for outer in (True, False)]
    boxes = [each for each in sides if each.column is not Column.MIDDLE]
    graph = Graph([Box(90, 60), *boxes], [], [Line(number, 0) for number in range(1, 5)])
    layout = lay_out(graph, Way.COLUMNS, engine=ENGINES[0], time_limit=LIMIT)
    middle, for_outer, for_inner, against_outer, against_inner = (each.x for each in layout.boxes)
    in_order = [for_outer, for_inner, middle, against_inner, against_outer]
    assert all(right - left > 90 for left, right in pairwise(in_order))


@needs_engine
def test_boxes_alone_stand_in_a_grid_below() -> None:
    boxes = [Box(150, 60)] * 6
    layout = lay_out(Graph(boxes, [], [Line(4, 1)]), Way.TREE, engine=ENGINES[0], time_limit=LIMIT)
    assert layout.alone == [0, 2, 3, 5]
    assert layout.grid is not None
    assert layout.grid > max(layout.boxes[each].y + 60 for each in (1, 4))
    assert all(layout.boxes[each].y >= layout.grid for each in layout.alone)
    assert lay_out(Graph(boxes, [], []), Way.TREE, engine="none", time_limit=LIMIT).grid is None


@needs_engine
@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell")
def test_where_the_engine_finds_no_way_lines_are_straight(tmp_path: Path) -> None:
    lost = tmp_path / "lost"
    lost.write_text(
        "#!/bin/sh\nread=$(cat)\n"
        'case "$read" in *polyline*) exit 1;; esac\n'
        f'printf "%s" "$read" | {ENGINES[0]} "$@"\n'
    )
    lost.chmod(0o755)
    graph = Graph([Box(150, 60)] * 3, [], [Line(0, 1), Line(1, 2), Line(0, 2)])
    assert_sound(graph, lay_out(graph, Way.TREE, engine=str(lost), time_limit=LIMIT))
