"""What is laid out, and the result: boxes of fixed size, joints on lines, and lines between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple


class Column(Enum):
    """Where a box stands in a layout by columns, from left to right."""

    FOR = 0
    MIDDLE = 1
    AGAINST = 2


class Box(NamedTuple):
    """A box to be placed: its size in points, and where it may stand.

    `above` is the room that it needs over its top edge, for a chip. `group` is the number of the frame that
    it stands in, -1 for none. `grows` is whether it becomes higher where many lines end at one side.
    `outer` is whether it stands in the outer of two columns on its side.
    """

    width: float
    height: float
    column: Column = Column.MIDDLE
    above: float = 0.0
    group: int = -1
    grows: bool = False
    outer: bool = False


class Joint(NamedTuple):
    """The point of a link that others meet: its premises join there, or another link attacks or backs it.

    `column` is that of its target's side: FOR stands between the columns FOR and MIDDLE, AGAINST between
    MIDDLE and AGAINST.
    """

    column: Column = Column.FOR
    group: int = -1


class Line(NamedTuple):
    """A line between two nodes: a box by its number, a joint by the number of boxes plus its own.

    `order` sorts the ends at a side of a box that grows, before the height that they come from does. At
    other boxes that height alone sorts them: there an order costs crossings.
    """

    tail: int
    head: int
    order: int = 0


@dataclass(frozen=True, slots=True)
class Graph:
    """Boxes, joints and lines, each in the order of the map; `title` is the room for the titles of groups."""

    boxes: Sequence[Box]
    joints: Sequence[Joint]
    lines: Sequence[Line]
    title: float = 16.0


class Point(NamedTuple):
    """A point, in points from the top left corner."""

    x: float
    y: float


class Rect(NamedTuple):
    """A rectangle by its top left corner and size."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Layout:
    """Where everything stands. Everything lies within `width` and `height`.

    `boxes`, `joints` (their middles) and `lines` are in the order of the graph. A line is the points of a
    polyline from the edge of its tail's box to the edge of its head's box; at a joint it ends in its middle.
    `groups` has the frame of each group that occurs. `alone` has the boxes that stand in a grid of their own
    because no line leads to them, `grid` its top edge (None if there are none, or nothing else).
    """

    width: float
    height: float
    boxes: Sequence[Rect]
    joints: Sequence[Point]
    lines: Sequence[Sequence[Point]]
    groups: dict[int, Rect]
    alone: Sequence[int] = ()
    grid: float | None = None

    @property
    def cover(self) -> float:
        """The share of the picture that boxes cover."""
        return sum(each.width * each.height for each in self.boxes) / (self.width * self.height or 1.0)


class Way(Enum):
    """A way to lay a graph out.

    COLUMNS is for one claim in focus, TREE for other parts up to about 60 boxes, LARGE for more.
    """

    COLUMNS = "columns"
    TREE = "tree"
    LARGE = "large"
