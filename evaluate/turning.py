"""What would change a verdict: the single changes of a map that give a claim another one, nearest first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ..model import STRENGTHS
from .changes import Change, Operation
from .dependence import dependence
from .graph import ATTACK, SUPPORT
from .labels import NO, OPEN, YES
from .revision import Revision
from .standing import Reason, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager

    from .evaluation import Evaluation

_LEVELS: Final = sorted(STRENGTHS.values())
_VERDICTS: Final = {OPEN: Verdict.UNDECIDED, YES: Verdict.ACCEPTED, NO: Verdict.REJECTED}


@dataclass(frozen=True, slots=True)
class Turning:
    """A change that gives the claim another verdict, which it is, and why.

    `distance` counts the links, and contradictions, between what is changed and the claim: 0 for a link to
    the claim, 1 for a claim that declares one and for an undercut of one.
    """

    change: Change
    verdict: Verdict
    reason: Reason
    distance: int


def what_would_change(evaluation: Evaluation, claim: str, *, limit: int | None = 50) -> Iterator[Turning]:
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
        self._revision = Revision(evaluation, self._below)

    def found(self, limit: int | None) -> Iterator[Turning]:
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
                yield Turning(change, _VERDICTS[label], reason, distance)

    def _candidates(self) -> Iterator[tuple[int, Change, int]]:
        """Every change that may bear on the claim: its distance, and the number of what is changed."""
        ids, paths = self._graph.ids, self._graph.paths
        for distance, level in enumerate(self._below.levels):
            for claim in level.claims:
                if claim != self._claim:
                    for operation in self._of_claim(claim):
                        yield distance, Change(operation, (ids[claim],)), claim
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
        if label == YES:
            return Reason.NONE
        if label == OPEN:
            contested = 0 < surely_for == surely_against or self._on_hostile_cycle()
            return Reason.CONTESTED if contested else Reason.UNRESOLVED
        if surely_against:
            return Reason.REFUTED
        dropped = change.target if change.operation is Operation.DROP else ()
        given = any(
            self._graph.role[link] == SUPPORT and self._graph.paths[link] != dropped
            for link in self._evaluation.links_to[self._claim]
        )
        return Reason.UNSUPPORTED if given else Reason.UNTESTED

    def _on_hostile_cycle(self) -> bool:
        """Whether a way among open labels leads from the claim through something hostile back to it."""
        part, labels = self._below.part, self._revision.now.labels
        todo = [(self._claim, False)]
        seen: set[tuple[int, bool]] = set()
        for node, harmed in todo:  # which grows meanwhile
            for follower, hostile in self._bears_on(node):
                step = (follower, harmed or hostile)
                if part[follower] == part[node] and labels[follower] == OPEN and step not in seen:
                    seen.add(step)
                    todo.append(step)
        return (self._claim, True) in seen

    def _bears_on(self, node: int) -> Iterator[tuple[int, bool]]:
        """The nodes that this one bears on, and whether to their harm."""
        graph = self._graph
        link = node - len(graph.ids)
        if link < 0:
            for each in self._below.followers[node]:
                yield each, each < len(graph.ids)  # a claim that a claim bears on without a link is its rival
        else:
            # A support also bears on the rivals of its target, but only through the target.
            yield self._below.followers[node][0], graph.role[link] != SUPPORT
