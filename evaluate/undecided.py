"""Why what is undecided is so: which claims are contested, and which claims wait on them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from .components import components
from .definition import is_balanced
from .labels import OPEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from .graph import Graph
    from .labels import Labels


@dataclass(frozen=True, slots=True)
class Undecided:
    """The undecided claims and the links in doubt of a graph.

    `contested` holds claims. In `waits` and `steps` a claim is its number, and a link its number above
    that of the last claim. `waits` names for each open label the open labels that it waits on. `steps` gives
    contested claims the first step after those of the settled labels, and the others one more than the
    nearest of what they wait on.
    """

    contested: frozenset[int]
    waits: Mapping[int, Sequence[int]]
    steps: Mapping[int, int]

    def contested_below(self, claim: int) -> list[int]:
        """The contested claims that an unresolved one waits on in the end, in the order of their numbers."""
        seen = {claim}
        todo = [claim]
        for node in todo:
            if node == claim or node not in self.contested:
                fresh = [each for each in self.waits[node] if each not in seen]
                seen.update(fresh)
                todo += fresh
        return sorted(self.contested.intersection(todo))


class _Edge(NamedTuple):
    """From an open label to one that it bears on: whether to its harm, and whether it can settle it."""

    source: int
    target: int
    hostile: bool
    counts: bool


def undecided(graph: Graph, labels: Labels) -> Undecided:
    """What the open labels of the graph are due to. Cost: linear in the links and in what is open."""
    claims = [claim for claim, label in enumerate(labels.claims) if label == OPEN]
    links = [link for link, label in enumerate(labels.links) if label == OPEN]
    above = len(graph.ids)
    nodes = claims + [above + link for link in links]
    edges = list(_edges(graph, labels, nodes))
    waits: dict[int, list[int]] = {node: [] for node in nodes}
    for edge in edges:
        if edge.counts:
            waits[edge.target].append(edge.source)
    contested = {
        claim for claim in claims if is_balanced(labels.surely_for[claim], labels.surely_against[claim])
    }
    contested.update(node for node in _on_hostile_cycles(nodes, edges) if node < above)
    return Undecided(frozenset(contested), waits, _steps(contested, waits, labels.last + 1))


def _edges(graph: Graph, labels: Labels, nodes: Iterable[int]) -> Iterator[_Edge]:
    """From each of these open labels to the open ones that it bears on."""
    above = len(graph.ids)
    for node in nodes:
        for follower, hostile in graph.bears_on(node):
            if follower >= above:
                if labels.links[follower - above] == OPEN:
                    yield _Edge(node, follower, hostile, counts=True)
            elif labels.claims[follower] == OPEN:
                strength = labels.possibly_for[node] if node < above else graph.weight[node - above]
                counts = can_settle(graph, labels, follower, strength, speaks_for=not hostile)
                yield _Edge(node, follower, hostile, counts)


def can_settle(graph: Graph, labels: Labels, claim: int, strength: float, *, speaks_for: bool) -> bool:
    """Whether a reason in doubt that is so strong can change the verdict on the undecided claim.

    By weight it must be stronger than what surely holds on its own side, and no weaker than what surely
    holds on the other. Unopposed, a first reason on its side does, however weak.
    """
    mine, theirs = labels.surely_for[claim], labels.surely_against[claim]
    if not speaks_for:
        mine, theirs = theirs, mine
    return not mine if graph.unopposed[claim] else strength > mine and strength >= theirs


def _on_hostile_cycles(nodes: Sequence[int], edges: Iterable[_Edge]) -> Iterator[int]:
    """The nodes on a cycle that contains an attack or a contradiction."""
    place = {node: at for at, node in enumerate(nodes)}
    followers: list[list[int]] = [[] for _ in nodes]
    for edge in edges:
        followers[place[edge.source]].append(place[edge.target])
    groups = components(followers)
    group_of = {nodes[at]: number for number, group in enumerate(groups) for at in group}
    hostile = {
        group_of[edge.source]
        for edge in edges
        if edge.hostile and group_of[edge.source] == group_of[edge.target]
    }
    for number in hostile:
        for at in groups[number]:
            yield nodes[at]


def _steps(contested: Iterable[int], waits: Mapping[int, Sequence[int]], first: int) -> dict[int, int]:
    """The distance of every node from the contested claims, counted from `first`."""
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
