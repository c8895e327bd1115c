"""What an undecided verdict follows from: the sides that balance, the cycle, or what it waits on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..definition import is_balanced
from ..graph import ATTACK, SUPPORT
from ..hostile_cycle import shortest_hostile_cycle
from ..labels import NO, OPEN, YES
from .settled import Cause, Found
from .steps import Ground

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..evaluation import Evaluation
    from .earlier import Earlier


class Open:
    """Finds what open labels follow from. Cost: linear in the reasons, and in what is open for a cycle."""

    def __init__(self, evaluation: Evaluation, earlier: Earlier) -> None:
        """Keep what is looked at."""
        self._evaluation = evaluation
        self._graph = evaluation.graph
        self._labels = evaluation.labels
        self._earlier = earlier

    def undecided(self, claim: int) -> Found:
        """The reasons that keep a claim undecided: those that stand on both sides, are in doubt, or fail.

        Of those that stand one on each side that the other does not outweigh; of those in doubt all
        that may settle it; of those that fail all that would have settled it.
        """
        causes = (
            *self._standing(claim),
            *self._in_doubt(claim),
            *self._failing(claim),
        )
        if self.balanced(claim):
            return Found(Ground.BALANCED, causes)
        if claim in self._evaluation.undecided.contested:
            return Found(Ground.CYCLE, causes, shortest_hostile_cycle(claim, self._followers))
        return Found(Ground.WAITS, causes)

    def balanced(self, claim: int) -> bool:
        """Whether equal reasons surely stand on both sides."""
        return is_balanced(self._labels.surely_for[claim], self._labels.surely_against[claim])

    def rank(self, claim: int) -> tuple[int, bool]:
        """The order in which undecided claims are explained: each by what comes before it."""
        return self._evaluation.undecided.steps[claim], not self.balanced(claim)

    def _standing(self, claim: int) -> Iterator[Cause]:
        graph, labels = self._graph, self._labels
        sure, against = labels.surely_for[claim], labels.surely_against[claim]
        if sure and sure >= against:
            if graph.asserted[claim] == sure:
                yield Cause(claim)
            else:
                yield Cause(claim, self._first(claim, SUPPORT, sure))
        if against and against >= sure:
            attack = self._first(claim, ATTACK, against)
            if attack >= 0:
                yield Cause(claim, attack)
            else:
                rivals = graph.rivals[claim]
                yield Cause(
                    claim,
                    rival=next(
                        each
                        for each in rivals
                        if labels.claims[each] == YES and labels.surely_for[each] == against
                    ),
                )

    def _first(self, claim: int, role: int, weight: float) -> int:
        """A link of this weight that surely holds, of the smallest step; -1 where none does."""
        graph, labels = self._graph, self._labels
        found = [
            link
            for link in self._evaluation.links_to[claim]
            if graph.role[link] == role and graph.weight[link] == weight and labels.links[link] == YES
        ]
        return min(found, key=labels.link_steps.__getitem__, default=-1)

    def _in_doubt(self, claim: int) -> Iterator[Cause]:
        above = len(self._graph.ids)
        for node in self._evaluation.undecided.waits[claim]:
            yield Cause(claim, node - above) if node >= above else Cause(claim, rival=node)

    def _failing(self, claim: int) -> Iterator[Cause]:
        graph, labels, earlier = self._graph, self._labels, self._earlier
        against = labels.possibly_against[claim]
        possibly = 0.0 if graph.unopposed[claim] else labels.possibly_for[claim]
        if not graph.unopposed[claim] or not (against or labels.surely_for[claim]):
            for link in earlier.given(claim, SUPPORT):
                if labels.links[link] == NO and graph.weight[link] > against:
                    yield Cause(claim, link)
        for link in earlier.given(claim, ATTACK):
            if labels.links[link] == NO and graph.weight[link] > possibly:
                yield Cause(claim, link)
        for rival in graph.rivals.get(claim, ()):
            if labels.claims[rival] == NO and earlier.most_for(rival) > possibly:
                yield Cause(claim, rival=rival)

    def _followers(self, node: int) -> Iterator[tuple[int, bool]]:
        """The open labels that an open one bears on, each with whether to its harm."""
        labels, above = self._labels, len(self._graph.ids)
        for each, hostile in self._graph.bears_on(node):
            if (labels.claims[each] if each < above else labels.links[each - above]) == OPEN:
                yield each, hostile
