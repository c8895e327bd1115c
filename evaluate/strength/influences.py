"""What bears on the strength of each claim: the premises and weights of the links to it, by number."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ..cycles import components
from ..evaluation import Evaluation
from ..graph import ATTACK, SUPPORT
from ..labels import YES

Formula = Callable[[float, Sequence[float], Sequence[float]], float]
"""The strength of a claim, given its base score and what its supports and its attacks pass on."""


class Influence(NamedTuple):
    """A link, or one direction of a contradiction: it passes on its weight times its weakest source."""

    sources: tuple[int, ...]
    weight: float
    supports: bool


@dataclass(frozen=True, slots=True)
class Influences:
    """For each claim its base score and what bears on it, `on`.

    `groups` holds all claims in groups that bear on each other, each group after what bears on it.
    """

    base: Sequence[float]
    on: Sequence[Sequence[Influence]]
    groups: Sequence[Sequence[int]]

    def sources(self, claim: int) -> Iterator[int]:
        """The claims whose strength bears on that of this one."""
        for influence in self.on[claim]:
            yield from influence.sources

    def strength(self, claim: int, strengths: Sequence[float], formula: Formula) -> float:
        """What the formula gives for the claim if the others have these strengths."""
        supports: list[float] = []
        attacks: list[float] = []
        for sources, weight, speaks_for in self.on[claim]:
            weakest = strengths[sources[0]]
            if len(sources) > 1:
                weakest = min([strengths[source] for source in sources])
            (supports if speaks_for else attacks).append(weight * weakest)
        return formula(self.base[claim], supports, attacks)


def influences_of(evaluation: Evaluation) -> Influences:
    """All influences in the map.

    A link that is surely undercut passes nothing on, a contradiction has weight 1, and nothing bears on a
    claim whose verdict is decreed. Cost: linear in claims, links, premises and contradictions.
    """
    graph, labels = evaluation.graph, evaluation.labels
    on: list[list[Influence]] = [[] for _ in graph.ids]
    followers: list[list[int]] = [[] for _ in graph.ids]
    for link, role in enumerate(graph.role):
        if role > ATTACK or graph.target[link] in graph.decreed:
            continue
        if any(labels.links[each] == YES for each in graph.undercuts.get(link, ())):
            continue
        sources = tuple(graph.premises_of(link))
        on[graph.target[link]].append(Influence(sources, graph.weight[link], role == SUPPORT))
        for source in sources:
            followers[source].append(graph.target[link])
    for claim, rivals in graph.rivals.items():
        for rival in () if claim in graph.decreed else rivals:
            on[claim].append(Influence((rival,), 1.0, supports=False))
            followers[rival].append(claim)
    return Influences(graph.base, on, components(followers)[::-1])
