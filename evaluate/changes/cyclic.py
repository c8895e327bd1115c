"""New labels for claims and links that bear on each other in circles, after something else was changed.

First each of their labels is taken back that no longer follows from labels outside and from those of earlier
steps that are left. What then is left is sound, and the induction goes on from there, as in `well_founded`
(Denecker and Vennekens 2007). Circular support is looked for only in those groups of claims and links that
support each other of which something was touched: every unfounded set has a part within one such group
that is unfounded by itself.

A node is the number of a claim, or that of a link above that of the last claim.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..fixpoint.unfounded import unfounded
from ..graph import ATTACK, SUPPORT
from ..labels import NO, OPEN, YES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .dependence import Dependence
    from .trial_labels import TrialLabels


class CyclicPart:
    """One strongly connected part of what a claim depends on."""

    __slots__ = ("_dependence", "_now", "_number")

    def __init__(self, now: TrialLabels, dependence: Dependence, number: int) -> None:
        """The part of that number, with the labels as they are now."""
        self._now = now
        self._dependence = dependence
        self._number = number

    def revise(self, touched: Sequence[int]) -> list[int]:
        """Set the labels that follow when what bears on these nodes has changed; the nodes that have another.

        Cost: in the usual case linear in what these labels carry within the part.
        """
        before = len(self._now.trail)
        self._go_on([*touched, *self._taken_back(touched)])
        had: dict[int, int] = {}
        for node, label in self._now.trail[before:]:
            had.setdefault(node, label)
        return [node for node, label in had.items() if label != self._now.labels[node]]

    def _near(self, node: int) -> list[int]:
        """What the node bears on in the same part."""
        part, number = self._dependence.part, self._number
        return [each for each in self._dependence.followers[node] if part[each] == number]

    def _taken_back(self, touched: Iterable[int]) -> list[int]:
        """Open the settled labels that no longer follow from earlier ones, and say which."""
        now = self._now
        taken: list[int] = []
        todo = list(touched)
        for node in todo:  # which grows meanwhile
            if now.labels[node] != OPEN and node not in now.fixed and not self._follows(node):
                now.set(node, OPEN)
                taken.append(node)
                todo += self._near(node)
        return taken

    def _go_on(self, todo: list[int]) -> None:
        """Settle what is open, starting with these nodes."""
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
                        todo += self._near(node)
            for circle in sorted(touched):
                for node in self._unfounded(self._dependence.circles[circle]):
                    now.set(node, NO)
                    todo += self._near(node)
            touched.clear()

    def _unfounded(self, circle: Iterable[int]) -> list[int]:
        """The open nodes of the circle that only hold up each other."""
        now = self._now
        nodes = [node for node in circle if now.labels[node] == OPEN]
        claims = [node for node in nodes if node < now.above]
        links = [node - now.above for node in nodes if node >= now.above]
        inside = set(links)
        held: dict[int, float] = {}
        for claim in claims:
            outside = [
                now.weight[link]
                for link in now.links_to[claim][SUPPORT]
                if link not in inside and now.labels[now.above + link] != NO
            ]
            held[claim] = max(now.asserted[claim], *outside, 0.0)
        opposed = {claim: now.strengths(claim)[2] for claim in claims}
        rejected, failed = unfounded(now.graph, claims, links, held, opposed)
        return rejected + [now.above + link for link in failed]

    def _follows(self, node: int) -> bool:
        """Whether the node's settled label follows from labels outside and from those of earlier steps.

        What falls may also do so with what falls in the same step and would support it.
        """
        now = self._now
        if now.found(node) != now.labels[node]:  # not even from all labels
            return False
        if node >= now.above:
            return self._link_follows(node - now.above)
        if now.labels[node] == YES:
            return self._is_accepted(node)
        return self._is_rejected(node)

    def _earlier(self, node: int, label: int, step: int) -> bool:
        """Whether the node has this label, and has it from before that step."""
        now = self._now
        return now.labels[node] == label and (
            now.steps[node] < step or self._dependence.part[node] != self._number
        )

    def _link_follows(self, link: int) -> bool:
        now, graph = self._now, self._now.graph
        step = now.steps[now.above + link]
        premises = graph.premises_of(link)
        undercuts = [now.above + each for each in graph.undercuts.get(link, ())]
        if now.labels[now.above + link] == YES:
            return all(self._earlier(each, YES, step) for each in premises) and all(
                self._earlier(each, NO, step) for each in undercuts
            )
        return any(self._earlier(each, NO, step + 1) for each in premises) or any(
            self._earlier(each, YES, step) for each in undercuts
        )

    def _is_accepted(self, claim: int) -> bool:
        now, graph, step = self._now, self._now.graph, self._now.steps[claim]
        strength = self._surely_for(claim, step)
        if not strength:
            return False
        unopposed = graph.unopposed[claim]
        for link in now.links_to.get(claim, ((), ()))[ATTACK]:
            if (unopposed or now.weight[link] >= strength) and not self._earlier(now.above + link, NO, step):
                return False
        return all(
            self._earlier(rival, NO, step) or not (unopposed or self._possibly_for(rival, step) >= strength)
            for rival in graph.rivals.get(claim, ())
        )

    def _is_rejected(self, claim: int) -> bool:
        now, graph, step = self._now, self._now.graph, self._now.steps[claim]
        against = 0.0
        for link in now.links_to.get(claim, ((), ()))[ATTACK]:
            if now.weight[link] > against and self._earlier(now.above + link, YES, step):
                against = now.weight[link]
        for rival in graph.rivals.get(claim, ()):
            if self._earlier(rival, YES, step):
                against = max(against, self._surely_for(rival, step))
        if graph.unopposed[claim] and against:
            return True
        possibly = self._possibly_for(claim, step + 1)
        return possibly < against or not possibly

    def _surely_for(self, claim: int, step: int) -> float:
        """The strength of the strongest reason for the claim that surely holds from before that step."""
        now = self._now
        strongest = now.asserted[claim]
        for link in now.links_to.get(claim, ((), ()))[SUPPORT]:
            if now.weight[link] > strongest and self._earlier(now.above + link, YES, step):
                strongest = now.weight[link]
        return strongest

    def _possibly_for(self, claim: int, step: int) -> float:
        """The strength of the strongest reason for the claim that has not failed before that step."""
        now = self._now
        strongest = now.asserted[claim]
        for link in now.links_to.get(claim, ((), ()))[SUPPORT]:
            if now.weight[link] > strongest and not self._earlier(now.above + link, NO, step):
                strongest = now.weight[link]
        return strongest
