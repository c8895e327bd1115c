"""A map with its evaluation, which is made once, when it is first asked for, and serves a whole run."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from ..model import ArgumentMap

if TYPE_CHECKING:
    from .evaluation import Evaluation


@dataclass(frozen=True, eq=False)
class EvaluatedMap:
    """A map and how its claims fare. Making one is free: evaluation is imported only when used."""

    argument_map: ArgumentMap

    @cached_property
    def evaluation(self) -> Evaluation:
        """How the claims of the map fare. Cost: one evaluation, the first time."""
        from .evaluation import evaluate

        return evaluate(self.argument_map)

    @cached_property
    def at_equal_strengths(self) -> Evaluation:
        """How they would fare if all reasons were equally strong. Cost: as `evaluation`."""
        from .evaluation import at_equal_strengths

        return at_equal_strengths(self.evaluation)

    @cached_property
    def is_complete(self) -> bool:
        """Whether the evaluation takes in all that the author wrote.

        It does not if claims or links had to be left out for their faults, or point at something that does
        not exist; the verdicts are then provisional, as they might differ with what is missing.
        Cost: one evaluation, the first time, unless the claims alone show it.
        """
        claims = self.argument_map.claims
        return (
            not self.argument_map.gaps.bear_on_verdicts
            and claims.keys() >= {each.id for claim in claims.values() for each in claim.contradicts}
            and len(self.evaluation.links) == len(self.argument_map.declared)
        )
