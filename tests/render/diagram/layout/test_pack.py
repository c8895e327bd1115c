"""Packed rectangles lie apart and within their width; grids keep their order."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from argmap.render.diagram.layout import Rect
from argmap.render.diagram.layout.pack import Size, good_width, grid, packed
from argmap.tests.render.diagram.layout.graphs import overlap

APART = 10.0
sizes = st.lists(st.builds(Size, st.integers(1, 300), st.integers(1, 300)), min_size=1, max_size=25)


@given(sizes)
def test_packed_rectangles_lie_apart(given_sizes: list[Size]) -> None:
    width = good_width(given_sizes, APART)
    for corners in (packed(given_sizes, width, APART), grid(given_sizes, width, APART)):
        rects = [
            Rect(x, y, size.width + APART - 0.01, size.height + APART - 0.01)
            for (x, y), size in zip(corners, given_sizes, strict=True)
        ]
        assert not any(overlap(one, other) for one, other in combinations(rects, 2))
        assert all(each.x >= 0 and each.x + each.width <= width + APART for each in rects)


def test_the_lowest_free_place_is_taken() -> None:
    given_sizes = [Size(100, 20), Size(40, 90), Size(50, 60)]
    assert packed(given_sizes, 100, APART) == [(0, 100), (0, 0), (50, 0)]
