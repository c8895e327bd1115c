"""A diagram in any of its formats, and what to know of it: too large, too wide, or with letters missing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from ..rendering import Rendering
from .engine import PURE, RESOLUTION, find_engine, to_png, to_svg
from .map_diagram import draw

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...evaluate import EvaluatedMap
    from ...model import ArgumentMap
    from ...views.part import Part
    from .canvas import Drawing
    from .marks import Marks
    from .theme import Look

MOST_CLAIMS: Final = 150
"""Beyond so many claims a picture can no longer be taken in."""

STEEPEST: Final = 4.0
"""Beyond so many times its height a picture is too wide for page and screen; too high likewise."""

_MOST_NAMED: Final = 5
"""How many ids a note names."""


def render_part(  # noqa: PLR0913 - as for `render`
    part: Part,
    format_: str,
    *,
    problems: int,
    engine: str,
    time_limit: float,
    look: Look,
    name: str,
    marks: Marks | None,
    divided: bool = False,
) -> Rendering:
    """Draw a part of a map; the options are those of `render`, `marks` as for `draw`.

    `divided` is whether it is one of several pictures.
    """
    if format_ == "mmd":
        from .mermaid.chart import to_mermaid

        drawn = Rendering(to_mermaid(part, problems=problems, look=look, marks=marks).encode())
    else:
        drawing = draw(part, problems=problems, look=look, tooltips=format_ == "dot", marks=marks)
        drawn = picture(drawing, format_, name=name, engine=engine, time_limit=time_limit, divided=divided)
    if look.group_by:
        notes = _in_several_groups(part.argument_map, look.group_by)
        drawn = replace(drawn, notes=(*drawn.notes, *notes))
    return drawn


def marks_of(evaluated: EvaluatedMap, look: Look) -> Marks | None:
    """Return the marks of the verdicts of a whole map, None where the look is without."""
    if not look.verdicts:
        return None
    from .marks import Marks

    return Marks(evaluated.evaluation)


def picture(  # noqa: PLR0913 - what `render_part` hands on
    drawing: Drawing, format_: str, *, name: str, engine: str, time_limit: float, divided: bool
) -> Rendering:
    """Write a diagram as DOT, or have it drawn as SVG, PNG, PDF or a figure for TeX that shows `name`.pdf.

    `engine` and `time_limit` are as for `render`; `divided` is whether the map is drawn as several pictures.
    Raises: EngineError; RenderError, where what PDF needs is not installed or TeX cannot take the name.
    """
    if format_ == "tex":
        from .figure import check_name

        check_name(name)
    if format_ == "dot":
        return Rendering(drawing.dot.encode())
    path = find_engine(engine)
    if format_ == "png":
        data, resolution, size = to_png(path, drawing.dot, time_limit=time_limit)
        notes = [*_notes(drawing, size, divided=divided)]
        if resolution < RESOLUTION:
            notes.append(
                f"the resolution is lowered from {RESOLUTION} to {resolution} dots per inch, so that the"
                " picture keeps within 100 megapixels; SVG has no such limit"
            )
        if PurePath(path).stem == PURE and (foreign := drawing.foreign()):
            notes.append(_lacking(PURE, foreign))
        return Rendering(data, tuple(notes))
    from .svg import finish

    finished, size = finish(to_svg(path, drawing.dot, time_limit=time_limit), drawing)
    notes = [*_notes(drawing, size, divided=divided)]
    if format_ == "svg":
        return Rendering(finished, tuple(notes))
    from .pdf import MOST_POINTS, to_pdf, without_letters

    svg = finished.decode()
    data = to_pdf(svg, drawing)
    if max(size) > MOST_POINTS:
        notes.append(
            f"the page is {size[0]:.0f} points wide and {size[1]:.0f} high, and PDF allows {MOST_POINTS:,}:"
            " some programs will not show all of it; SVG has no such limit"
        )
    if lacking := without_letters(svg, drawing.named):
        notes.append(_lacking("PDF", lacking))
    if format_ == "pdf":
        return Rendering(data, tuple(notes))
    from .figure import to_figure

    return Rendering(to_figure(drawing, name, size).encode(), tuple(notes), {"pdf": data})


def _notes(drawing: Drawing, size: tuple[float, float], *, divided: bool) -> Iterator[str]:
    """Yield what stands against a picture of a size, with what to do."""
    if drawing.claims > MOST_CLAIMS:
        yield (
            f"a picture of {drawing.claims} claims can hardly be read: draw a part of it with --focus ID or"
            " --where FACET=VALUE"
            + (", or one picture for each with --split FACET or --split hypothesis" if not divided else "")
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
    """Say that a format or engine cannot show some letters, and where they stand."""
    more = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
    named = ", ".join(names[:_MOST_NAMED]) + more
    return f"{what} cannot show some letters of {named} as they should be; SVG can"


def _in_several_groups(argument_map: ArgumentMap, facet: str) -> Iterator[str]:
    """Yield, where claims would belong into several groups, in which of them they stand."""
    several = sum(1 for each in argument_map.claims.values() if len({*each.facets.get(facet, ())}) > 1)
    if several:
        counted = "1 claim has" if several == 1 else f"{several} claims have"
        stand = "stands" if several == 1 else "stand"
        yield f"{counted} several values of {facet} and {stand} in the group of the first"
