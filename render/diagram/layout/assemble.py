"""The layouts of the parts of a graph put together, and the boxes alone in a grid below."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, TypeVar

from .graph import Graph, Layout, Point, Rect
from .pack import PARTS_APART, Size, good_width, grid, packed
from .pieces import Piece
from .turn import moved

_APART: Final = 17.0
_HEADING: Final = 40.0
"""From the parts to the grid, with room for a heading."""


def assemble(graph: Graph, parts: Sequence[tuple[Piece, Layout]], alone: Sequence[int]) -> Layout:
    """Return the layout of a graph. Cost: linear, but for packing."""
    if len(parts) == 1 and not alone:
        return parts[0][1]
    boxes = [Rect(0, 0, 0, 0)] * len(graph.boxes)
    joints = [Point(0, 0)] * len(graph.joints)
    lines: list[Sequence[Point]] = [()] * len(graph.lines)
    groups: dict[int, Rect] = {}
    right = bottom = 0.0
    sizes = [Size(layout.width, layout.height) for _piece, layout in parts]
    width = good_width(sizes, PARTS_APART) if sizes else 0.0
    corners = packed(sizes, width, PARTS_APART) if sizes else []
    for (piece, layout), (x, y) in zip(parts, corners, strict=True):
        own = moved(layout.boxes, layout.joints, layout.lines, x, y)
        _fill(boxes, piece.boxes, own[0])
        _fill(joints, piece.joints, own[1])
        _fill(lines, piece.lines, own[2])
        right, bottom = max(right, x + layout.width), max(bottom, y + layout.height)
        groups |= layout.groups
    top = None
    if alone:
        cells = [
            Size(graph.boxes[each].width, graph.boxes[each].height + graph.boxes[each].above)
            for each in alone
        ]
        top = bottom + _HEADING if parts else None
        for number, cell, (x, y) in zip(
            alone, cells, grid(cells, max(right, good_width(cells, _APART)), _APART), strict=True
        ):
            box = graph.boxes[number]
            boxes[number] = Rect(x, y + (top or 0.0) + box.above, box.width, box.height)
            right, bottom = max(right, x + cell.width), max(bottom, y + (top or 0.0) + cell.height)
    return Layout(right, bottom, boxes, joints, lines, groups, alone, top)


_Kind = TypeVar("_Kind")


def _fill(whole: list[_Kind], numbers: Sequence[int], own: Sequence[_Kind]) -> None:
    """Set what has these numbers in the whole."""
    for number, each in zip(numbers, own, strict=True):
        whole[number] = each
