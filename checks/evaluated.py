"""A map with its evaluation, which is made when a rule first asks for it and then serves all rules."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..evaluate import Evaluation
    from ..model import ArgumentMap


class Evaluated:
    """A map and how its claims fare."""

    def __init__(self, argument_map: ArgumentMap) -> None:
        """Nothing is evaluated yet."""
        self.argument_map = argument_map

    @cached_property
    def evaluation(self) -> Evaluation | None:
        """How the claims fare; None where claims or links of the map are lost, as they might fare otherwise.

        Lost is what is left out of the model for its faults, and what points at something that is not there.
        """
        argument_map = self.argument_map
        if (
            argument_map.lacks_claims
            or argument_map.faulty
            or argument_map.repeated
            or any(
                each.id not in argument_map.claims
                for claim in argument_map.claims.values()
                for each in claim.contradicts
            )
        ):
            return None
        from ..evaluate import evaluate

        evaluation = evaluate(argument_map)
        return evaluation if len(evaluation.graph.paths) == len(argument_map.declared) else None
