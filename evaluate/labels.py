"""The labels that the fixpoint gives to claims and links, by number, and the strengths that follow."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property
from itertools import compress

from .graph import ATTACK, SUPPORT, Graph

OPEN, YES, NO = range(3)
"""The labels of claims, and of links: undecided or in doubt, accepted or holding, rejected or failing."""


def open_in(labels: bytes | bytearray) -> list[int]:
    """The numbers of what is still open. Cost: linear in these, and one search through the bytes."""
    found: list[int] = []
    at = labels.find(OPEN)
    while at >= 0:
        found.append(at)
        at = labels.find(OPEN, at + 1)
    return found


@dataclass(frozen=True)
class Labels:
    """The well-founded model of a graph, by the numbers of its claims and links.

    `claims` holds the labels of the claims, and `claim_steps` when they were set: from 1, and 0 where the
    label is open. All else follows from these when first asked for, with two exceptions: `not_plain` has
    the label and the step of each link that depends on more than its own claim, and `circular` the claims
    that were rejected in the same step as their links.
    """

    graph: Graph
    claims: bytes | bytearray
    claim_steps: Sequence[int]
    not_plain: Mapping[int, tuple[int, int]] = field(default_factory=dict[int, tuple[int, int]])
    circular: AbstractSet[int] = frozenset()

    def of(self, node: int) -> int:
        """The label of a claim or a link."""
        graph = self.graph
        return self.claims[node] if graph.is_claim(node) else self.links[graph.link_of(node)]

    @cached_property
    def last(self) -> int:
        """The number of the last step."""
        return max(max(self.claim_steps, default=0), max(self.link_steps, default=0))

    @cached_property
    def links(self) -> bytearray:
        """The label of each link."""
        found = bytearray(map(self.claims.__getitem__, self.graph.sources))
        for link, (label, _) in self.not_plain.items():
            found[link] = label
        return found

    @cached_property
    def link_steps(self) -> list[int]:
        """When the label of each link was set, from 1, and 0 where it is open."""
        steps, circular = self.claim_steps, self.circular
        found = [steps[claim] + 1 if steps[claim] else 0 for claim in self.graph.sources]
        if circular:
            for link, claim in enumerate(self.graph.sources):
                if claim in circular:
                    found[link] = steps[claim]
        for link, (_, step) in self.not_plain.items():
            found[link] = step
        return found

    @cached_property
    def surely_for(self) -> Sequence[float]:
        """The strength of the strongest reason for each claim that surely holds: a of the definition."""
        return self._strongest[SUPPORT]

    @cached_property
    def possibly_for(self) -> Sequence[float]:
        """The strength of the strongest reason for each claim that possibly holds: A of the definition."""
        return self._possibly[SUPPORT]

    @cached_property
    def surely_against(self) -> Sequence[float]:
        """The strength of the strongest reason against each claim that surely holds: b of the definition."""
        found = list(self._strongest[ATTACK])
        for claim, rivals in self.graph.rivals.items():
            for rival in rivals:
                if self.claims[rival] == YES:
                    found[claim] = max(found[claim], self.surely_for[rival])
        return found

    @cached_property
    def possibly_against(self) -> Sequence[float]:
        """The strength of the strongest reason against each claim that may hold: B of the definition."""
        found = list(self._possibly[ATTACK])
        for claim, rivals in self.graph.rivals.items():
            for rival in rivals:
                if self.claims[rival] != NO:
                    found[claim] = max(found[claim], self.possibly_for[rival])
        return found

    @cached_property
    def _strongest(self) -> tuple[list[float], list[float]]:
        """For each claim the strength of the strongest reason for it, and attack on it, that surely holds."""
        graph = self.graph
        found = list(graph.asserted), [0.0] * len(graph.ids)
        for claim, label in graph.decreed.items():
            found[ATTACK][claim] = float(label == NO)
        holds = map(YES.__eq__, self.links)
        for role, claim, weight in compress(zip(graph.role, graph.target, graph.weight, strict=True), holds):
            if role <= ATTACK and weight > found[role][claim]:
                found[role][claim] = weight
        return found

    @cached_property
    def _possibly(self) -> tuple[list[float], list[float]]:
        """The same for those that possibly hold."""
        graph = self.graph
        found = list(self._strongest[SUPPORT]), list(self._strongest[ATTACK])
        for link in open_in(self.links):
            if graph.role[link] <= ATTACK:
                side, claim = found[graph.role[link]], graph.target[link]
                side[claim] = max(side[claim], graph.weight[link])
        return found
