"""The well-founded model by number: what the induction finds and the rest of the evaluation reads."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from itertools import compress
from typing import TYPE_CHECKING

from .graph import ATTACK, SUPPORT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from .graph import Graph

OPEN, YES, NO = range(3)
"""A label: not settled (undecided, in the end), surely accepted or holding, surely not."""


def open_in(labels: bytes | bytearray) -> list[int]:
    """The numbers of what has no label. Cost: linear in these alone, but for a search through the bytes."""
    found: list[int] = []
    at = labels.find(OPEN)
    while at >= 0:
        found.append(at)
        at = labels.find(OPEN, at + 1)
    return found


@dataclass(frozen=True)
class Labels:
    """The well-founded model of a graph, by the numbers of its claims and links.

    `claims` holds labels, and `claim_steps` when they were set, from 1, and 0 where the label is open. What
    follows from these is worked out when it is asked for. It takes `held_up`, label and step of each link
    that more than its own claim decides, and `circular`, the claims that fell together with their links.
    """

    graph: Graph
    claims: bytes | bytearray
    claim_steps: Sequence[int]
    held_up: Mapping[int, tuple[int, int]] = field(default_factory=dict[int, tuple[int, int]])
    circular: AbstractSet[int] = frozenset()

    @cached_property
    def last(self) -> int:
        """The last step."""
        return max(max(self.claim_steps, default=0), max(self.link_steps, default=0))

    @cached_property
    def links(self) -> bytearray:
        """The label of each link."""
        found = bytearray(map(self.claims.__getitem__, self.graph.sources))
        for link, (label, _) in self.held_up.items():
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
        for link, (_, step) in self.held_up.items():
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
        """The strength of the strongest support of each claim that surely holds, and of each attack."""
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
        """The same of those that possibly hold."""
        graph = self.graph
        found = list(self._strongest[SUPPORT]), list(self._strongest[ATTACK])
        for link in open_in(self.links):
            if graph.role[link] <= ATTACK:
                side, claim = found[graph.role[link]], graph.target[link]
                side[claim] = max(side[claim], graph.weight[link])
        return found
