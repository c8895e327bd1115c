"""The labels of a graph after one change, found by updating only what the change touches.

Nodes are updated in an order in which each comes after what bears on it; where a label stays as it was,
nothing is passed on. Nodes that bear on each other in cycles are updated together, by `cyclic`.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager
from heapq import heappop, heappush

from ..evaluation import Evaluation
from ..labels import YES
from .cyclic import CyclicComponent
from .dependence import Dependence
from .trial_labels import TrialLabels


class IncrementalEvaluation:
    """The labels of an evaluation in which one thing at a time is changed on trial and put back.

    Only the labels of the nodes in `dependence` are updated, and only these count. Cost: linear in the graph
    to set it up; then for each change linear in what it touches.
    """

    def __init__(self, evaluation: Evaluation, dependence: Dependence) -> None:
        self.now = TrialLabels(evaluation, [link for level in dependence.levels for link in level.links])
        self._dependence = dependence

    @contextmanager
    def decreed(self, claim: int, label: int) -> Generator[None]:
        """Accept the claim, asserted with strength 1, or reject it, within the context."""
        asserted = self.now.asserted[claim]
        if label == YES:
            self.now.asserted[claim] = 1.0
        with self.having([claim], label):
            yield
        self.now.asserted[claim] = asserted

    @contextmanager
    def asserting(self, claim: int, strength: float) -> Generator[None]:
        """Give the bare assertion of a claim another strength within the context; with 0 it has none."""
        was = self.now.asserted[claim]
        self.now.asserted[claim] = strength
        self._update([claim, *self.now.rivals.get(claim, ())])
        yield
        self.now.put_back()
        self.now.asserted[claim] = was

    @contextmanager
    def weighing(self, link: int, weight: float) -> Generator[None]:
        """Give a support or an attack another weight within the context."""
        was = self.now.weight[link]
        self.now.weigh(link, weight)
        self._update(self._dependence.followers[self.now.graph.node_of(link)])
        yield
        self.now.put_back()
        self.now.weigh(link, was)

    @contextmanager
    def apart(self, one: int, other: int) -> Generator[None]:
        """Leave out the contradiction between two claims within the context."""
        rivals = self.now.rivals
        was = {claim: rivals[claim] for claim in (one, other)}
        for claim, own in was.items():
            rivals[claim] = [each for each in own if each not in was]
        self._update(was)
        yield
        self.now.put_back()
        rivals.update(was)

    @contextmanager
    def having(self, nodes: Sequence[int], label: int) -> Generator[None]:
        """Give nodes this label from the first step on, whatever bears on them; NO for a link drops it."""
        now = self.now
        was = [(node, now.steps[node], node in now.fixed) for node in nodes]
        touched: list[int] = []
        for node in nodes:
            now.steps[node] = 0
            now.fixed.add(node)
            if label != now.labels[node]:
                now.set(node, label)
                touched += self._dependence.followers[node]
        self._update(touched)
        yield
        now.put_back()
        for node, step, was_fixed in was:
            now.steps[node] = step
            if not was_fixed:
                now.fixed.discard(node)

    def _update(self, touched: Iterable[int]) -> None:
        """Find the labels of these nodes anew, and of the nodes that depend on any that changes."""
        followers, component_of = self._dependence.followers, self._dependence.component_of
        waiting: dict[int, list[int]] = {}
        order: list[int] = []
        fresh = list(touched)
        while True:
            for node in fresh:
                number = component_of[node]
                if number not in waiting:
                    waiting[number] = []
                    heappush(order, number)
                waiting[number].append(node)
            if not order:
                return
            number = heappop(order)
            nodes = waiting.pop(number)
            if number in self._dependence.cyclic:
                changed: Sequence[int] = CyclicComponent(self.now, self._dependence, number).update(nodes)
            else:
                changed = self._alone(nodes[0])
            fresh = [each for node in changed for each in followers[node] if component_of[each] != number]

    def _alone(self, node: int) -> Sequence[int]:
        """Find the label of a node that is not on a cycle; return the node if its label changes."""
        now = self.now
        if node in now.fixed or (found := now.found(node)) == now.labels[node]:
            return ()
        now.set(node, found)
        return (node,)
