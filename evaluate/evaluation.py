"""The evaluation of a map: the result for every claim by its id, and for every link by its path."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Generic, TypeVar

from ..model import ArgumentMap, Reason, Target, Verdict
from .definition import STATES, VERDICTS, reason_of
from .fixpoint.well_founded import labels_of
from .graph import ATTACK, SUPPORT, Graph, graph_of
from .labels import NO, OPEN, YES, Labels
from .results import ClaimResult, LinkResult, LinkState
from .undecided import Undecided, undecided

_Name = TypeVar("_Name")
_Result = TypeVar("_Result")


class _ByName(Mapping[_Name, _Result], Generic[_Name, _Result]):
    """A mapping from names to results, each of which is made when it is asked for."""

    __slots__ = ("_make", "_numbers")

    def __init__(self, numbers: Mapping[_Name, int], make: Callable[[int], _Result]) -> None:
        self._numbers = numbers
        self._make = make

    def __getitem__(self, name: _Name) -> _Result:
        return self._make(self._numbers[name])

    def __iter__(self) -> Iterator[_Name]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)


@dataclass(frozen=True)
class Evaluation:
    """How the claims of a map fare. Questions, and links that cannot count, are not in it.

    `graph`, `labels`, `undecided`, `link_numbers` and `links_to` go by number, and are for the modules of
    this package alone.
    """

    graph: Graph = field(repr=False)
    labels: Labels = field(repr=False)

    @cached_property
    def claims(self) -> Mapping[str, ClaimResult]:
        """The result for each claim, by id, in the order of the map."""
        return _ByName(self.graph.numbers, self._claim)

    @cached_property
    def links(self) -> Mapping[Target, LinkResult]:
        """The result for each sound link, by path, in the order of the map."""
        return _ByName(self.link_numbers, self._link)

    @cached_property
    def link_numbers(self) -> Mapping[Target, int]:
        """The number of each sound link, by path."""
        return {path: number for number, path in enumerate(self.graph.paths)}

    @cached_property
    def verdicts(self) -> Mapping[str, Verdict]:
        """The verdict on each claim, by id, in the order of the map."""
        return dict(zip(self.graph.ids, map(VERDICTS.__getitem__, self.labels.claims), strict=True))

    @cached_property
    def link_states(self) -> Mapping[Target, LinkState]:
        """Whether each sound link holds, by path, in the order of the map."""
        return dict(zip(self.graph.paths, map(STATES.__getitem__, self.labels.links), strict=True))

    @cached_property
    def undecided(self) -> Undecided:
        """Why the undecided claims are undecided, by number."""
        return undecided(self.graph, self.labels)

    @cached_property
    def links_to(self) -> list[list[int]]:
        """The supports of each claim and the attacks on it, by number, in the order of the map."""
        found: list[list[int]] = [[] for _ in self.graph.ids]
        for link, (target, role) in enumerate(zip(self.graph.target, self.graph.role, strict=True)):
            if role <= ATTACK:
                found[target].append(link)
        return found

    def waits_on(self, claim: str) -> tuple[str, ...]:
        """The contested claims that an unresolved claim ultimately waits on, in the order of the map.

        Empty for a claim that is not unresolved. Raises: KeyError.
        """
        if self.claims[claim].reason is not Reason.UNRESOLVED:
            return ()
        found = self.undecided.contested_below(self.graph.numbers[claim])
        return tuple(self.graph.ids[each] for each in found)

    def is_supposed(self, claim: str) -> bool:
        """Whether a change of the map supposes the verdict on the claim. Raises: KeyError."""
        return self.graph.numbers[claim] in self.graph.decreed

    def is_asserted(self, claim: str) -> bool:
        """Whether the claim is presumed, and its verdict is not supposed. Raises: KeyError."""
        number = self.graph.numbers[claim]
        return self.graph.asserted[number] > 0 and number not in self.graph.decreed

    def is_undercut(self, link: Target) -> bool:
        """Whether an attack on the link holds. Raises: KeyError."""
        undercuts = self.graph.undercuts.get(self.link_numbers[link], ())
        return any(self.labels.links[each] == YES for each in undercuts)

    def without_support_left(self) -> dict[str, int]:
        """The number of supports of each claim whose supports all fail, by id, in the order of the map."""
        failed: dict[int, int] = {}
        left: set[int] = set()
        for target, role, label in zip(self.graph.target, self.graph.role, self.labels.links, strict=True):
            if role == SUPPORT:
                if label == NO:
                    failed[target] = failed.get(target, 0) + 1
                else:
                    left.add(target)
        return {self.graph.ids[claim]: count for claim, count in sorted(failed.items()) if claim not in left}

    @cached_property
    def _supported(self) -> frozenset[int]:
        return frozenset(map(self.graph.target.__getitem__, self.graph.links_of(SUPPORT)))

    def _claim(self, number: int) -> ClaimResult:
        labels = self.labels
        label = labels.claims[number]
        return ClaimResult(
            verdict=VERDICTS[label],
            reason=reason_of(
                label,
                contested=label == OPEN and number in self.undecided.contested,
                refuted=labels.surely_against[number] > 0,
                supported=number in self._supported,
            ),
            surely_for=labels.surely_for[number],
            possibly_for=labels.possibly_for[number],
            surely_against=labels.surely_against[number],
            possibly_against=labels.possibly_against[number],
            step=labels.claim_steps[number] if label else self.undecided.steps[number],
        )

    def _link(self, number: int) -> LinkResult:
        label = self.labels.links[number]
        if label:
            return LinkResult(STATES[label], self.labels.link_steps[number])
        return LinkResult(STATES[label], self.undecided.steps[self.graph.node_of(number)])


def evaluate(argument_map: ArgumentMap) -> Evaluation:
    """How every claim of the map fares under the well-founded model, each by its own standard.

    Source: `docs/semantics.md`; the model is that of Van Gelder, Ross and Schlipf (1991), "The well-founded
    semantics for general logic programs", JACM 38.
    Cost: linear in claims, links, premises and contradictions, with a further pass for each layer of circular
    support that is left undecided, and the time to sort the different strengths.
    """
    return evaluation_of(graph_of(argument_map))


def evaluation_of(graph: Graph) -> Evaluation:
    """The evaluation of a graph: that of a map, or one with something changed."""
    return Evaluation(graph, labels_of(graph))


def at_equal_strengths(evaluation: Evaluation) -> Evaluation:
    """The evaluation of the same map with all links and bare assertions equally strong.

    Where a verdict differs from this, it depends on how the author weighed the reasons. Cost: one evaluation.
    """
    graph = evaluation.graph
    asserted = [1.0 if strength else 0.0 for strength in graph.asserted]
    return evaluation_of(replace(graph, weight=[1.0] * len(graph.weight), asserted=asserted))


def under_other_standard(evaluation: Evaluation, claim: str) -> ClaimResult:
    """The result for the claim if it, and no other claim, is judged by the other of the two standards.

    Cost: one evaluation. Raises: KeyError.
    """
    graph = evaluation.graph
    number = graph.numbers[claim]
    unopposed = list(graph.unopposed)
    unopposed[number] = not unopposed[number]
    return evaluation_of(replace(graph, unopposed=unopposed)).claims[claim]
