"""What would change a verdict: the single changes of a map that give a claim another verdict.

To be refuted, and to be rejected because nothing that is said for the claim holds, are two verdicts here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import Final, NamedTuple

from ...model import Reason, Verdict
from ..cycles import shortest_hostile_cycle
from ..definition import VERDICTS, is_balanced, reason_of
from ..evaluation import Evaluation
from ..graph import SUPPORT
from ..labels import NO, OPEN
from .candidates import Candidate, Candidates
from .change import Change, Operation
from .dependence import dependence
from .incremental import IncrementalEvaluation

MOST_LOOKED_AT: Final = 1_000_000
"""After how many labels and weights a search stops: in a debate of 10,000 claims it looks at fewer."""


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
        for distance, (change, _, tried) in self._candidates():
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

    def _candidates(self) -> Iterator[tuple[int, Candidate]]:
        """Every change that may bear on the claim, with its distance."""
        candidates = Candidates(self._evaluation, self._dependence, self._trial)
        nearer: set[int] = set()
        before: Sequence[int] = ()
        for distance, level in enumerate(self._dependence.levels):
            found = [candidates.of_claim(each, is_own=each == self._claim) for each in level.claims]
            found += map(candidates.of_link, level.links)
            found += map(candidates.of_undercuts, before)
            for each in chain.from_iterable(found):
                yield distance, each
            for claim in level.claims:
                nearer.add(claim)
                for rival in self._graph.rivals.get(claim, ()):
                    if rival not in nearer:
                        yield distance, candidates.of_contradiction(claim, rival)
            before = level.links

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
