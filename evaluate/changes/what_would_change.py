"""What would change a verdict: the single changes of a map that give a claim another verdict."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final

from ...model import STRENGTHS, Reason, Target, Verdict
from ..cycles import shortest_hostile_cycle
from ..definition import VERDICTS, is_balanced, reason_of
from ..evaluation import Evaluation
from ..graph import ATTACK, SUPPORT
from ..labels import NO, OPEN, YES
from .change import Change, Operation
from .dependence import dependence
from .incremental import IncrementalEvaluation

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

_STRENGTHS: Final = sorted(STRENGTHS.values())


@dataclass(frozen=True, slots=True)
class VerdictChange:
    """A change that gives the claim another verdict, with that verdict and the reason for it.

    `distance` is the number of links and contradictions between what is changed and the claim: 0 for a link
    to the claim, 1 for a claim that declares such a link and for an undercut of one.
    """

    change: Change
    verdict: Verdict
    reason: Reason
    distance: int


def what_would_change(
    evaluation: Evaluation, claim: str, *, limit: int | None = 50
) -> Iterator[VerdictChange]:
    """The single changes that give the claim another verdict, nearest first, at most `limit` of them.

    It tries to reject and to accept each other claim, to drop each link, and to give each link the nearest
    named strength below and above its own. At one distance claims come before links, each in the order of
    the map. The verdict is always the one that `changed` finds for that change alone.
    Cost: linear in the graph, and for each change linear in what it touches.
    Raises: KeyError, at once, if the map has no such claim or it is a question.
    """
    return islice(_Search(evaluation, evaluation.graph.numbers[claim]).found(), limit)


def neighbouring_strengths(weight: float) -> list[float]:
    """The nearest named strengths below and above a weight, if there are any."""
    below = [each for each in _STRENGTHS if each < weight]
    above = [each for each in _STRENGTHS if each > weight]
    return below[-1:] + above[:1]


class _Search:
    """Tries every change that can bear on a claim."""

    def __init__(self, evaluation: Evaluation, claim: int) -> None:
        self._evaluation = evaluation
        self._graph = evaluation.graph
        self._claim = claim
        self._dependence = dependence(evaluation, claim)
        self._trial = IncrementalEvaluation(evaluation, self._dependence)

    def found(self) -> Iterator[VerdictChange]:
        labels = self._trial.now.labels
        was = labels[self._claim]
        for distance, change, tried in self._candidates():
            with tried:
                label = labels[self._claim]
                reason = Reason.NONE if label == was else self._reason(change)
            if label != was:
                yield VerdictChange(change, VERDICTS[label], reason, distance)

    def _candidates(self) -> Iterator[tuple[int, Change, AbstractContextManager[None]]]:
        """Every change that may bear on the claim, with its distance and the context in which it is made."""
        ids, paths, node_of = self._graph.ids, self._graph.paths, self._graph.node_of
        trial, labels = self._trial, self._evaluation.labels
        for distance, level in enumerate(self._dependence.levels):
            for claim in level.claims:
                for operation, label in (Operation.REJECT, NO), (Operation.ACCEPT, YES):
                    if claim != self._claim and label != labels.claims[claim]:
                        yield distance, Change(operation, Target.of(ids[claim])), trial.decreed(claim, label)
            for link in level.links:
                fails, was = labels.links[link] == NO, self._graph.weight[link]
                if not fails:
                    yield distance, Change(Operation.DROP, paths[link]), trial.having(node_of(link), NO)
                if self._graph.role[link] <= ATTACK:
                    for weight in neighbouring_strengths(was):
                        if not fails or (weight > was and self._is_on_cycle(link)):
                            change = Change(Operation.STRENGTH, paths[link], weight)
                            yield distance, change, trial.weighing(link, weight)

    def _is_on_cycle(self, link: int) -> bool:
        """Whether the link depends on its target: if so, a higher weight can matter although it fails.

        As long as it may hold, its target cannot be accepted, and so cannot make it fail.
        """
        component_of = self._dependence.component_of
        return component_of[self._graph.node_of(link)] == component_of[self._graph.target[link]]

    def _reason(self, change: Change) -> Reason:
        """Why the claim has the verdict that it has with the change."""
        label = self._trial.now.labels[self._claim]
        strengths = self._trial.now.strengths(self._claim)
        balanced = is_balanced(strengths.surely_for, strengths.surely_against)
        dropped = change.target if change.operation is Operation.DROP else ()
        return reason_of(
            label,
            contested=label == OPEN and (balanced or self._on_hostile_cycle()),
            refuted=strengths.surely_against > 0,
            supported=any(
                self._graph.role[link] == SUPPORT and self._graph.paths[link] != dropped
                for link in self._evaluation.links_to[self._claim]
            ),
        )

    def _on_hostile_cycle(self) -> bool:
        """Whether the claim is on a cycle of open labels that contains an attack or a contradiction."""
        component_of, labels = self._dependence.component_of, self._trial.now.labels
        own = component_of[self._claim]
        cycle = shortest_hostile_cycle(
            self._claim,
            self._graph.bears_on,
            lambda node: component_of[node] == own and labels[node] == OPEN,
        )
        return bool(cycle)
