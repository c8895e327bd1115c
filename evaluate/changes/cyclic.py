"""New labels for claims and links that bear on each other in cycles, after something else was changed.

First every label is taken back that no longer follows from labels outside the component and from labels of
earlier steps that remain. What remains is sound, so the induction goes on from there as in
`fixpoint/well_founded` (Denecker and Vennekens 2007). Circular support is looked for only in those groups of
claims and links that support each other in which something was touched: every unfounded set has a part within
one such group that is unfounded by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..fixpoint.unfounded import unfounded
from ..graph import ATTACK, SUPPORT
from ..labels import NO, OPEN, YES
from .dependence import Dependence
from .trial_labels import TrialLabels


class CyclicComponent:
    """One strongly connected component, of several nodes, of what a claim depends on."""

    __slots__ = ("_dependence", "_now", "_number")

    def __init__(self, now: TrialLabels, dependence: Dependence, number: int) -> None:
        self._now = now
        self._dependence = dependence
        self._number = number

    def update(self, touched: Sequence[int]) -> list[int]:
        """Set the labels that follow once what bears on these nodes has changed; return the changed nodes.

        Cost: usually linear in what depends on these nodes within the component.
        """
        before = len(self._now.trail)
        self._settle([*touched, *self._take_back(touched)])
        had: dict[int, int] = {}
        for node, label in self._now.trail[before:]:
            had.setdefault(node, label)
        return [node for node, label in had.items() if label != self._now.labels[node]]

    def _followers(self, node: int) -> list[int]:
        """What the node bears on within the component."""
        component_of, number = self._dependence.component_of, self._number
        return [each for each in self._dependence.followers[node] if component_of[each] == number]

    def _take_back(self, touched: Iterable[int]) -> list[int]:
        """Take back the labels that no longer follow from earlier ones; return their nodes."""
        now = self._now
        taken: list[int] = []
        todo = list(touched)
        for node in todo:  # grows meanwhile
            if now.labels[node] != OPEN and node not in now.fixed and not self._follows(node):
                now.set(node, OPEN)
                taken.append(node)
                todo += self._followers(node)
        return taken

    def _settle(self, todo: list[int]) -> None:
        now, circle_of = self._now, self._dependence.circle_of
        touched: set[int] = set()
        while todo:
            while todo:
                node = todo.pop()
                if now.labels[node] == OPEN:
                    if node in circle_of:
                        touched.add(circle_of[node])
                    found = now.found(node)
                    if found != OPEN:
                        now.set(node, found)
                        todo += self._followers(node)
            for circle in sorted(touched):
                for node in self._unfounded(self._dependence.circles[circle]):
                    now.set(node, NO)
                    todo += self._followers(node)
            touched.clear()

    def _unfounded(self, circle: Iterable[int]) -> list[int]:
        """The open nodes of the circle that hold up only each other."""
        now, graph = self._now, self._now.graph
        nodes = [node for node in circle if now.labels[node] == OPEN]
        now.looked_at += len(nodes)
        claims = [node for node in nodes if graph.is_claim(node)]
        links = [graph.link_of(node) for node in nodes if not graph.is_claim(node)]
        inside = set(links)
        held: dict[int, float] = {}
        for claim in claims:
            outside = [
                now.weight[link]
                for link in now.links_to[claim][SUPPORT]
                if link not in inside and now.labels[graph.node_of(link)] != NO
            ]
            held[claim] = max(now.asserted[claim], *outside, 0.0)
        opposed = {claim: now.strengths(claim).surely_against for claim in claims}
        rejected, failed = unfounded(graph, claims, links, held, opposed)
        return [*rejected, *map(graph.node_of, failed)]

    def _follows(self, node: int) -> bool:
        """Whether the label of the node follows from labels outside the component and of earlier steps.

        The label NO may also follow from what failed in the same step.
        """
        now = self._now
        if now.found(node) != now.labels[node]:  # not even from all labels
            return False
        if not now.graph.is_claim(node):
            return self._link_follows(now.graph.link_of(node))
        if now.labels[node] == YES:
            return self._is_accepted(node)
        return self._is_rejected(node)

    def _earlier(self, node: int, label: int, step: int) -> bool:
        """Whether the node has this label, and had it before that step or lies outside the component."""
        now = self._now
        return now.labels[node] == label and (
            now.steps[node] < step or self._dependence.component_of[node] != self._number
        )

    def _link_follows(self, link: int) -> bool:
        now, graph = self._now, self._now.graph
        node = graph.node_of(link)
        step = now.steps[node]
        premises = graph.premises_of(link)
        undercuts = [graph.node_of(each) for each in graph.undercuts.get(link, ())]
        if now.labels[node] == YES:
            return all(self._earlier(each, YES, step) for each in premises) and all(
                self._earlier(each, NO, step) for each in undercuts
            )
        return any(self._earlier(each, NO, step + 1) for each in premises) or any(
            self._earlier(each, YES, step) for each in undercuts
        )

    def _is_accepted(self, claim: int) -> bool:
        now, graph, step = self._now, self._now.graph, self._now.steps[claim]
        now.looked_at += sum(map(len, now.links_to.get(claim, ())))
        strength = self._strongest_for(claim, YES, step)
        if not strength:
            return False
        unopposed = graph.unopposed[claim]
        for link in now.links_to.get(claim, ((), ()))[ATTACK]:
            if (unopposed or now.weight[link] >= strength) and not self._earlier(
                now.graph.node_of(link), NO, step
            ):
                return False
        return all(
            self._earlier(rival, NO, step)
            or not (unopposed or self._strongest_for(rival, NO, step) >= strength)
            for rival in graph.rivals.get(claim, ())
        )

    def _is_rejected(self, claim: int) -> bool:
        now, graph, step = self._now, self._now.graph, self._now.steps[claim]
        now.looked_at += sum(map(len, now.links_to.get(claim, ())))
        against = 0.0
        for link in now.links_to.get(claim, ((), ()))[ATTACK]:
            if now.weight[link] > against and self._earlier(now.graph.node_of(link), YES, step):
                against = now.weight[link]
        for rival in graph.rivals.get(claim, ()):
            if self._earlier(rival, YES, step):
                against = max(against, self._strongest_for(rival, YES, step))
        if graph.unopposed[claim] and against:
            return True
        possibly = self._strongest_for(claim, NO, step + 1)
        return possibly < against or not possibly

    def _strongest_for(self, claim: int, label: int, step: int) -> float:
        """The strength of the strongest reason for it that held before (YES), or had not failed (NO)."""
        now, wanted = self._now, label == YES
        strongest = now.asserted[claim]
        for link in now.links_to.get(claim, ((), ()))[SUPPORT]:
            if now.weight[link] > strongest and wanted is self._earlier(now.graph.node_of(link), label, step):
                strongest = now.weight[link]
        return strongest
