"""Which part of a map is asked for."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Kind


@dataclass(frozen=True, slots=True)
class Selection:
    """Which part of a map is asked for: every field narrows it down, and the default is all of it.

    `focus` are ids, and claims within `depth` steps of them are selected, from 0. `where` are facets with
    values: a claim needs one of the values named for each facet. `kinds` are kinds of claim. Claims in
    focus are selected whatever `where` and `kinds` say. `only_supports` leaves out attacks and
    contradictions, and claims that nothing else ties to the map, except hypotheses.
    """

    focus: tuple[str, ...] = ()
    depth: int = 1
    where: tuple[tuple[str, str], ...] = ()
    kinds: tuple[Kind, ...] = ()
    only_supports: bool = False

    @property
    def is_everything(self) -> bool:
        """Whether nothing narrows it down."""
        return self == Selection(depth=self.depth)
