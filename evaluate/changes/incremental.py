"""The labels of a graph after one change, found by revising only what the change touches.

What is touched is looked at in an order in which everything comes after what bears on it, and where a label
stays as it was, nothing is passed on. What bears on each other in circles is revised together (`mutual`).

A node is the number of a claim, or that of a link above that of the last claim.
"""

from __future__ import annotations

from contextlib import contextmanager
from heapq import heappop, heappush
from typing import TYPE_CHECKING

from ..labels import NO, YES
from .cyclic import CyclicPart
from .trial_labels import TrialLabels

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Sequence

    from ..evaluation import Evaluation
    from .dependence import Dependence


class IncrementalEvaluation:
    """The labels of an evaluation, in which one thing at a time is changed and put back.

    Only the labels of what `dependence` holds are revised, and only these count. Cost: linear in the graph to
    set it up; then for each change, in what it touches.
    """

    def __init__(self, evaluation: Evaluation, dependence: Dependence) -> None:
        """Nothing is changed yet."""
        self.now = TrialLabels(evaluation, [link for level in dependence.levels for link in level.links])
        self._dependence = dependence

    @contextmanager
    def decreed(self, claim: int, label: int) -> Generator[None]:
        """Have the claim accepted, asserted with strength 1, or rejected."""
        asserted = self.now.asserted[claim]
        if label == YES:
            self.now.asserted[claim] = 1.0
        with self._having(claim, label):
            yield
        self.now.asserted[claim] = asserted

    @contextmanager
    def dropped(self, link: int) -> Generator[None]:
        """Have the link not given."""
        with self._having(self.now.above + link, NO):
            yield

    @contextmanager
    def weighing(self, link: int, weight: float) -> Generator[None]:
        """Have a support or an attack weigh so much."""
        was = self.now.weight[link]
        self.now.weigh(link, weight)
        self._revise(self._dependence.followers[self.now.above + link])
        yield
        self.now.put_back()
        self.now.weigh(link, was)

    @contextmanager
    def _having(self, node: int, label: int) -> Generator[None]:
        """Have the node this label from the start on, whatever bears on it."""
        now = self.now
        step, was_fixed = now.steps[node], node in now.fixed
        now.steps[node] = 0
        now.fixed.add(node)
        if label != now.labels[node]:
            now.set(node, label)
            self._revise(self._dependence.followers[node])
        yield
        now.put_back()
        now.steps[node] = step
        if not was_fixed:
            now.fixed.discard(node)

    def _revise(self, touched: Iterable[int]) -> None:
        """Find the labels of these nodes again, and of those that depend on what turns out changed."""
        followers, part, parts = self._dependence.followers, self._dependence.part, self._dependence.parts
        waiting: dict[int, list[int]] = {}
        order: list[int] = []
        fresh = list(touched)
        while True:
            for node in fresh:
                number = part[node]
                if number in waiting:
                    waiting[number].append(node)
                else:
                    waiting[number] = [node]
                    heappush(order, number)
            if not order:
                return
            number = heappop(order)
            nodes = waiting.pop(number)
            if number in parts:
                changed: Sequence[int] = CyclicPart(self.now, self._dependence, number).revise(nodes)
            else:
                changed = self._alone(nodes[0])
            fresh = [each for node in changed for each in followers[node] if part[each] != number]

    def _alone(self, node: int) -> Sequence[int]:
        """Find the label of a node that does not bear on itself; the node, if it is another than before."""
        now = self.now
        if node in now.fixed:
            return ()
        found = now.found(node)
        if found == now.labels[node]:
            return ()
        now.set(node, found)
        return (node,)
