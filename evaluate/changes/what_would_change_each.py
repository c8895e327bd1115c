"""What would change each verdict of a map: the single changes that give some claim another verdict.

The same changes as in `what_would_change`, but each is tried once for all claims, and not once for each claim
that it may bear on: for all 343 claims of the map that ships in 0.1 s instead of 3.8.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Final, NamedTuple

from ...model import Target, Verdict
from ..definition import VERDICTS
from ..evaluation import Evaluation
from ..graph import ATTACK
from ..labels import NO
from .candidates import Candidate, Candidates
from .change import Change, Operation
from .dependence import dependence_of_all
from .incremental import IncrementalEvaluation

MOST_LOOKED_AT: Final = 1_000_000
"""After how many labels and weights the search is given up: a debate of 10,000 claims needs half of that."""

OUT_OF_REACH: Final = 1_000_000
"""The distance of a change that acts by nothing but labels that it leaves as they are."""


class Turn(NamedTuple):
    """A change that gives a claim another verdict, and that verdict.

    `distance` is as in `VerdictChange`, but counted along what it changes on the way.
    """

    change: Change
    verdict: Verdict
    distance: int


def what_would_change_each(evaluation: Evaluation, *, limit: int = 50) -> Mapping[str, Sequence[Turn]] | None:
    """For each claim the single changes that give it another verdict, nearest first, at most `limit` each.

    They are those of `what_would_change`, which also lists what changes the reason alone. None, where to
    find them takes too long. Cost: linear in the graph, and for each change linear in what it touches.
    """
    search = _Search(evaluation)
    found = {claim: list[Turn]() for claim in evaluation.claims}
    for claim, turn in search.found():
        found[claim].append(turn)
        if len(found[claim]) > 2 * limit:
            found[claim] = _nearest(found[claim])[:limit]
    return None if search.stopped else {claim: _nearest(each)[:limit] for claim, each in found.items()}


def _nearest(turns: Iterable[Turn]) -> list[Turn]:
    """The turns by distance; at one distance they stay in their order."""
    return sorted(turns, key=lambda each: each.distance)


class _Search:
    """Tries every change of a map, and looks at which claims' verdicts it changes."""

    def __init__(self, evaluation: Evaluation) -> None:
        self._evaluation = evaluation
        self._graph = evaluation.graph
        self._dependence = dependence_of_all(evaluation.graph)
        self._trial = IncrementalEvaluation(evaluation, self._dependence)
        self._candidates = Candidates(evaluation, self._dependence, self._trial)
        self.stopped = False

    def found(self) -> Iterator[tuple[str, Turn]]:
        """Yield each change for each claim to which it gives another verdict without supposing it."""
        ids, labels = self._graph.ids, self._trial.now.labels
        for change, nodes, tried in self._all_candidates():
            if self._trial.now.looked_at > MOST_LOOKED_AT:
                self.stopped = True
                return
            supposed = change.operation in {Operation.ACCEPT, Operation.REJECT}
            with tried:
                changed = self._changed()
                distances = self._distances(nodes, changed)
                turned = [
                    (claim, labels[claim])
                    for claim in sorted(changed)
                    if claim < len(ids) and not (supposed and claim in nodes)
                ]
            for claim, label in turned:
                yield ids[claim], Turn(change, VERDICTS[label], distances.get(claim, OUT_OF_REACH))
        yield from self._only_presumed()

    def _all_candidates(self) -> Iterator[Candidate]:
        of, graph = self._candidates, self._graph
        claims, links = self._dependence.levels[0]
        yield from chain.from_iterable(map(of.of_claim, claims))
        yield from chain.from_iterable(map(of.of_link, links))
        yield from chain.from_iterable(map(of.of_undercuts, links))
        for claim, rivals in sorted(graph.rivals.items()):
            yield from (of.of_contradiction(claim, rival) for rival in rivals if claim < rival)

    def _only_presumed(self) -> Iterator[tuple[str, Turn]]:
        """Yield what `Candidates` leaves out: a claim that nothing supports falls if it is not presumed."""
        graph, labels = self._graph, self._evaluation.labels.claims
        for claim, asserted in enumerate(graph.asserted):
            if not asserted or labels[claim] == NO or claim in graph.decreed:
                continue
            if not self._candidates.is_supported(claim):
                name = graph.ids[claim]
                yield name, Turn(Change(Operation.UNPRESUME, Target.of(name)), Verdict.REJECTED, 0)

    def _changed(self) -> set[int]:
        """The nodes that have another label than in the map as it is."""
        had: dict[int, int] = {}
        for node, label in self._trial.now.trail:
            had.setdefault(node, label)
        return {node for node, label in had.items() if label != self._trial.now.labels[node]}

    def _distances(self, start: Iterable[int], changed: Collection[int]) -> dict[int, int]:
        """How far the changed nodes are from where the change begins, by what it changes on the way."""
        found: dict[int, int] = {}
        near, distance = [*start], 0
        while near:
            found.update(dict.fromkeys(near, distance))
            farther: dict[int, None] = {}
            for node in near:  # grows meanwhile
                for each in self._dependence.followers[node]:
                    if each not in changed or each in found:
                        continue
                    if self._is_target(node, each):
                        found[each] = distance
                        near.append(each)
                    else:
                        farther[each] = None
            near, distance = [each for each in farther if each not in found], distance + 1
        return found

    def _is_target(self, node: int, claim: int) -> bool:
        """Whether the node is a support of the claim or an attack on it."""
        graph = self._graph
        if graph.is_claim(node):
            return False
        link = graph.link_of(node)
        return graph.role[link] <= ATTACK and graph.target[link] == claim
