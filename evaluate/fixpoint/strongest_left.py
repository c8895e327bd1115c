"""The strongest of the reasons for and against a claim that have not failed so far."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Sequence
from itertools import accumulate

from ..graph import ATTACK, SUPPORT, Graph
from ..labels import NO


class StrongestLeft:
    """Goes down the links on each side of a claim from the strongest, never back up, as no link recovers.

    Cost: sorting the different weights of links once, when first asked; over all calls, linear in links.
    """

    __slots__ = ("_attacks", "_graph", "_labels", "_supports")

    def __init__(self, graph: Graph, labels: Sequence[int]) -> None:
        """`labels` are those of the links, which change in the course of the evaluation."""
        self._graph = graph
        self._labels = labels
        self._supports: _Ranked | None = None
        self._attacks: _Ranked | None = None

    def strongest_for(self, claim: int) -> float:
        """The strength of the strongest reason for the claim that may still hold, assertion included."""
        if self._supports is None:
            self._supports = _Ranked(self._graph, SUPPORT)
        return max(self._graph.asserted[claim], self._supports.strongest(claim, self._labels))

    def strongest_attack(self, claim: int) -> float:
        """The strength of the strongest attack on the claim that may still hold, 0 if none may."""
        if self._attacks is None:
            self._attacks = _Ranked(self._graph, ATTACK)
        return self._attacks.strongest(claim, self._labels)


class _Ranked:
    """The links of one role, those to one claim together, the strongest first.

    `_first` is where those to a claim start; up to `_left` all have failed. They are in arrays, as a list for
    each claim would be scattered across memory.
    """

    __slots__ = ("_first", "_left", "_links", "_weight")

    def __init__(self, graph: Graph, role: int) -> None:
        target, weight = graph.target, graph.weight
        of_weight: defaultdict[float, list[int]] = defaultdict(list)
        for link in graph.links_of(role):
            of_weight[weight[link]].append(link)
        self._weight = weight
        self._first = array("i", accumulate(graph.counts(role), initial=0))
        self._links = links = array("i", [0]) * self._first[-1]
        at = self._first[:]
        for each in sorted(of_weight, reverse=True):
            for link in of_weight[each]:
                claim = target[link]
                links[at[claim]] = link
                at[claim] += 1
        self._left = self._first[:]

    def strongest(self, claim: int, labels: Sequence[int]) -> float:
        """The weight of the first of the links to the claim that has not failed, 0 if all have."""
        links, at, end = self._links, self._left[claim], self._first[claim + 1]
        while at < end and labels[links[at]] == NO:
            at += 1
        self._left[claim] = at
        return self._weight[links[at]] if at < end else 0.0
