"""The strongest reason for and against a claim that has not failed so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .graph import ATTACK
from .labels import NO

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .graph import Graph


class Remaining:
    """Looks from the strongest link on each side of each claim downwards, and never back up.

    Cost: sorting the links by weight once, when first asked; over all questions, linear in links.
    """

    __slots__ = ("_attacks", "_failed", "_graph", "_labels", "_supports")

    def __init__(self, graph: Graph, labels: Sequence[int]) -> None:
        """`labels` are those of the links, as they change in the course of the evaluation."""
        self._graph = graph
        self._labels = labels
        # Of each claim the links, strongest first, and how many of them have failed from the start on.
        self._supports: list[list[int]] = []
        self._attacks: list[list[int]] = []
        self._failed: tuple[list[int], list[int]] = ([], [])

    def strongest_for(self, claim: int) -> float:
        """The strength of the strongest reason for the claim that may still hold, its assertion included."""
        if not self._failed[0]:
            self._rank()
        return max(self._graph.asserted[claim], self._strongest(self._supports, self._failed[0], claim))

    def strongest_attack(self, claim: int) -> float:
        """The strength of the strongest attack on the claim that may still hold, 0 where none may."""
        if not self._failed[1]:
            self._rank()
        return self._strongest(self._attacks, self._failed[1], claim)

    def _strongest(self, ranked: list[list[int]], failed: list[int], claim: int) -> float:
        links, at, labels = ranked[claim], failed[claim], self._labels
        while at < len(links) and labels[links[at]] == NO:
            at += 1
        failed[claim] = at
        return self._graph.weight[links[at]] if at < len(links) else 0.0

    def _rank(self) -> None:
        graph = self._graph
        self._supports = [[] for _ in graph.ids]
        self._attacks = [[] for _ in graph.ids]
        self._failed = ([0] * len(graph.ids), [0] * len(graph.ids))
        for link in sorted(range(len(graph.paths)), key=graph.weight.__getitem__, reverse=True):
            if graph.role[link] <= ATTACK:
                ranked = self._attacks if graph.role[link] == ATTACK else self._supports
                ranked[graph.target[link]].append(link)
