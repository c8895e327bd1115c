"""The view `uncited`: which works of the references no claim cites."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import Work, works_cited

if TYPE_CHECKING:
    from .part import Shown


@dataclass(frozen=True, slots=True)
class UncitedFacts:
    """The works that no source and no `via` names, in the order of the references."""

    works: tuple[Work, ...]


def uncited(shown: Shown) -> UncitedFacts:
    """Return the works that nothing cites. Cost: linear in the map."""
    argument_map = shown.argument_map
    cited = works_cited(argument_map.claims.values(), argument_map.via)
    return UncitedFacts(tuple(work for key, work in argument_map.works.items() if key not in cited))
