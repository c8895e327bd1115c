"""What is laid out by itself: a piece of a graph, with all that the engine is told of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from .cell import Cell, cell
from .course import Course, courses_by_rank, courses_without_cycles, ranks
from .graph import Graph, Layout, Way
from .pieces import Piece, pieces, whole
from .place import Placed
from .slots import APART, slots
from .source import Source
from .turn import turned

_SMALL: Final = 60
"""Up to how many boxes a piece of a large map is laid out as a tree."""
_FEW: Final = 200
"""Up to how many lines a graph is tried in several ways."""


@dataclass(frozen=True, slots=True)
class Part:
    """A piece, what the engine is told of it, where its lines point, and if it is worth several tries."""

    piece: Piece
    source: Source
    direction: str
    worth_trying: bool

    def dot(self, heights: Sequence[tuple[float, float]], *, backwards: bool, straight: bool) -> str:
        """Return what the engine is given, with slots sorted by these heights; () for those of the map."""
        source = self.source
        places = None if source.way is Way.LARGE else slots(source.graph, source.courses, heights)
        margin = 8 if self.direction in {"lr", "rl"} else 8 + round(self.piece.graph.title)
        return source.dot(places, backwards=backwards, straight=straight, margin=margin)

    def layout(self, placed: Placed) -> Layout:
        """Return its layout, turned as asked for."""
        return turned(self.source.graph, placed, self.direction)


def parts(graph: Graph, way: Way, direction: str) -> tuple[list[Part], list[int]]:
    """Return what is laid out each by itself, and the boxes that stand alone."""
    few = len(graph.lines) <= _FEW
    if way is Way.COLUMNS:
        return [_columns(graph, worth_trying=few)] if graph.boxes else [], []
    split, alone = pieces(graph)
    return [_ranked(each, way, direction or "lr", worth_trying=few) for each in split], alone


def _columns(graph: Graph, *, worth_trying: bool) -> Part:
    ranked = ranks(graph)
    courses = courses_by_rank(graph, ranked)
    source = Source(graph, Way.COLUMNS, _grown(graph, courses, "lr"), courses, ranked)
    return Part(whole(graph), source, "lr", worth_trying)


def _ranked(piece: Piece, way: Way, direction: str, *, worth_trying: bool) -> Part:
    graph = piece.graph
    if way is Way.LARGE and len(graph.boxes) > _SMALL:
        cells = [cell(each, direction) for each in graph.boxes]
        courses = [Course.RIGHT] * len(graph.lines)
        return Part(piece, Source(graph, way, cells, courses, ()), direction, worth_trying=False)
    courses = courses_without_cycles(graph)
    source = Source(graph, Way.TREE, _grown(graph, courses, direction), courses, ())
    return Part(piece, source, direction, worth_trying)


def _grown(graph: Graph, courses: Sequence[Course], direction: str) -> list[Cell]:
    """Return the cells of all boxes, with those that grow large enough for their slots."""
    counts = slots(graph, courses).counts
    cells = [cell(each, direction) for each in graph.boxes]
    return [
        each.grown(APART * max(ends)) if box.grows else each
        for box, each, ends in zip(graph.boxes, cells, counts, strict=True)
    ]
