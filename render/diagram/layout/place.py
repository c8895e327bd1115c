"""From what the engine drew to boxes and clean lines that begin and end where they should."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from .course import Course
from .graph import Point, Rect, Way
from .plain import Drawn
from .polyline import Edges, clean
from .slots import Slot, slots
from .source import Source
from .straighten import straighten
from .within import within

_STUB_TAIL = 7.0
_STUB_HEAD = 15.0
"""How far a line runs straight on at its tail and at its head, where the sign of its kind stands."""
_STAGGER = {Way.COLUMNS: 10.0, Way.TREE: 4.0}
"""How much longer it runs at most."""
_NEAR = 30.0
"""How far from a box the lines are looked at that are sorted."""
_BADGE = 3.0
"""How much further a line keeps from the lower edge of a box, where a badge may stand."""
_CLEAR = 4.0
"""How far a line keeps from boxes where it is made straight."""
_ROUND_JOINT = 8.0 + _CLEAR
"""How far it keeps from a joint of others."""


@dataclass(frozen=True, slots=True)
class Placed:
    """Where everything stands in a picture that is drawn from left to right.

    `heights` are how far down each line runs near its tail and near its head; slots are sorted by them.
    """

    boxes: Sequence[Rect]
    joints: Sequence[Point]
    lines: Sequence[Sequence[Point]]
    heights: Sequence[tuple[float, float]]


def place(source: Source, drawn: Drawn) -> Placed:
    """Return the boxes, joints and lines of a picture of the engine.

    Cost: linear where there are many lines, else the lines times the boxes.
    """
    boxes = [each.box(drawn.nodes[number]) for number, each in enumerate(source.cells)]
    joints = [drawn.nodes[len(boxes) + number] for number in range(len(source.graph.joints))]
    routes = [_route(source, drawn, number) for number in range(len(source.graph.lines))]
    lines: list[Sequence[Point]] = []
    heights: list[tuple[float, float]] = []
    if source.way is Way.LARGE:
        lines = [
            clean(
                [
                    _end(boxes, joints, line.tail, route[0]),
                    *route[1:-1],
                    _end(boxes, joints, line.head, route[-1]),
                ]
            )
            for line, route in zip(source.graph.lines, routes, strict=True)
        ]
    else:
        lines, heights = _slotted(source, drawn, boxes, joints, routes)
    return Placed(boxes, joints, lines, heights)


def _route(source: Source, drawn: Drawn, number: int) -> Sequence[Point]:
    """Return a line as the engine drew it, from its tail to its head; straight where it drew none."""
    line = source.graph.lines[number]
    route = drawn.lines.get(number) or (drawn.nodes[line.tail], drawn.nodes[line.head])
    return route[::-1] if source.courses[number] is Course.LEFT else route


def _height(route: Sequence[Point]) -> float:
    """Return how far down a line runs a little away from its start."""
    start = route[0].x
    for one, other in pairwise(route):
        if abs(other.x - start) >= _NEAR:
            share = (_NEAR - abs(one.x - start)) / (abs(other.x - start) - abs(one.x - start))
            return one.y + share * (other.y - one.y)
    return route[-1].y


def _end(boxes: Sequence[Rect], joints: Sequence[Point], node: int, point: Point) -> Point:
    """Return where a line from this point ends at a box or in a joint."""
    if node >= len(boxes):
        return joints[node - len(boxes)]
    box = boxes[node]
    x, y = box.x + box.width / 2, box.y + box.height / 2
    away = max(abs(point.x - x) / (box.width / 2), abs(point.y - y) / (box.height / 2))
    return Point(x + (point.x - x) / away, y + (point.y - y) / away) if away else Point(x, box.y)


def _slotted(
    source: Source,
    drawn: Drawn,
    boxes: Sequence[Rect],
    joints: Sequence[Point],
    routes: Sequence[Sequence[Point]],
) -> tuple[list[Sequence[Point]], list[tuple[float, float]]]:
    """Return the lines, each from slot to slot with no bend that it does not need, and their heights."""
    heights = [(_height(route), _height(route[::-1])) for route in routes]
    places = slots(source.graph, source.courses, heights)
    inside = within(source, boxes) if source.ranks else {}
    rooms = [
        Edges.of(Rect(at.x, at.y - box.above, at.width, at.height + box.above + _BADGE), _CLEAR)
        for box, at in zip(source.graph.boxes, boxes, strict=True)
    ]
    around = [Edges.of(Rect(each.x, each.y, 0.0, 0.0), _ROUND_JOINT) for each in joints]

    reach: dict[float, float] = {}
    for number, room in enumerate(source.cells):
        middle = drawn.nodes[number].x
        reach[middle] = max(room.along / 2, reach.get(middle, 0.0))

    def start(node: int, slot: Slot | None, stub: float) -> list[Point]:
        if node >= len(boxes):
            return [joints[node - len(boxes)]]
        if slot is None:
            return [_end(boxes, joints, node, drawn.nodes[node])]
        box, side = boxes[node], 1 if slot.right else -1
        y = slot.at(box.y, box.height)
        middle = drawn.nodes[node].x
        x = middle + side * (reach[middle] + stub)
        return [Point(box.x + box.width * slot.right, y), Point(x, y)]

    lines: list[Sequence[Point]] = []
    for number, line in enumerate(source.graph.lines):
        if number in inside:
            lines.append(inside[number])
            continue
        tail = start(line.tail, places.tails[number], _STUB_TAIL)
        slot = places.heads[number]
        head = start(line.head, slot, _STUB_HEAD)
        if slot:
            more = _stagger(slot, head[0].y, heights[number][1], source.way)
            head[1] = head[1]._replace(x=head[1].x + (more if slot.right else -more))
        left, right = sorted((tail[-1].x, head[-1].x))
        between = [Point(min(max(left, each.x), right), each.y) for each in routes[number][1:-1]]
        points = [*tail, *between, *reversed(head)]
        if source.is_small:
            ends = {line.tail - len(boxes), line.head - len(boxes)}
            others = [each for joint, each in enumerate(around) if joint not in ends]
            points = straighten(points, (len(tail), len(head)), [*rooms, *others])
        lines.append(clean(points))
    return lines, heights


def _stagger(slot: Slot, y: float, height: float, way: Way) -> float:
    """Return how much longer a line runs straight, so that those from one side do not come in on one line."""
    before = slot.number if height < y else slot.total - 1 - slot.number
    return min(3.0, _STAGGER[way] / slot.total) * before
