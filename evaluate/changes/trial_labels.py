"""The labels of a graph in which something is changed on trial, and put back afterwards."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from ..definition import SideStrengths, label_by
from ..evaluation import Evaluation
from ..graph import ATTACK, SUPPORT, Graph
from ..labels import NO, OPEN, YES

_Counts = dict[float, int]  # how many links there are of each weight


class TrialLabels:
    """Labels and weights that change and are put back.

    Only the `links` given count. `labels` and `steps` are by node. `fixed` holds the nodes whose label does
    not follow from others. `links_to` has the supports of a claim and the attacks on it, if there are any.
    """

    def __init__(self, evaluation: Evaluation, links: Iterable[int]) -> None:
        graph, labels = evaluation.graph, evaluation.labels
        self.asserted, self.weight = list(graph.asserted), list(graph.weight)
        self.rivals = dict(graph.rivals)
        self.graph = replace(graph, asserted=self.asserted, weight=self.weight, rivals=self.rivals)
        self.labels = bytearray(labels.claims) + bytearray(labels.links)
        self.steps = [*labels.claim_steps, *labels.link_steps]
        self.fixed = set(graph.decreed)
        self.links_to: dict[int, tuple[list[int], list[int]]] = {}
        self.trail: list[tuple[int, int]] = []  # the nodes that were set, and the labels they had
        self.looked_at = 0  # roughly how many labels and weights were looked at so far
        self._strongest = _StrongestLinks(self.graph)
        for link in links:
            if graph.role[link] <= ATTACK:
                self.links_to.setdefault(graph.target[link], ([], []))[graph.role[link]].append(link)
                self._strongest.count(link, labels.links[link])

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
        label = self.labels[self.graph.node_of(link)]
        self._strongest.count(link, label, -1)
        self.weight[link] = weight
        self._strongest.count(link, label)

    def _label(self, node: int, label: int) -> None:
        if not self.graph.is_claim(node):
            link = self.graph.link_of(node)
            if self.graph.role[link] <= ATTACK:
                self._strongest.count(link, self.labels[node], -1)
                self._strongest.count(link, label)
        self.labels[node] = label

    def strengths(self, claim: int) -> SideStrengths:
        """The strengths of the strongest reasons for and against the claim."""
        rivals = self.graph.rivals.get(claim, ())
        self.looked_at += 1 + len(rivals) + self._strongest.different_weights(claim)
        surely_for, possibly_for = self._strongest.of(claim, SUPPORT)
        surely_against, possibly_against = self._strongest.of(claim, ATTACK)
        asserted = self.asserted[claim]
        for rival in rivals:
            label = self.labels[rival]
            if label != NO:
                surely, possibly = self._strongest.of(rival, SUPPORT)
                possibly_against = max(possibly_against, possibly, self.asserted[rival])
                if label == YES:
                    surely_against = max(surely_against, surely, self.asserted[rival])
        return SideStrengths(
            max(surely_for, asserted), max(possibly_for, asserted), surely_against, possibly_against
        )

    def found(self, node: int) -> int:
        """The label that follows from all that bears on the node now; OPEN if none follows."""
        if self.graph.is_claim(node):
            return label_by(self.strengths(node), unopposed=bool(self.graph.unopposed[node]))
        labels, graph, link = self.labels, self.graph, self.graph.link_of(node)
        found = labels[graph.sources[link]]
        for claim in graph.premises.get(link, ()):
            label = labels[claim]
            if label == NO or found == YES:
                found = label
        undercuts = graph.undercuts.get(link, ())
        self.looked_at += 1 + len(undercuts)
        for undercut in undercuts:
            label = labels[graph.node_of(undercut)]
            if label == YES:
                found = NO
            elif label == OPEN and found == YES:
                found = OPEN
        return found


class _StrongestLinks:
    """The weights of the supports of each claim, and of the attacks on it, that hold or may hold.

    `fixpoint/strongest_left` is faster, but cannot go back. Cost: a look-up is linear in the number of
    different weights among the links to the claim.
    """

    __slots__ = ("_graph", "_of")

    def __init__(self, graph: Graph) -> None:
        """Start with no link counted; the weight of a link must not change while it is counted."""
        self._graph = graph
        # For each role and claim: the links that hold, then those in doubt.
        self._of: list[defaultdict[int, tuple[_Counts, _Counts]]] = [
            defaultdict(lambda: ({}, {})) for _ in (SUPPORT, ATTACK)
        ]

    def count(self, link: int, label: int, by: int = 1) -> None:
        """Count a support or an attack that has this label; with `by` -1 stop counting it."""
        if label == NO:
            return
        counts = self._of[self._graph.role[link]][self._graph.target[link]][label != YES]
        weight = self._graph.weight[link]
        counts[weight] = counts.get(weight, 0) + by

    def different_weights(self, claim: int) -> int:
        """How many weights the links to the claim have, or had."""
        return sum(len(counts) for role in (SUPPORT, ATTACK) for counts in self._of[role][claim])

    def of(self, claim: int, role: int) -> tuple[float, float]:
        """The weights of the strongest support, or attack, that holds and that may hold; 0 if none."""
        holding, in_doubt = self._of[role][claim]
        surely = _highest(holding)
        return surely, max(surely, _highest(in_doubt))


def _highest(counts: Mapping[float, int]) -> float:
    return max((weight for weight, count in counts.items() if count), default=0.0)
