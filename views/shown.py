"""A map of which a part is shown, which is what every view is given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import ArgumentMap

if TYPE_CHECKING:
    from ..evaluate import EvaluatedMap
    from .part import Part


@dataclass(frozen=True, slots=True)
class Shown:
    """The part that is shown, and the evaluation of the whole map: what is shown changes no verdict."""

    evaluated: EvaluatedMap
    part: Part

    @property
    def whole(self) -> ArgumentMap:
        """The whole map."""
        return self.evaluated.argument_map

    @property
    def argument_map(self) -> ArgumentMap:
        """The part as a map of its own."""
        return self.part.argument_map

    @property
    def is_part(self) -> bool:
        """Whether less than the whole map was asked for."""
        return not self.part.is_whole
