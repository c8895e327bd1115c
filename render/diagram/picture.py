"""A map in any format of a diagram, with notes on what can hardly be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from ...model import ArgumentMap
from ..graphics.write_pictures import check_file_name, write_pictures
from ..page_sizes import PAGES
from ..rendering import Rendering
from .dot_file import to_dot_file
from .draw_map import Drawn, draw_map
from .engine import Engine, find_engine
from .legibility import legibility
from .marks import Marks
from .mermaid import to_mermaid

if TYPE_CHECKING:
    from ...evaluate import EvaluatedMap
    from ...views.part import Part
    from .draw_options import DrawOptions
    from .options import Look, PictureOptions


def render_part(part: Part, options: DrawOptions, format_: str, output: PictureOptions) -> Rendering:
    """Draw a part of a map in any format of a diagram. Raises: RenderError; UnknownFacetError."""
    if format_ == "mmd":
        rendering = Rendering(to_mermaid(part, options).encode())
    elif format_ == "dot":
        rendering = Rendering(to_dot_file(part, options).encode())
    else:
        check_file_name(output.name, format_)
        drawn = draw_map(part, options, Engine(find_engine(output.engine), output.time_limit))
        rendering = written(drawn, options, format_, output.name)
        notes = legibility(drawn, options.look)
        rendering = rendering._replace(notes=(*notes, *rendering.notes))
    notes = notes_on_groups(part.argument_map, options.look.group_by)
    return rendering._replace(notes=(*rendering.notes, *notes))


def marks_of(evaluated: EvaluatedMap, look: Look) -> Marks:
    """Return the marks of the verdicts of a whole map, or of none where the picture shows none."""
    return Marks(evaluated.evaluation) if look.verdicts else Marks()


def written(drawn: Drawn, options: DrawOptions, format_: str, name: str) -> Rendering:
    """Write a picture, at the scale of the page that is asked for.

    Raises: RenderError, where what a format needs is not installed.
    """
    picture = drawn.picture
    if options.look.page:
        scale = PAGES[options.look.page].scale(picture.width, picture.height)
        picture = replace(picture, scale=scale)
    return write_pictures([picture], format_, name)


def notes_on_groups(argument_map: ArgumentMap, facet: str) -> Iterator[str]:
    """Yield a note where claims have several values of the facet that groups them, if one does."""
    several = sum(1 for each in argument_map.claims.values() if len({*each.facets.get(facet, ())}) > 1)
    if several:
        counted = "1 claim has" if several == 1 else f"{several} claims have"
        stand = "stands" if several == 1 else "stand"
        yield f"{counted} several values of {facet} and {stand} in the group of the first"
