"""`render` and `render_split` for a map that nothing has evaluated before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from argmap import render as rendering
from argmap.evaluate import EvaluatedMap

if TYPE_CHECKING:
    from argmap.model import ArgumentMap
    from argmap.render import Rendering


def render(argument_map: ArgumentMap, view: str, format_: str, **options: Any) -> Rendering:
    """Write a view of the map in a format."""
    return rendering.render(EvaluatedMap(argument_map), view, format_, **options)


def render_split(argument_map: ArgumentMap, by: str, format_: str, **options: Any) -> dict[str, Rendering]:
    """Draw the map as several pictures."""
    return rendering.render_split(EvaluatedMap(argument_map), by, format_, **options)
