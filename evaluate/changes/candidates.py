"""The single changes of a map that are tried: of a claim, a link, its undercuts or a contradiction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager  # noqa: TC003 - a tuple has fields that can be looked up
from typing import Final, NamedTuple

from ...model import STRENGTHS, Target
from ..evaluation import Evaluation
from ..graph import ATTACK, SUPPORT
from ..labels import NO, YES
from .change import Change, Operation
from .dependence import Dependence
from .incremental import IncrementalEvaluation

_STRENGTHS: Final = sorted(STRENGTHS.values())


class Candidate(NamedTuple):
    """A change, the nodes that it changes directly, and the context in which it is made."""

    change: Change
    nodes: Sequence[int]
    tried: AbstractContextManager[None]


class Candidates:
    """Offers every change that may bear on another claim, or on the claim itself by its own strength."""

    def __init__(self, evaluation: Evaluation, dependence: Dependence, trial: IncrementalEvaluation) -> None:
        self._evaluation = evaluation
        self._graph = evaluation.graph
        self._dependence = dependence
        self._trial = trial

    def of_claim(self, claim: int, *, is_own: bool = False) -> Iterator[Candidate]:
        """What can be done to a claim; `is_own` is whether it is its own verdict that matters."""
        graph, trial = self._graph, self._trial
        target = Target.of(graph.ids[claim])

        def asserting(operation: Operation, strength: float, new: float | None = None) -> Candidate:
            return Candidate(Change(operation, target, new), (claim,), trial.asserting(claim, strength))

        for operation, label in (Operation.REJECT, NO), (Operation.ACCEPT, YES):
            if not is_own and label != self._evaluation.labels.claims[claim]:
                yield Candidate(Change(operation, target), (claim,), trial.decreed(claim, label))
        if claim in graph.decreed:
            return
        if not graph.asserted[claim]:
            yield asserting(Operation.PRESUME, graph.base[claim])
            return
        if is_own or self.is_supported(claim):
            yield asserting(Operation.UNPRESUME, 0.0)
        for strength in neighbouring_strengths(graph.asserted[claim]):
            yield asserting(Operation.STRENGTH, strength, strength)

    def is_supported(self, claim: int) -> bool:
        """Whether any support is given for the claim."""
        return bool(self._trial.now.links_to.get(claim, ((), ()))[SUPPORT])

    def of_link(self, link: int) -> Iterator[Candidate]:
        """What can be done to a support, an attack or an undercut."""
        graph, trial, path = self._graph, self._trial, self._graph.paths[link]
        fails, was = self._evaluation.labels.links[link] == NO, graph.weight[link]
        nodes = (graph.node_of(link),)
        if not fails:
            yield Candidate(Change(Operation.DROP, path), nodes, trial.having(nodes, NO))
        if graph.role[link] <= ATTACK:
            for weight in neighbouring_strengths(was):
                if not fails or (weight > was and self._is_on_cycle(link)):
                    change = Change(Operation.STRENGTH, path, weight)
                    yield Candidate(change, nodes, trial.weighing(link, weight))

    def of_undercuts(self, link: int) -> Iterator[Candidate]:
        """What can be done to all undercuts of a link together, where several do not fail."""
        graph, labels = self._graph, self._evaluation.labels.links
        undercuts = graph.undercuts.get(link, ())
        if sum(labels[each] != NO for each in undercuts) > 1:
            nodes = [*map(graph.node_of, undercuts)]
            change = Change(Operation.DROP_UNDERCUTS, graph.paths[link])
            yield Candidate(change, nodes, self._trial.having(nodes, NO))

    def of_contradiction(self, one: int, other: int) -> Candidate:
        """Two claims that no longer contradict each other."""
        pair = Target.of(self._graph.ids[one], self._graph.ids[other])
        return Candidate(
            Change(Operation.DROP_CONTRADICTION, pair), (one, other), self._trial.apart(one, other)
        )

    def _is_on_cycle(self, link: int) -> bool:
        """Whether the link depends on its target: if so, a higher weight can matter although it fails.

        As long as it may hold, its target cannot be accepted, and so cannot make it fail.
        """
        component_of = self._dependence.component_of
        return component_of[self._graph.node_of(link)] == component_of[self._graph.target[link]]


def neighbouring_strengths(weight: float) -> list[float]:
    """The nearest named strengths below and above a weight, if there are any."""
    below = [each for each in _STRENGTHS if each < weight]
    above = [each for each in _STRENGTHS if each > weight]
    return below[-1:] + above[:1]
