"""Why undecided claims are undecided: which are contested, and which wait on those."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from .cycles import components
from .definition import is_balanced
from .graph import Graph
from .labels import OPEN, Labels


@dataclass(frozen=True, slots=True)
class Undecided:
    """The undecided claims and the links in doubt of a graph.

    `contested` holds claims. `waits` and `steps` are by node: `waits` has the open nodes that each open node
    waits on; `steps` are one after the last settled label for contested claims, and for other nodes one more
    than the smallest step among the nodes that they wait on.
    """

    contested: frozenset[int]
    waits: Mapping[int, Sequence[int]]
    steps: Mapping[int, int]

    def contested_below(self, claim: int) -> list[int]:
        """The contested claims that an unresolved claim ultimately waits on, in the order of the map."""
        seen = {claim}
        todo = [claim]
        for node in todo:
            if node == claim or node not in self.contested:
                fresh = [each for each in self.waits[node] if each not in seen]
                seen.update(fresh)
                todo += fresh
        return sorted(self.contested.intersection(todo))


class _Edge(NamedTuple):
    """From an open node to one that it bears on.

    `hostile`: it weakens the target. `counts`: it can settle the target's label.
    """

    source: int
    target: int
    hostile: bool
    counts: bool


def undecided(graph: Graph, labels: Labels) -> Undecided:
    """Why the open labels of the graph are open. Cost: linear in the links."""
    claims = [claim for claim, label in enumerate(labels.claims) if label == OPEN]
    links = [link for link, label in enumerate(labels.links) if label == OPEN]
    nodes = [*claims, *map(graph.node_of, links)]
    edges = list(_edges(graph, labels, nodes))
    waits: dict[int, list[int]] = {node: [] for node in nodes}
    for edge in edges:
        if edge.counts:
            waits[edge.target].append(edge.source)
    contested = {
        claim for claim in claims if is_balanced(labels.surely_for[claim], labels.surely_against[claim])
    }
    contested.update(filter(graph.is_claim, _on_hostile_cycles(nodes, edges)))
    return Undecided(frozenset(contested), waits, _steps(contested, waits, labels.last + 1))


def _edges(graph: Graph, labels: Labels, nodes: Iterable[int]) -> Iterator[_Edge]:
    """The edges from these open nodes to the open nodes that they bear on."""
    for node in nodes:
        for follower, hostile in graph.bears_on(node):
            if labels.of(follower) == OPEN:
                counts = True
                if graph.is_claim(follower):
                    is_rival = graph.is_claim(node)
                    strength = labels.possibly_for[node] if is_rival else graph.weight[graph.link_of(node)]
                    counts = can_settle(graph, labels, follower, strength, speaks_for=not hostile)
                yield _Edge(node, follower, hostile, counts)


def can_settle(graph: Graph, labels: Labels, claim: int, strength: float, *, speaks_for: bool) -> bool:
    """Whether a reason in doubt of this strength can settle the verdict on the undecided claim.

    Under `weight` it must exceed what surely holds on its own side and at least equal what surely holds on
    the other. Under `unopposed` any reason can, however weak, if none on its side surely holds.
    """
    mine, theirs = labels.surely_for[claim], labels.surely_against[claim]
    if not speaks_for:
        mine, theirs = theirs, mine
    return not mine if graph.unopposed[claim] else strength > mine and strength >= theirs


def _on_hostile_cycles(nodes: Sequence[int], edges: Iterable[_Edge]) -> Iterator[int]:
    """The nodes on cycles that contain an attack or a contradiction."""
    place = {node: at for at, node in enumerate(nodes)}
    followers: list[list[int]] = [[] for _ in nodes]
    for edge in edges:
        followers[place[edge.source]].append(place[edge.target])
    groups = components(followers)
    group_of = {nodes[at]: number for number, group in enumerate(groups) for at in group}
    harming = [(group_of[edge.source], group_of[edge.target]) for edge in edges if edge.hostile]
    hostile = {source for source, target in harming if source == target}
    return (nodes[at] for number in hostile for at in groups[number])


def _steps(contested: Iterable[int], waits: Mapping[int, Sequence[int]], first: int) -> dict[int, int]:
    """The step of each node: `first` for contested claims, and one more for each node in between."""
    followers: dict[int, list[int]] = {}
    for node, others in waits.items():
        for other in others:
            followers.setdefault(other, []).append(node)
    steps = dict.fromkeys(contested, first)
    level = list(steps)
    while level:
        first += 1
        level = [
            node
            for node in dict.fromkeys(each for node in level for each in followers.get(node, ()))
            if node not in steps
        ]
        steps.update(dict.fromkeys(level, first))
    return steps
