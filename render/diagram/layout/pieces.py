"""The connected parts of a graph, each as a graph of its own, and the boxes that no line leads to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from .graph import Graph


class Piece(NamedTuple):
    """A part of a graph, with the numbers of its boxes, joints and lines in the whole, in the same order."""

    graph: Graph
    boxes: Sequence[int]
    joints: Sequence[int]
    lines: Sequence[int]


def whole(graph: Graph) -> Piece:
    """Return all of a graph as one piece."""
    return Piece(graph, range(len(graph.boxes)), range(len(graph.joints)), range(len(graph.lines)))


def pieces(graph: Graph) -> tuple[list[Piece], list[int]]:
    """Return the connected parts, and the boxes without lines and groups. Groups hold the parts together.

    Cost: linear in the lines.
    """
    boxes = len(graph.boxes)
    part = list(range(boxes + len(graph.joints)))

    def first(node: int) -> int:
        while part[node] != node:
            part[node] = part[part[node]]
            node = part[node]
        return node

    linked = [False] * len(part)
    for line in graph.lines:
        linked[line.tail] = linked[line.head] = True
        one, other = sorted((first(line.tail), first(line.head)))
        part[other] = one
    alone = [number for number, box in enumerate(graph.boxes) if not linked[number] and box.group < 0]
    grouped = any(box.group >= 0 for box in graph.boxes)
    left_out = set(alone)
    members: dict[int, list[int]] = {}
    for node in range(len(part)):
        if node not in left_out:
            members.setdefault(-1 if grouped else first(node), []).append(node)
    lines: dict[int, list[int]] = {}
    for number, line in enumerate(graph.lines):
        lines.setdefault(-1 if grouped else first(line.tail), []).append(number)
    return [_cut_out(graph, nodes, lines.get(key, [])) for key, nodes in members.items()], alone


def _cut_out(graph: Graph, nodes: Sequence[int], lines: Sequence[int]) -> Piece:
    first_joint = len(graph.boxes)
    new = {node: number for number, node in enumerate(nodes)}
    boxes = [node for node in nodes if node < first_joint]
    joints = [node - first_joint for node in nodes if node >= first_joint]
    part = Graph(
        [graph.boxes[each] for each in boxes],
        [graph.joints[each] for each in joints],
        [
            line._replace(tail=new[line.tail], head=new[line.head])
            for line in (graph.lines[each] for each in lines)
        ],
        graph.title,
    )
    return Piece(part, boxes, joints, lines)
