"""Changes of a map on trial: claims rejected or accepted, links dropped or of another strength."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from ...model import Target
from ..evaluation import Evaluation, evaluation_of
from ..labels import NO, YES
from .changed_graph import with_values, without_links


class Operation(str, Enum):
    """What is done: the first two to a claim, the others to a link."""

    REJECT = "reject"
    ACCEPT = "accept"
    DROP = "drop"
    STRENGTH = "strength"


@dataclass(frozen=True, slots=True)
class Change:
    """One change of a map: of a claim, `a`, or of a link, `a -> b`.

    - REJECT: the claim is rejected, whatever speaks for it.
    - ACCEPT: it is accepted, whatever speaks against it, and counts with strength 1 against its rivals.
    - DROP: the link does not exist, nor do the links on it.
    - STRENGTH: the link has this strength, in (0, 1]; the other operations have none.
    """

    operation: Operation
    target: Target
    strength: float | None = None

    def __post_init__(self) -> None:
        """Raises: ValueError, if operation, target and strength do not fit together."""
        on_claim = self.operation in {Operation.REJECT, Operation.ACCEPT}
        if not self.target or on_claim != (not self.target.is_link):
            message = f"{self.operation.value} is for a {'claim' if on_claim else 'link'}: {self.target}"
            raise ValueError(message)
        weighs = self.strength is not None and 0 < self.strength <= 1
        if not (weighs if self.operation is Operation.STRENGTH else self.strength is None):
            raise ValueError(f"{self.operation.value} with strength {self.strength}")


def changed(evaluation: Evaluation, changes: Sequence[Change]) -> Evaluation:
    """The evaluation of the same map with these changes; of two changes of one target the later counts.

    A claim that is to be rejected counts as refuted, by a reason of strength 1. Cost: one evaluation.
    Raises: KeyError, if the map has no such claim, the claim is a question, or there is no such link.
    """
    graph = evaluation.graph
    decreed: dict[int, int] = {}
    weights: dict[int, float] = {}
    dropped: list[int] = []
    for target, change in {change.target: change for change in changes}.items():
        if change.operation in {Operation.REJECT, Operation.ACCEPT}:
            decreed[graph.numbers[target[0]]] = YES if change.operation is Operation.ACCEPT else NO
        elif change.strength is None:
            dropped.append(evaluation.link_numbers[target])
        else:
            weights[evaluation.link_numbers[target]] = change.strength
    graph = with_values(graph, decreed, weights)
    return evaluation_of(without_links(graph, dropped) if dropped else graph)
