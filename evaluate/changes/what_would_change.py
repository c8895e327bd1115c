"""What would change a verdict: the single changes of a map that give a claim another one, nearest first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ...model import STRENGTHS, Target
from ..definition import VERDICTS, is_balanced, reason_of
from ..graph import ATTACK, SUPPORT
from ..hostile_cycle import shortest_hostile_cycle
from ..labels import NO, OPEN, YES
from ..results import Reason
from .change import Change, Operation
from .dependence import dependence
from .incremental import IncrementalEvaluation

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager

    from ..evaluation import Evaluation
    from ..results import Verdict

_LEVELS: Final = sorted(STRENGTHS.values())


@dataclass(frozen=True, slots=True)
class VerdictChange:
    """A change that gives the claim another verdict, which it is, and why.

    `distance` counts the links, and contradictions, between what is changed and the claim: 0 for a link to
    the claim, 1 for a claim that declares one and for an undercut of one.
    """

    change: Change
    verdict: Verdict
    reason: Reason
    distance: int


def what_would_change(
    evaluation: Evaluation, claim: str, *, limit: int | None = 50
) -> Iterator[VerdictChange]:
    """The single changes that give the claim another verdict, nearest first, at most `limit` of them.

    They are the fall and the acceptance of each other claim, the loss of each link, and each link's change of
    strength to the nearest level below or above. At one distance claims come before links, each in the order
    of the map. Each is what `changed` makes of that change alone. Raises: KeyError, at once.
    Cost: linear in the graph, and for each change linear in what it touches.
    """
    number = evaluation.graph.numbers[claim]
    return _Search(evaluation, number).found(limit)


def next_levels(weight: float) -> list[float]:
    """The nearest levels below and above a weight, where there are any."""
    below = [level for level in _LEVELS if level < weight]
    above = [level for level in _LEVELS if level > weight]
    return below[-1:] + above[:1]


class _Search:
    """Tries every change that can bear on a claim."""

    def __init__(self, evaluation: Evaluation, claim: int) -> None:
        self._evaluation = evaluation
        self._graph = evaluation.graph
        self._claim = claim
        self._below = dependence(evaluation, claim)
        self._revision = IncrementalEvaluation(evaluation, self._below)

    def found(self, limit: int | None) -> Iterator[VerdictChange]:
        """The turnings in order."""
        labels = self._revision.now.labels
        was = labels[self._claim]
        count = 0
        for distance, change, number in self._candidates():
            if count == limit:
                return
            with self._tried(change, number):
                label = labels[self._claim]
                reason = Reason.NONE if label == was else self._reason(change)
            if label != was:
                count += 1
                yield VerdictChange(change, VERDICTS[label], reason, distance)

    def _candidates(self) -> Iterator[tuple[int, Change, int]]:
        """Every change that may bear on the claim: its distance, and the number of what is changed."""
        ids, paths = self._graph.ids, self._graph.paths
        for distance, level in enumerate(self._below.levels):
            for claim in level.claims:
                if claim != self._claim:
                    for operation in self._of_claim(claim):
                        yield distance, Change(operation, Target.of(ids[claim])), claim
            for link in level.links:
                fails, was = self._evaluation.labels.links[link] == NO, self._graph.weight[link]
                if not fails:
                    yield distance, Change(Operation.DROP, paths[link]), link
                if self._graph.role[link] <= ATTACK:
                    for weight in next_levels(was):
                        if not fails or (weight > was and self._is_on_cycle(link)):
                            yield distance, Change(Operation.STRENGTH, paths[link], weight), link

    def _is_on_cycle(self, link: int) -> bool:
        """Whether the link bears on what it depends on: then, though it fails, a higher weight can matter.

        As long as it may hold, what it speaks against cannot be accepted, and so cannot make it fail.
        """
        part = self._below.part
        return part[len(self._graph.ids) + link] == part[self._graph.target[link]]

    def _of_claim(self, claim: int) -> Iterator[Operation]:
        label = self._evaluation.labels.claims[claim]
        if label != NO:
            yield Operation.REJECT
        if label != YES:
            yield Operation.ACCEPT

    def _tried(self, change: Change, number: int) -> AbstractContextManager[None]:
        if change.strength is not None:
            return self._revision.weighing(number, change.strength)
        if change.operation is Operation.DROP:
            return self._revision.dropped(number)
        return self._revision.decreed(number, YES if change.operation is Operation.ACCEPT else NO)

    def _reason(self, change: Change) -> Reason:
        """Why the claim has the verdict that it has now."""
        now = self._revision.now
        label = now.labels[self._claim]
        surely_for, _, surely_against, _ = now.strengths(self._claim)
        dropped = change.target if change.operation is Operation.DROP else ()
        return reason_of(
            label,
            contested=label == OPEN and (is_balanced(surely_for, surely_against) or self._on_hostile_cycle()),
            refuted=surely_against > 0,
            supported=any(
                self._graph.role[link] == SUPPORT and self._graph.paths[link] != dropped
                for link in self._evaluation.links_to[self._claim]
            ),
        )

    def _on_hostile_cycle(self) -> bool:
        """Whether a way among open labels leads from the claim through something hostile back to it."""
        part, labels = self._below.part, self._revision.now.labels
        own = part[self._claim]

        def followers(node: int) -> Iterator[tuple[int, bool]]:
            for each, hostile in self._graph.bears_on(node):
                if part[each] == own and labels[each] == OPEN:
                    yield each, hostile

        return bool(shortest_hostile_cycle(self._claim, followers))
