"""`render` and `render_split` for a map that nothing has evaluated before."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

from argmap import render as rendering
from argmap.evaluate import EvaluatedMap
from argmap.render import Look, PictureOptions, Request, Screen, Selection
from argmap.render.diagram.options import TIME_LIMIT
from argmap.views.matrix import MatrixOptions

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.model import ArgumentMap
    from argmap.render import Rendering
    from argmap.render.diagram.divided import Divided


def text_formats(formats: Iterable[str]) -> list[str]:
    """Those of the formats that are text, unlike pictures and Word files."""
    return [each for each in formats if not rendering.FORMATS[each].binary]


def render(argument_map: ArgumentMap, view: str, format_: str, **options: Any) -> Rendering:
    """Write a view of the map in a format."""
    return rendering.render(EvaluatedMap(argument_map), _request(view, format_, **options))


def render_split(argument_map: ArgumentMap, by: str, format_: str, **options: Any) -> dict[str, Rendering]:
    """Draw the map as several pictures."""
    return dict(split(argument_map, by, format_, **options).pictures)


def split(argument_map: ArgumentMap, by: str, format_: str, **options: Any) -> Divided:
    """Draw the map as several pictures, with notes on all of them."""
    return rendering.render_split(EvaluatedMap(argument_map), by, _request("map", format_, **options))


def _request(view: str, format_: str, **given: Any) -> Request:
    axes = {name: given.pop(name) for name in ("rows", "columns") if name in given}
    return Request(
        view,
        format_,
        selection=given.pop("wanted", Selection()),
        options=MatrixOptions(**axes) if any(axes.values()) else None,
        picture=PictureOptions(
            look=given.pop("look", Look()),
            engine=given.pop("engine", ""),
            time_limit=given.pop("time_limit", TIME_LIMIT),
            name=given.pop("name", "map"),
        ),
        screen=Screen(given.pop("width", 100)),
        **given,
    )


def data(argument_map: ArgumentMap, view: str, **chosen: Any) -> dict[str, Any]:
    """The data of a view that is not provisional."""
    content: dict[str, Any] = json.loads(render(argument_map, view, "json", **chosen).data)
    assert (content["format"], content["provisional"]) == (1, False)
    return content


def table(argument_map: ArgumentMap, view: str, **chosen: Any) -> list[dict[str, str]]:
    """The rows of a view as a spreadsheet has them."""
    text = render(argument_map, view, "csv", **chosen).data.decode()
    return list(csv.DictReader(io.StringIO(text, newline="")))
