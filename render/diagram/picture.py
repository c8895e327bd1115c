"""A diagram in any of its formats, with notes where it is too large, too wide, or lacks letters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from ...model import ArgumentMap
from ...views.pieces import divide
from ..errors import RenderError
from ..rendering import Rendering
from .engine import PURE, find_engine, run
from .map_diagram import draw_map
from .marks import Marks
from .mermaid import to_mermaid
from .overview import draw_overview
from .png import RESOLUTION, to_png
from .svg import finish

if TYPE_CHECKING:
    from ...evaluate import EvaluatedMap
    from ...views.part import Part
    from .canvas import Drawing
    from .draw_options import DrawOptions
from .options import Look, PictureOptions

MOST_CLAIMS: Final = 150
"""A picture of more claims can hardly be read."""

STEEPEST: Final = 4.0
"""A picture that is more than this many times as wide as high, or as high as wide, fits no page or screen."""

_MOST_NAMED: Final = 5
"""How many ids a note names."""


def render_part(part: Part, options: DrawOptions, format_: str, output: PictureOptions) -> Rendering:
    """Draw a part of a map in any format of a diagram. Raises: RenderError; UnknownFacetError."""
    if format_ == "mmd":
        rendering = Rendering(to_mermaid(part, options).encode())
    else:
        rendering = _picture_of(draw_map(part, options), format_, output)
    if options.look.group_by:
        notes = _in_several_groups(part.argument_map, options.look.group_by)
        rendering = rendering._replace(notes=(*rendering.notes, *notes))
    return rendering


def render_pieces(
    part: Part, by: str, options: DrawOptions, format_: str, output: PictureOptions
) -> dict[str, Rendering]:
    """Draw an overview and a picture for each piece.

    Returns: the pictures, each by what it adds to the name of the file; the overview, "", comes first.
    Raises: as `divide` and `render_part`; RenderError, where the format has no overview.
    """
    if format_ == "mmd":
        raise RenderError("a divided map cannot be written as mmd", "it can as svg, png, pdf, dot and tex")
    pieces = divide(part, by)
    output = replace(output, divided=True)
    found = {"": _picture_of(draw_overview(part, pieces, options), format_, output)}
    for piece in pieces:
        named = replace(output, name=f"{output.name}-{piece.name}")
        found[piece.name] = render_part(piece.part, options, format_, named)
    return found


def marks_of(evaluated: EvaluatedMap, look: Look) -> Marks:
    """Return the marks of the verdicts of a whole map, or of none where the picture shows none."""
    return Marks(evaluated.evaluation) if look.verdicts else Marks()


def _picture_of(drawing: Drawing, format_: str, output: PictureOptions) -> Rendering:
    """Write a drawing as DOT, or have it drawn as SVG, PNG, PDF or a figure for TeX.

    Raises: EngineError; RenderError, where what PDF needs is not installed or TeX cannot take the name.
    """
    if format_ == "tex":
        from .pdf import check_name

        check_name(output.name)
    if format_ == "dot":
        return Rendering(drawing.dot.encode())
    engine = find_engine(output.engine)
    if format_ == "png":
        data, resolution, size = to_png(engine, drawing.dot, time_limit=output.time_limit)
        notes = [*_notes(drawing, size, output)]
        if resolution < RESOLUTION:
            notes.append(
                f"the resolution is lowered from {RESOLUTION} to {resolution} dots per inch, so that the"
                " picture keeps within 100 megapixels; SVG has no such limit"
            )
        if PurePath(engine).stem == PURE and (foreign := drawing.foreign()):
            notes.append(_lacking(PURE, foreign))
        return Rendering(data, tuple(notes))
    svg = run(engine, ["-Tsvg"], drawing.dot, output.time_limit).decode("utf-8", "replace")
    finished, size = finish(svg, drawing)
    notes = [*_notes(drawing, size, output)]
    if format_ == "svg":
        return Rendering(finished, tuple(notes))
    from .pdf import MOST_POINTS, lacking_letters, to_figure, to_pdf

    svg = finished.decode()
    data = to_pdf(svg, drawing)
    if max(size) > MOST_POINTS:
        notes.append(
            f"the page is {size[0]:.0f} points wide and {size[1]:.0f} high, and PDF allows {MOST_POINTS:,}:"
            " some programs will not show all of it; SVG has no such limit"
        )
    if lacking := lacking_letters(svg, drawing.names):
        notes.append(_lacking("PDF", lacking))
    if format_ == "pdf":
        return Rendering(data, tuple(notes))
    return Rendering(to_figure(drawing, output.name, size).encode(), tuple(notes), {"pdf": data})


def _notes(drawing: Drawing, size: tuple[float, float], output: PictureOptions) -> Iterator[str]:
    """Yield notes on a picture that is too large, too wide or too high, with what to do about it."""
    if drawing.claims > MOST_CLAIMS:
        yield (
            f"a picture of {drawing.claims} claims can hardly be read: draw a part of it with --focus ID or"
            " --where FACET=VALUE"
            + ("" if output.divided else ", or one picture for each with --split FACET or --split hypothesis")
        )
    width, height = size
    if max(size) > STEEPEST * min(size):
        wide, high = ("wide", "high") if width > height else ("high", "wide")
        turned = f"--direction {drawing.turn} turns it, " if drawing.turn else ""
        yield (
            f"the picture is {max(size) / min(size):.1f} times as {wide} as it is {high}:"
            f" {turned}--focus ID and --where FACET=VALUE draw a part of it"
        )


def _lacking(what: str, names: Sequence[str]) -> str:
    """Say that a format or engine cannot show some letters of the elements named."""
    more = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
    named = ", ".join(names[:_MOST_NAMED]) + more
    return f"{what} cannot show some letters of {named} as they should be; SVG can"


def _in_several_groups(argument_map: ArgumentMap, facet: str) -> Iterator[str]:
    """Yield a note where claims have several values of the facet that groups them."""
    several = sum(1 for each in argument_map.claims.values() if len({*each.facets.get(facet, ())}) > 1)
    if several:
        counted = "1 claim has" if several == 1 else f"{several} claims have"
        stand = "stands" if several == 1 else "stand"
        yield f"{counted} several values of {facet} and {stand} in the group of the first"
