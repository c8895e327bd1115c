"""What an undecided verdict follows from: the sides that balance, the cycle, or what it waits on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Final

from ..cycles import components, shortest_hostile_cycle
from ..definition import is_balanced
from ..evaluation import Evaluation
from ..graph import ATTACK, SUPPORT
from ..labels import NO, YES
from .causes import AssertionCause, Cause, Derivation, LinkCause, RivalCause
from .earlier import EarlierLabels
from .steps import Ground

MOST_VISITED: Final = 300_000
"""How many nodes the searches for the cycles of one explanation may pass through."""


class UndecidedVerdicts(EarlierLabels):
    """Finds what open labels follow from.

    Cost: a call is linear in the reasons for and against the claim; all cycles take MOST_VISITED more.
    """

    def __init__(self, evaluation: Evaluation) -> None:
        super().__init__(evaluation)
        self._on_cycles: set[int] = set()
        self._left = MOST_VISITED

    def undecided(self, claim: int) -> Derivation:
        """The reasons that keep a claim undecided. To be called once for each claim.

        These are one on each side that surely holds and is not outweighed by the other side; all in doubt
        that could settle the verdict; and all that fail and would have settled it.
        """
        causes = (*self._holding(claim), *self._in_doubt(claim), *self._failing(claim))
        if self._is_balanced(claim):
            return Derivation(Ground.BALANCED, causes)
        if claim in self._evaluation.undecided.contested:
            return Derivation(Ground.CYCLE, causes, self._cycle(claim))
        return Derivation(Ground.WAITS, causes)

    def _cycle(self, claim: int) -> tuple[int, ...]:
        """The shortest hostile cycle through the claim.

        It is () where the claim lies on a cycle that was found before, or the search would take too long.
        """
        component_of = self._component_of
        component = component_of[claim]
        if claim in self._on_cycles or self._left < self._size_of[component]:
            return ()
        self._left -= self._size_of[component]
        cycle = shortest_hostile_cycle(
            claim, self._graph.bears_on, lambda node: component_of.get(node) == component
        )
        self._on_cycles.update(cycle)
        return cycle

    def rank(self, claim: int) -> tuple[int, bool]:
        """The order in which undecided claims are explained: each by claims of a lower rank."""
        return self._evaluation.undecided.steps[claim], not self._is_balanced(claim)

    def depend_on_each_other(self, one: int, other: int) -> bool:
        """Whether each of two undecided claims depends on the other."""
        return self._component_of[one] == self._component_of[other]

    @cached_property
    def _component_of(self) -> Mapping[int, int]:
        """The strongly connected component of each open node."""
        nodes = list(self._evaluation.undecided.waits)
        place = {node: at for at, node in enumerate(nodes)}
        groups = components(
            [[place[each] for each, _ in self._graph.bears_on(node) if each in place] for node in nodes]
        )
        return {nodes[at]: number for number, group in enumerate(groups) for at in group}

    @cached_property
    def _size_of(self) -> Mapping[int, int]:
        """The number of nodes in each component."""
        return Counter(self._component_of.values())

    def _is_balanced(self, claim: int) -> bool:
        return is_balanced(self._labels.surely_for[claim], self._labels.surely_against[claim])

    def _holding(self, claim: int) -> Iterator[Cause]:
        graph, labels = self._graph, self._labels
        surely_for, against = labels.surely_for[claim], labels.surely_against[claim]
        if surely_for and surely_for >= against:
            support = self._first(claim, SUPPORT, surely_for)
            if support is None or graph.asserted[claim] == surely_for:
                yield AssertionCause(claim)
            else:
                yield support
        if against and against >= surely_for:
            attack = self._first(claim, ATTACK, against)
            if attack is None:
                rival = next(
                    each
                    for each in graph.rivals[claim]
                    if labels.claims[each] == YES and labels.surely_for[each] == against
                )
                yield RivalCause(claim, rival)
            else:
                yield attack

    def _first(self, claim: int, role: int, weight: float) -> LinkCause | None:
        """The link of this weight that was the first to surely hold, if there is one."""
        labels = self._labels
        found = [
            link
            for link in self.given(claim, role, weight)
            if self._graph.weight[link] == weight and labels.links[link] == YES
        ]
        return LinkCause(min(found, key=labels.link_steps.__getitem__)) if found else None

    def _in_doubt(self, claim: int) -> Iterator[Cause]:
        graph = self._graph
        for node in self._evaluation.undecided.waits[claim]:
            yield RivalCause(claim, node) if graph.is_claim(node) else LinkCause(graph.link_of(node))

    def _failing(self, claim: int) -> Iterator[Cause]:
        graph, labels = self._graph, self._labels
        against = labels.possibly_against[claim]
        possibly = 0.0 if graph.unopposed[claim] else labels.possibly_for[claim]
        if not graph.unopposed[claim] or not (against or labels.surely_for[claim]):
            for link in self.given(claim, SUPPORT):
                if labels.links[link] == NO and graph.weight[link] > against:
                    yield LinkCause(link)
        for link in self.given(claim, ATTACK):
            if labels.links[link] == NO and graph.weight[link] > possibly:
                yield LinkCause(link)
        for rival in graph.rivals.get(claim, ()):
            if labels.claims[rival] == NO and self.given_for(rival) > possibly:
                yield RivalCause(claim, rival)
