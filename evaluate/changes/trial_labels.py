"""The labels of a graph while something in it is changed for a try, with all that is needed to put them back.

A node is the number of a claim, or that of a link above that of the last claim.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..definition import label_by
from ..graph import ATTACK, SUPPORT
from ..labels import NO, OPEN, YES
from .strongest_links import StrongestLinks

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..evaluation import Evaluation


class TrialLabels:
    """Labels and weights of a graph that change and are put back.

    Only the `links` given count. `labels` and `steps` are by node; `fixed` holds the nodes whose label does
    not follow from others; `links_to` the supports and the attacks on a claim, where there are any.
    """

    def __init__(self, evaluation: Evaluation, links: Iterable[int]) -> None:
        """Everything is as it was found."""
        graph, labels = evaluation.graph, evaluation.labels
        self.asserted, self.weight = list(graph.asserted), list(graph.weight)
        self.graph = replace(graph, asserted=self.asserted, weight=self.weight)
        self.above = len(graph.ids)
        self.labels = bytearray(labels.claims) + bytearray(labels.links)
        self.steps = [*labels.claim_steps, *labels.link_steps]
        self.fixed = set(graph.decreed)
        self.links_to: dict[int, tuple[list[int], list[int]]] = {}
        self.trail: list[tuple[int, int]] = []  # the nodes that were set, and the labels they had
        self._strongest = StrongestLinks(self.graph)
        for link in links:
            if graph.role[link] <= ATTACK:
                self.links_to.setdefault(graph.target[link], ([], []))[graph.role[link]].append(link)
                self._strongest.count(link, self.labels[self.above + link])

    def set(self, node: int, label: int) -> None:
        """Give the node another label."""
        self.trail.append((node, self.labels[node]))
        self._label(node, label)

    def put_back(self) -> None:
        """Give all nodes the labels that they had."""
        for node, label in reversed(self.trail):
            self._label(node, label)
        self.trail.clear()

    def weigh(self, link: int, weight: float) -> None:
        """Give a support or an attack another weight."""
        label = self.labels[self.above + link]
        self._strongest.count(link, label, -1)
        self.weight[link] = weight
        self._strongest.count(link, label)

    def _label(self, node: int, label: int) -> None:
        link = node - self.above
        if link >= 0 and self.graph.role[link] <= ATTACK:
            self._strongest.count(link, self.labels[node], -1)
            self._strongest.count(link, label)
        self.labels[node] = label

    def strengths(self, claim: int) -> tuple[float, float, float, float]:
        """The strengths of the strongest reasons for and against the claim: a, A, b, B of the definition."""
        surely_for, possibly_for = self._strongest.of(claim, SUPPORT)
        surely_against, possibly_against = self._strongest.of(claim, ATTACK)
        asserted = self.asserted[claim]
        for rival in self.graph.rivals.get(claim, ()):
            label = self.labels[rival]
            if label != NO:
                surely, possibly = self._strongest.of(rival, SUPPORT)
                possibly_against = max(possibly_against, possibly, self.asserted[rival])
                if label == YES:
                    surely_against = max(surely_against, surely, self.asserted[rival])
        return max(surely_for, asserted), max(possibly_for, asserted), surely_against, possibly_against

    def found(self, node: int) -> int:
        """The label that follows from all that bears on the node now, OPEN if nothing is settled."""
        if node >= self.above:
            return self._found_link(node - self.above)
        return label_by(self.strengths(node), unopposed=bool(self.graph.unopposed[node]))

    def _found_link(self, link: int) -> int:
        labels, graph = self.labels, self.graph
        found = labels[graph.sources[link]]
        for claim in graph.premises.get(link, ()):
            label = labels[claim]
            if label == NO or found == YES:
                found = label
        for undercut in graph.undercuts.get(link, ()):
            label = labels[self.above + undercut]
            if label == YES:
                found = NO
            elif label == OPEN and found == YES:
                found = OPEN
        return found
