"""A map in a form to look at: which views there are, in which formats, and `render` that writes them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from .errors import EngineError, RenderError

if TYPE_CHECKING:
    from ..model import ArgumentMap
    from .diagram import Drawing

__all__ = [
    "FORMATS",
    "TIME_LIMIT",
    "EngineError",
    "RenderError",
    "Rendering",
    "format_of",
    "render",
    "view_of",
]

FORMATS: Final[dict[str, tuple[str, ...]]] = {
    "map": ("svg", "png", "dot"),
    "claims": ("txt", "md", "csv", "json"),
}
"""The views, and the formats that each can be written in. `txt` is what the terminal shows."""

TIME_LIMIT: Final = 60.0
"""Seconds that one call of the drawing engine may take."""

_SUFFIXES: Final = {"gv": "dot", "text": "txt", "markdown": "md"}
"""Other endings of file names for the formats."""

_MOST_NAMED: Final = 5
"""How many ids a note names."""


@dataclass(frozen=True, slots=True)
class Rendering:
    """A view as bytes to write, and notes for the user about what it lacks."""

    data: bytes
    notes: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The view as text; of a PNG there is none."""
        return self.data.decode()


def format_of(file_name: str) -> str:
    """Return the format that the suffix of a file name asks for.

    Raises: RenderError, which lists the known formats, when there is no suffix or an unknown one.
    """
    suffix = PurePath(file_name).suffix.removeprefix(".").lower()
    found = _SUFFIXES.get(suffix, suffix)
    if any(found in formats for formats in FORMATS.values()):
        return found
    what = f"unknown format .{suffix}" if suffix else "the file name has no suffix to tell the format"
    raise RenderError(what, f"known are {_listed(_known())}")


def view_of(format_: str) -> str:
    """Return the view that a format shows where none is asked for.

    Raises: RenderError, which lists the known formats.
    """
    for view, formats in FORMATS.items():
        if format_ in formats:
            return view
    raise RenderError(f"unknown format {format_}", f"known are {_listed(_known())}")


def render(  # noqa: PLR0913 - one function for all views; each option has a default
    argument_map: ArgumentMap,
    view: str,
    format_: str,
    *,
    problems: int = 0,
    width: int = 100,
    engine: str = "",
    time_limit: float = TIME_LIMIT,
) -> Rendering:
    """Write a view of a map in a format.

    `problems` is how many errors the map has: above 0 all but CSV says that it is provisional. `width` is
    how many columns a table for the terminal may take. `engine` is the path of the drawing engine that the
    user names, "" for the usual order; `time_limit`, in seconds, holds for each call of it.
    Raises: RenderError, when there is no such view or it has no such format, EngineError, when the
    picture cannot be drawn.
    """
    formats = FORMATS.get(view)
    if formats is None:
        raise RenderError(f"unknown view {view}", f"known are {_listed(tuple(FORMATS))}")
    if format_ not in formats:
        raise RenderError(f"the view {view} cannot be written as {format_}", f"it can as {_listed(formats)}")
    if view == "claims":
        return Rendering(_table(argument_map, format_, width, problems).encode(errors="backslashreplace"))
    from .diagram import draw  # noqa: PLC0415 - the tables need no diagram

    return _picture(draw(argument_map, problems=problems), format_, engine, time_limit)


def _table(argument_map: ArgumentMap, format_: str, width: int, problems: int) -> str:
    """Write the claims as a table; text says below it that it is provisional, CSV has no place for that."""
    from .captions import provisionally  # noqa: PLC0415 - as below

    below = f"\n{provisionally(problems)}, see argmap check\n" if problems else ""
    if format_ == "txt":
        from .table_terminal import to_terminal  # noqa: PLC0415 - loads tabulate

        return to_terminal(argument_map, width) + below
    from .table_files import to_csv, to_json, to_markdown  # noqa: PLC0415 - as above

    if format_ == "json":
        return to_json(argument_map, provisional=problems > 0)
    return to_csv(argument_map) if format_ == "csv" else to_markdown(argument_map) + below


def _picture(drawing: Drawing, format_: str, wanted: str, time_limit: float) -> Rendering:
    """Write a diagram as DOT, or have it drawn."""
    if format_ == "dot":
        return Rendering(drawing.dot.encode())
    from .engine import PURE, RESOLUTION, find_engine, to_png, to_svg  # noqa: PLC0415 - DOT needs no engine

    path = find_engine(wanted)
    if format_ == "svg":
        from .svg import finish  # noqa: PLC0415 - loads the XML reader

        return Rendering(finish(to_svg(path, drawing.dot, time_limit=time_limit), drawing).encode())
    data, resolution = to_png(path, drawing.dot, time_limit=time_limit)
    notes: list[str] = []
    if resolution < RESOLUTION:
        notes.append(
            f"the resolution is lowered from {RESOLUTION} to {resolution} dots per inch, so that the picture"
            " keeps within 100 megapixels; SVG has no such limit"
        )
    if drawing.foreign and PurePath(path).stem == PURE:
        shown = ", ".join(drawing.foreign[:_MOST_NAMED])
        more = f" and {len(drawing.foreign) - _MOST_NAMED} more" if len(drawing.foreign) > _MOST_NAMED else ""
        notes.append(f"{PURE} has no letters for some of the text of {shown}{more}; SVG shows them")
    return Rendering(data, tuple(notes))


def _known() -> tuple[str, ...]:
    return tuple(each for formats in FORMATS.values() for each in formats)


def _listed(names: tuple[str, ...]) -> str:
    *others, last = names
    return f"{', '.join(others)} and {last}"
