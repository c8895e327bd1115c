"""Changes of a map on trial: what is supposed of its claims, links and contradictions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from ...model import Target
from ..evaluation import Evaluation, evaluation_of
from ..labels import NO, YES
from .changed_graph import NewValues, with_values, without_contradictions, without_links


class Operation(str, Enum):
    """What is done; `Change` says what each means."""

    REJECT = "reject"
    ACCEPT = "accept"
    PRESUME = "presume"
    UNPRESUME = "unpresume"
    STRENGTH = "strength"
    DROP = "drop"
    DROP_CONTRADICTION = "drop-contradiction"
    DROP_UNDERCUTS = "drop-undercuts"


OF_CLAIMS: Final = frozenset({Operation.REJECT, Operation.ACCEPT, Operation.PRESUME, Operation.UNPRESUME})
"""The operations on claims. STRENGTH is for claims and links, the others are not for claims."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change of a map.

    Of the claim `target`:
    - REJECT: it is rejected, whatever speaks for it.
    - ACCEPT: it is accepted, whatever speaks against it, and counts with strength 1 against its rivals.
    - PRESUME: it is presumed, with its own strength; UNPRESUME: it is not.
    - STRENGTH: its bare assertion, if it is presumed, has this strength, in (0, 1].

    Of the link `target`:
    - STRENGTH: it has this strength, in (0, 1].
    - DROP: it does not exist, nor do the links on it.
    - DROP_UNDERCUTS: the attacks on it, all together, do not exist, nor do the links on them.

    DROP_CONTRADICTION: the two claims of `target`, in either order, do not contradict each other.
    Only STRENGTH has a strength.
    """

    operation: Operation
    target: Target
    strength: float | None = None

    def __post_init__(self) -> None:
        """Raises: ValueError, if operation, target and strength do not fit together."""
        weighs = self.operation is Operation.STRENGTH
        fits = bool(self.target) if weighs else self.target.is_link != (self.operation in OF_CLAIMS)
        if not fits or not self.target or (self._is_of_contradiction and len(self.target) != 2):
            raise ValueError(f"{self.operation.value} is not for {self.target}")
        in_range = self.strength is not None and 0 < self.strength <= 1
        if not (in_range if weighs else self.strength is None):
            raise ValueError(f"{self.operation.value} with strength {self.strength}")

    @property
    def concerns(self) -> tuple[str, ...]:
        """What is changed, in a form that differs for a contradiction and a link between the same claims."""
        return ("><", *sorted(self.target)) if self._is_of_contradiction else self.target

    @property
    def _is_of_contradiction(self) -> bool:
        return self.operation is Operation.DROP_CONTRADICTION


def changed(evaluation: Evaluation, changes: Sequence[Change]) -> Evaluation:
    """The evaluation of the same map with these changes; if several concern the same, the last counts.

    A claim that is to be rejected counts as refuted, by a reason of strength 1. Cost: one evaluation.
    Raises: KeyError, if the map has no such claim, the claim is a question, or there is no such link or
    contradiction.
    """
    graph = evaluation.graph
    new = NewValues()
    dropped: list[int] = []
    apart: list[tuple[int, int]] = []
    for change in {change.concerns: change for change in changes}.values():
        operation, target = change.operation, change.target
        if operation is Operation.DROP_CONTRADICTION:
            one, other = (graph.numbers[each] for each in target)
            if other not in graph.rivals.get(one, ()):
                raise KeyError(target)
            apart.append((one, other))
        elif target.is_link:
            link = evaluation.link_numbers[target]
            if change.strength is not None:
                new.weights[link] = change.strength
            elif operation is Operation.DROP:
                dropped.append(link)
            else:
                dropped += graph.undercuts.get(link, ())
        else:
            claim = graph.numbers[target[0]]
            if change.strength is not None:
                new.strengths[claim] = change.strength
            elif operation in {Operation.PRESUME, Operation.UNPRESUME}:
                new.presumed[claim] = operation is Operation.PRESUME
            else:
                new.decreed[claim] = YES if operation is Operation.ACCEPT else NO
    graph = without_contradictions(with_values(graph, new), apart)
    return evaluation_of(without_links(graph, dropped) if dropped else graph)
