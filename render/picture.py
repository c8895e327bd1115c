"""A diagram in any of its formats, and what to know of it: too large, too wide, or with letters missing."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from .diagram import draw
from .engine import PURE, RESOLUTION, find_engine, to_png, to_svg
from .rendering import Rendering

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..model import ArgumentMap
    from .drawing import Drawing
    from .marks import Marks
    from .select import Part
    from .theme import Look

MOST_CLAIMS: Final = 150
"""Beyond so many claims a picture can no longer be taken in."""

WIDEST: Final = 4.0
"""Beyond so many times its height a picture is too wide for page and screen."""

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
) -> Rendering:
    """Draw a part of a map; the options are those of `render`, `marks` as for `draw`."""
    if format_ == "mmd":
        from .mermaid import to_mermaid  # noqa: PLC0415 - only Mermaid needs it

        return Rendering(to_mermaid(part, problems=problems, look=look, marks=marks).encode())
    drawing = draw(part, problems=problems, look=look, tooltips=format_ == "dot", marks=marks)
    return picture(drawing, format_, name=name, engine=engine, time_limit=time_limit)


def marks_of(argument_map: ArgumentMap, look: Look) -> Marks | None:
    """Return the marks of the verdicts of a whole map, None where the look is without."""
    if not look.verdicts:
        return None
    from ..evaluate import evaluate  # noqa: PLC0415 - a picture without verdicts needs none
    from .marks import Marks  # noqa: PLC0415 - as above

    return Marks(evaluate(argument_map))


def picture(drawing: Drawing, format_: str, *, name: str, engine: str, time_limit: float) -> Rendering:
    """Write a diagram as DOT, or have it drawn as SVG, PNG, PDF or a figure for TeX that shows `name`.pdf.

    `engine` and `time_limit` are as for `render`.
    Raises: EngineError; RenderError, where what PDF needs is not installed.
    """
    if format_ == "dot":
        return Rendering(drawing.dot.encode())
    path = find_engine(engine)
    if format_ == "png":
        data, resolution, size = to_png(path, drawing.dot, time_limit=time_limit)
        notes = [*_notes(drawing, size)]
        if resolution < RESOLUTION:
            notes.append(
                f"the resolution is lowered from {RESOLUTION} to {resolution} dots per inch, so that the"
                " picture keeps within 100 megapixels; SVG and PDF have no such limit"
            )
        if drawing.foreign and PurePath(path).stem == PURE:
            notes.append(_lacking(PURE, drawing.foreign))
        return Rendering(data, tuple(notes))
    from .svg import finish  # noqa: PLC0415 - PNG needs none

    finished, size = finish(to_svg(path, drawing.dot, time_limit=time_limit), drawing)
    notes = [*_notes(drawing, size)]
    if format_ == "svg":
        return Rendering(finished, tuple(notes))
    from .pdf import to_pdf, without_letters  # noqa: PLC0415 - loads the PDF library

    svg = finished.decode()
    data = to_pdf(svg, drawing)
    lacking = without_letters(svg, drawing.ids)
    if lacking:
        notes.append(_lacking("the font of the PDF", lacking))
    if format_ == "pdf":
        return Rendering(data, tuple(notes))
    from .figure import to_figure  # noqa: PLC0415 - only TeX needs it

    return Rendering(to_figure(drawing, name, size).encode(), tuple(notes), {"pdf": data})


def _notes(drawing: Drawing, size: tuple[float, float]) -> Iterator[str]:
    """Yield what stands against a picture of a size, with what to do."""
    if len(drawing.ids) > MOST_CLAIMS:
        yield (
            f"a picture of {len(drawing.ids)} claims can hardly be read: draw a part of it with --focus ID or"
            " --where FACET=VALUE, or one picture for each with --split FACET or --split hypothesis"
        )
    width, height = size
    if width > WIDEST * height:
        yield (
            f"the picture is {width / height:.1f} times as wide as it is high:"
            f" --direction {'lr' if drawing.upright else 'bt'} turns it, --focus ID and --where FACET=VALUE"
            " draw a part of it"
        )


def _lacking(font: str, ids: Sequence[str]) -> str:
    """Say that a font lacks letters, and for which claims."""
    more = f" and {len(ids) - _MOST_NAMED} more" if len(ids) > _MOST_NAMED else ""
    named = ", ".join(ids[:_MOST_NAMED]) + more
    return f"{font} has no letters for some of the text of {named}; SVG shows them"
