"""A picture drawn from left to right, turned so that its lines point where they should."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from .graph import Graph, Layout, Point, Rect
from .place import Placed

JOINT_ROUND: Final = 10.0
"""How far the signs at a joint reach."""
_BESIDE: Final = 8.0

_TURNS: Final[dict[str, Callable[[float, float], tuple[float, float]]]] = {
    "lr": lambda x, y: (x, y),
    "rl": lambda x, y: (-x, y),
    "tb": lambda x, y: (y, x),
    "bt": lambda x, y: (y, -x),
}


def turned(graph: Graph, placed: Placed, direction: str) -> Layout:
    """Return the layout whose lines point that way: lr, rl, tb or bt. Cost: linear."""
    turn = _TURNS[direction]
    boxes = [_turned(each, turn) for each in placed.boxes]
    joints = [Point(*turn(*each)) for each in placed.joints]
    lines = [[Point(*turn(*point)) for point in line] for line in placed.lines]
    groups = _frames(graph, boxes, joints)
    left, top, right, bottom = _bounds(graph, boxes, joints, lines, groups)
    return Layout(
        right - left,
        bottom - top,
        *moved(boxes, joints, lines, -left, -top),
        {group: _moved(each, -left, -top) for group, each in groups.items()},
    )


def moved(
    boxes: Sequence[Rect], joints: Sequence[Point], lines: Sequence[Sequence[Point]], x: float, y: float
) -> tuple[list[Rect], list[Point], list[list[Point]]]:
    """Return boxes, joints and lines moved to the right and down."""
    return (
        [_moved(each, x, y) for each in boxes],
        [Point(each.x + x, each.y + y) for each in joints],
        [[Point(each.x + x, each.y + y) for each in line] for line in lines],
    )


def _moved(rect: Rect, x: float, y: float) -> Rect:
    return Rect(rect.x + x, rect.y + y, rect.width, rect.height)


def _turned(rect: Rect, turn: Callable[[float, float], tuple[float, float]]) -> Rect:
    (ax, ay), (bx, by) = turn(rect.x, rect.y), turn(rect.x + rect.width, rect.y + rect.height)
    return Rect(min(ax, bx), min(ay, by), abs(ax - bx), abs(ay - by))


def _frames(graph: Graph, boxes: Sequence[Rect], joints: Sequence[Point]) -> dict[int, Rect]:
    """Return the frame of each group: round its members, with a title on top."""
    members: dict[int, list[tuple[float, float, float, float]]] = {}
    for box, at in zip(graph.boxes, boxes, strict=True):
        if box.group >= 0:
            edges = (at.x, at.y - box.above, at.x + at.width, at.y + at.height)
            members.setdefault(box.group, []).append(edges)
    for joint, point in zip(graph.joints, joints, strict=True):
        if joint.group >= 0:
            members.setdefault(joint.group, []).append(_round(point))
    frames: dict[int, Rect] = {}
    for group in sorted(members):
        left, top, right, bottom = _around(members[group])
        frames[group] = Rect(
            left - _BESIDE,
            top - _BESIDE - graph.title,
            right - left + 2 * _BESIDE,
            bottom - top + 2 * _BESIDE + graph.title,
        )
    return frames


def _bounds(
    graph: Graph,
    boxes: Sequence[Rect],
    joints: Sequence[Point],
    lines: Sequence[Sequence[Point]],
    groups: dict[int, Rect],
) -> tuple[float, float, float, float]:
    edges = [
        (at.x, at.y - box.above, at.x + at.width, at.y + at.height)
        for box, at in zip(graph.boxes, boxes, strict=True)
    ]
    edges += [_round(each) for each in joints]
    edges += [(each.x, each.y, each.x, each.y) for line in lines for each in line]
    edges += [(each.x, each.y, each.x + each.width, each.y + each.height) for each in groups.values()]
    return _around(edges)


def _round(joint: Point) -> tuple[float, float, float, float]:
    return joint.x - JOINT_ROUND, joint.y - JOINT_ROUND, joint.x + JOINT_ROUND, joint.y + JOINT_ROUND


def _around(edges: Sequence[tuple[float, float, float, float]]) -> tuple[float, float, float, float]:
    """Return the left, top, right and bottom of everything; all 0 where there is nothing."""
    lefts, tops, rights, bottoms = zip(*edges, strict=True) if edges else ([0.0],) * 4
    return min(lefts), min(tops), max(rights), max(bottoms)
