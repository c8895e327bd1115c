"""What each claim's strength is drawn from: the premises and weights of the links to it, by number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from ..components import components
from ..graph import ATTACK, SUPPORT
from ..labels import YES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ..evaluation import Evaluation

    Formula = Callable[[float, Sequence[float], Sequence[float]], float]
    """The strength of a claim from its base score and what its supports and its attacks pass on."""


class Influence(NamedTuple):
    """A link, or one way of a contradiction: it passes its weight times the least strength of its sources."""

    sources: tuple[int, ...]
    weight: float
    supports: bool


@dataclass(frozen=True, slots=True)
class Influences:
    """Of each claim the base score and what bears on it, with the groups of claims that bear on each other.

    `groups` holds every claim, each group after all that bears on it.
    """

    base: Sequence[float]
    on: Sequence[Sequence[Influence]]
    groups: Sequence[Sequence[int]]

    def sources(self, claim: int) -> Iterator[int]:
        """The claims whose strength bears on this one's."""
        for influence in self.on[claim]:
            yield from influence.sources

    def strength(self, claim: int, strengths: Sequence[float], formula: Formula) -> float:
        """What the formula makes of the claim when the others have these strengths."""
        supports: list[float] = []
        attacks: list[float] = []
        for sources, weight, speaks_for in self.on[claim]:
            passed = weight * min([strengths[source] for source in sources])
            (supports if speaks_for else attacks).append(passed)
        return formula(self.base[claim], supports, attacks)


def influences_of(evaluation: Evaluation) -> Influences:
    """All influences in the map: a link that is surely undercut passes nothing, a contradiction has weight 1.

    Nothing bears on a claim whose label is decreed. Cost: linear in claims, links, premises and
    contradictions.
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
