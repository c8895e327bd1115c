"""The strongest links on each side of a claim, kept up to date while labels change back and forth."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ..graph import Graph
from ..labels import NO, YES

_Counts = dict[float, int]
"""How many links there are of each weight."""

_NOTHING: Final[tuple[tuple[_Counts, _Counts], tuple[_Counts, _Counts]]] = (({}, {}), ({}, {}))


class StrongestLinks:
    """The weights of the supports of each claim, and of the attacks on it, that hold or may hold.

    `fixpoint/strongest_left` is faster, but cannot go back. Cost: a question is linear in the number of
    different weights among the links to the claim.
    """

    __slots__ = ("_graph", "_of")

    def __init__(self, graph: Graph) -> None:
        """No link is counted yet. The weight of a link must not change while the link is counted."""
        self._graph = graph
        # For each claim its supports, then its attacks: those that hold, then those in doubt.
        self._of: dict[int, tuple[tuple[_Counts, _Counts], tuple[_Counts, _Counts]]] = {}

    def count(self, link: int, label: int, by: int = 1) -> None:
        """Count a support or an attack that has this label; with `by` -1 stop counting it."""
        if label == NO:
            return
        target = self._graph.target[link]
        if target not in self._of:
            self._of[target] = (({}, {}), ({}, {}))
        counts = self._of[target][self._graph.role[link]][label != YES]
        weight = self._graph.weight[link]
        counts[weight] = counts.get(weight, 0) + by

    def of(self, claim: int, role: int) -> tuple[float, float]:
        """The weights of the strongest support, or attack, that holds and that may hold; 0 if none."""
        holding, in_doubt = self._of.get(claim, _NOTHING)[role]
        surely = _highest(holding)
        return surely, max(surely, _highest(in_doubt))


def _highest(counts: Mapping[float, int]) -> float:
    return max((weight for weight, count in counts.items() if count), default=0.0)
