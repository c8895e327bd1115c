"""The view `uncited`: which works of the references no claim cites."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import Work

if TYPE_CHECKING:
    from .part import Shown


@dataclass(frozen=True, slots=True)
class UncitedFacts:
    """The works that nothing cites, in the order of the references."""

    works: tuple[Work, ...]


def uncited(shown: Shown) -> UncitedFacts:
    """Return the works that nothing cites. Cost: linear in the map."""
    return UncitedFacts(tuple(shown.argument_map.uncited_works()))
