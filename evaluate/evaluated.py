"""A map with its evaluation, which is made once, when it is first asked for, and serves a whole run."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from ..model import ArgumentMap

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .changes.what_would_change_each import Turn
    from .evaluation import Evaluation

MOST_TURNS: Final = 51
"""How many changes are kept that turn one verdict: one more than are ever told."""

_OF_THE_GRAPH: Final = ("evaluation", "at_equal_strengths", "turns")
"""What depends on nothing but which claims and links there are, and how strong they are."""


@dataclass(frozen=True, eq=False)
class EvaluatedMap:
    """A map and how its claims fare. Making one is free: evaluation is imported only when used."""

    argument_map: ArgumentMap

    def take_over(self, before: EvaluatedMap) -> None:
        """Take over what was found of the map as it was before, where claims and links are as they were.

        Words, sources and places may have changed. Cost: that of numbering the claims and links.
        """
        from .graph import graph_of

        if graph_of(self.argument_map) == before.evaluation.graph:
            found = vars(before)
            vars(self).update((each, found[each]) for each in _OF_THE_GRAPH if each in found)

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
    def turns(self) -> Mapping[str, Sequence[Turn]] | None:
        """Which single changes turn each verdict, up to MOST_TURNS of each; None if that takes too long.

        Cost: as `what_would_change_each`, the first time.
        """
        from .changes.what_would_change_each import what_would_change_each

        return what_would_change_each(self.evaluation, limit=MOST_TURNS)

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
