"""Clean lines, their crossings, and bends that are not needed."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from argmap.render.diagram.layout import Point, Rect
from argmap.render.diagram.layout.polyline import Edges, clean, crossings, met
from argmap.render.diagram.layout.straighten import straighten

points = st.builds(Point, st.integers(0, 40), st.integers(0, 40))


def side(a: Point, b: Point, c: Point) -> float:
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)


@given(st.lists(st.tuples(points, points), max_size=12))
def test_crossings_are_those_of_all_pairs(lines: list[tuple[Point, Point]]) -> None:
    expected = sum(
        side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0
        for (a, b), (c, d) in combinations(lines, 2)
    )
    assert crossings(lines) == expected


def test_clean_leaves_ends_and_bends() -> None:
    line = [Point(0, 0), Point(0, 0), Point(10, 0), Point(20, 0.2), Point(20, 0.2), Point(20, 30)]
    assert clean(line) == [Point(0, 0), Point(20, 0.2), Point(20, 30)]


@given(st.lists(points, min_size=2, max_size=8))
def test_clean_keeps_the_ends(line: list[Point]) -> None:
    found = clean(line)
    assert found[-1] == line[-1]
    assert len(found) == 1 or found[0] == line[0]


def test_a_bend_stays_where_a_box_is_in_the_way() -> None:
    bent = [Point(0, 0), Point(20, 50), Point(100, 0)]
    in_the_way, below = (Edges.of(Rect(40, y, 20, 20), 0) for y in (-10, 60))
    assert [*met(bent[0], bent[-1], [below, in_the_way])] == [in_the_way]
    assert straighten(bent, (1, 1), [below, in_the_way]) == bent
    assert straighten(bent, (1, 1), [below]) == [bent[0], bent[-1]]
