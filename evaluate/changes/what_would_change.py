"""What would change a verdict: the single changes of a map that give a claim another verdict.

To be refuted, and to be rejected because nothing that is said for the claim holds, are two verdicts here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from itertools import islice
from typing import Final, NamedTuple

from ...model import STRENGTHS, Reason, Target, Verdict
from ..cycles import shortest_hostile_cycle
from ..definition import VERDICTS, is_balanced, reason_of
from ..evaluation import Evaluation
from ..graph import ATTACK, SUPPORT
from ..labels import NO, OPEN, YES
from .change import Change, Operation
from .dependence import dependence
from .incremental import IncrementalEvaluation

_Candidate = tuple[int, Change, AbstractContextManager[None]]
"""The distance of a change, the change, and the context in which it is made."""

MOST_LOOKED_AT: Final = 1_000_000
"""After how many labels and weights a search stops: in a debate of 10,000 claims it looks at fewer."""

_STRENGTHS: Final = sorted(STRENGTHS.values())


@dataclass(frozen=True, slots=True)
class VerdictChange:
    """A change that gives the claim another verdict, with that verdict and the reason for it.

    `distance` is the number of links and contradictions between what is changed and the claim: 0 for the
    claim's own strength, a link to it and a contradiction with it, 1 for a claim that declares such a link
    and for an undercut of one.
    """

    change: Change
    verdict: Verdict
    reason: Reason
    distance: int


class FoundChanges(NamedTuple):
    """The changes that a search found, and whether it stopped before it had tried all, as that takes long."""

    changes: tuple[VerdictChange, ...]
    stopped: bool


def what_would_change(evaluation: Evaluation, claim: str, *, limit: int | None = 50) -> FoundChanges:
    """The single changes that give the claim another verdict, nearest first, at most `limit` of them.

    It tries to reject and to accept each other claim, to presume each claim or not, to drop each link, each
    contradiction and, where a link has several undercuts that do not fail, all it has; and to give each
    link, and each presumed claim, the nearest named strength below and above its own. A claim that nothing
    supports falls if it is not presumed, which is not listed beside its rejection. At one distance claims
    come first, then links, undercuts of one link and contradictions, each in the order of the map. The
    verdict is always the one that `changed` finds for that change alone.
    Cost: linear in the graph, and for each change linear in what it touches; the search stops once it has
    looked at MOST_LOOKED_AT labels and weights.
    Raises: KeyError, if the map has no such claim or it is a question.
    """
    search = _Search(evaluation, evaluation.graph.numbers[claim])
    changes = tuple(islice(search.found(), limit))
    return FoundChanges(changes, search.stopped)


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
        self.stopped = False

    def found(self) -> Iterator[VerdictChange]:
        was = self._outcome()
        for distance, change, tried in self._candidates():
            if self._trial.now.looked_at > MOST_LOOKED_AT:
                self.stopped = True
                return
            with tried:
                outcome = self._outcome()
                reason = Reason.NONE if outcome == was else self._reason(change)
            if outcome != was:
                yield VerdictChange(change, VERDICTS[outcome[0]], reason, distance)

    def _outcome(self) -> tuple[int, bool]:
        """The label of the claim, paired with True if it is refuted."""
        label = self._trial.now.labels[self._claim]
        found = label == NO and self._claim not in self._graph.decreed
        return label, found and self._trial.now.strengths(self._claim).surely_against > 0

    def _candidates(self) -> Iterator[_Candidate]:
        """Every change that may bear on the claim."""
        nearer: set[int] = set()
        before: Sequence[int] = ()
        for distance, level in enumerate(self._dependence.levels):
            for claim in level.claims:
                yield from self._of_claim(distance, claim)
            for link in level.links:
                yield from self._of_link(distance, link)
            for link in before:
                yield from self._of_undercuts(distance, link)
            for claim in level.claims:
                nearer.add(claim)
                for rival in self._graph.rivals.get(claim, ()):
                    if rival not in nearer:
                        pair = Target.of(self._graph.ids[claim], self._graph.ids[rival])
                        change = Change(Operation.DROP_CONTRADICTION, pair)
                        yield distance, change, self._trial.apart(claim, rival)
            before = level.links

    def _of_claim(self, distance: int, claim: int) -> Iterator[_Candidate]:
        graph, trial = self._graph, self._trial
        target = Target.of(graph.ids[claim])
        for operation, label in (Operation.REJECT, NO), (Operation.ACCEPT, YES):
            if claim != self._claim and label != self._evaluation.labels.claims[claim]:
                yield distance, Change(operation, target), trial.decreed(claim, label)
        if claim in graph.decreed:
            return
        if not graph.asserted[claim]:
            yield distance, Change(Operation.PRESUME, target), trial.asserting(claim, graph.base[claim])
            return
        if claim == self._claim or trial.now.links_to.get(claim, ((), ()))[SUPPORT]:
            yield distance, Change(Operation.UNPRESUME, target), trial.asserting(claim, 0.0)
        for strength in neighbouring_strengths(graph.asserted[claim]):
            yield distance, Change(Operation.STRENGTH, target, strength), trial.asserting(claim, strength)

    def _of_link(self, distance: int, link: int) -> Iterator[_Candidate]:
        graph, trial, path = self._graph, self._trial, self._graph.paths[link]
        fails, was = self._evaluation.labels.links[link] == NO, graph.weight[link]
        if not fails:
            yield distance, Change(Operation.DROP, path), trial.having([graph.node_of(link)], NO)
        if graph.role[link] <= ATTACK:
            for weight in neighbouring_strengths(was):
                if not fails or (weight > was and self._is_on_cycle(link)):
                    yield distance, Change(Operation.STRENGTH, path, weight), trial.weighing(link, weight)

    def _of_undercuts(self, distance: int, link: int) -> Iterator[_Candidate]:
        graph, labels = self._graph, self._evaluation.labels.links
        undercuts = graph.undercuts.get(link, ())
        if sum(labels[each] != NO for each in undercuts) > 1:
            change = Change(Operation.DROP_UNDERCUTS, graph.paths[link])
            yield distance, change, self._trial.having([*map(graph.node_of, undercuts)], NO)

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
            self._trial.now.graph.bears_on,
            lambda node: component_of[node] == own and labels[node] == OPEN,
        )
        return bool(cycle)
