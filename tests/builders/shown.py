"""What every view is given, built from a map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.evaluate import EvaluatedMap
from argmap.views.part import Part, Shown

if TYPE_CHECKING:
    from argmap.model import ArgumentMap


def whole(argument_map: ArgumentMap) -> Shown:
    """The whole of a map that has not been evaluated yet."""
    return Shown(EvaluatedMap(argument_map), Part(argument_map, argument_map))
