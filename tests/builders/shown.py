"""What views are given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.evaluate import EvaluatedMap
from argmap.views.part import Part, Shown

if TYPE_CHECKING:
    from argmap.model import ArgumentMap


def whole(argument_map: ArgumentMap) -> Shown:
    """All of a map that nothing has evaluated before."""
    return Shown(EvaluatedMap(argument_map), Part(argument_map, argument_map))
