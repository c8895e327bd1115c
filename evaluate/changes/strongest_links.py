"""The strongest links on each side of a claim, kept up to date while labels change back and forth."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..labels import NO, YES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..graph import Graph

_Counts = dict[float, int]
"""How many links there are of each weight."""

_NOTHING: Final[tuple[tuple[_Counts, _Counts], tuple[_Counts, _Counts]]] = (({}, {}), ({}, {}))


class StrongestLinks:
    """Of the supports and attacks on each claim that surely hold, and that may hold, the strongest.

    Cost: a question costs as much as there are different weights, at most.
    """

    __slots__ = ("_graph", "_of")

    def __init__(self, graph: Graph) -> None:
        """No link is counted yet; `graph.weight` may change while a link is not counted."""
        self._graph = graph
        # For each claim its supports, then its attacks: those that surely hold, then those in doubt.
        self._of: dict[int, tuple[tuple[_Counts, _Counts], tuple[_Counts, _Counts]]] = {}

    def count(self, link: int, label: int, by: int = 1) -> None:
        """Count a support or an attack that has this label; with `by` -1 count it no longer."""
        if label == NO:
            return
        target = self._graph.target[link]
        if target not in self._of:
            self._of[target] = (({}, {}), ({}, {}))
        counts = self._of[target][self._graph.role[link]][label != YES]
        weight = self._graph.weight[link]
        counts[weight] = counts.get(weight, 0) + by

    def of(self, claim: int, role: int) -> tuple[float, float]:
        """How strong the strongest support, or attack, is that surely holds, and that may hold; 0 if none."""
        sure, doubtful = self._of.get(claim, _NOTHING)[role]
        surely = _highest(sure)
        return surely, max(surely, _highest(doubtful))


def _highest(counts: Mapping[float, int]) -> float:
    return max((weight for weight, count in counts.items() if count), default=0.0)
