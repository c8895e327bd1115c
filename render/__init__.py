"""A map in a form to look at: which views there are, in which formats, and `render` that writes them."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from ..model import Kind
from ..model.words import listed
from ..views.select import select
from ..views.selection import Selection
from .diagram.theme import Look
from .errors import EngineError, RenderError
from .rendering import Rendering

if TYPE_CHECKING:
    from ..evaluate import EvaluatedMap
    from ..model import ArgumentMap

__all__ = [
    "CELLS",
    "FORMATS",
    "SUFFIXES",
    "TIME_LIMIT",
    "EngineError",
    "Look",
    "RenderError",
    "Rendering",
    "Selection",
    "format_of",
    "render",
    "render_split",
    "view_of",
]

_TABLES: Final = ("txt", "md", "csv", "tex", "html", "json")

FORMATS: Final[dict[str, tuple[str, ...]]] = {
    "map": ("svg", "png", "pdf", "dot", "mmd", "tex"),
    "claims": _TABLES,
    "test": _TABLES,
    "ledger": _TABLES,
    "sources": _TABLES,
    "matrix": _TABLES,
}
"""The views, and the formats that each can be written in. `txt` is what the terminal shows."""

CELLS: Final = ("ids", "labels", "count")
"""How the tables `sources` and `matrix` can name claims."""

_ALL: Final = Selection()
_USUAL: Final = Look()

TIME_LIMIT: Final = 60.0
"""Seconds that one call of the drawing engine may take."""

SUFFIXES: Final = {"gv": "dot", "mermaid": "mmd", "text": "txt", "markdown": "md"}
"""Other endings of file names for the formats."""


def format_of(file_name: str) -> str:
    """Return the format that the suffix of a file name asks for.

    Raises: RenderError, which lists the known formats, when there is no suffix or an unknown one.
    """
    suffix = PurePath(file_name).suffix.removeprefix(".").lower()
    found = SUFFIXES.get(suffix, suffix)
    if any(found in formats for formats in FORMATS.values()):
        return found
    what = f"unknown format .{suffix}" if suffix else "the file name has no suffix to tell the format"
    raise RenderError(what, f"known are {listed(_known())}")


def view_of(format_: str) -> str:
    """Return the view that a format shows where none is asked for: text, what there is to say at once.

    Raises: RenderError, which lists the known formats.
    """
    if format_ == "txt":
        return "test"
    for view in ("claims", *FORMATS):  # whatever a table can be is one unless a diagram is asked for
        if format_ in FORMATS[view]:
            return view
    raise RenderError(f"unknown format {format_}", f"known are {listed(_known())}")


def render(  # noqa: PLR0913 - one function for all views; each option has a default
    evaluated: EvaluatedMap,
    view: str,
    format_: str,
    *,
    problems: int = 0,
    width: int = 100,
    engine: str = "",
    time_limit: float = TIME_LIMIT,
    wanted: Selection = _ALL,
    look: Look = _USUAL,
    name: str = "map",
    rows: str = "",
    columns: str = "",
    cells: str = "",
) -> Rendering:
    """Write a view of a map in a format; "" is the usual one, and `claims` where that lacks a hypothesis.

    `problems` is how many errors the map has: above 0 all but CSV says that it is provisional. `width` is
    how many columns a table for the terminal may take. `engine` is the path of the drawing engine that the
    user names, "" for the usual order; `time_limit`, in seconds, holds for each call of it.
    `wanted` is which part of the map is shown, `look` how a diagram is drawn, `name` what the files that
    a TeX figure shows are called.
    `rows` and `columns` are the axes of a matrix, `facet:NAME`, or `claims` and `hypotheses`; `cells`, one of
    CELLS, is how matrix and sources name claims; "" is as usual.
    Raises: ViewError, where the map has no such claims or axes; RenderError, where there is no such view or
    it has no such format; EngineError, where the picture cannot be drawn.
    """
    usual, view = not view, view or view_of(format_)
    formats = FORMATS.get(view)
    if formats is None:
        raise RenderError(f"unknown view {view}", f"known are {listed(tuple(FORMATS))}")
    if format_ not in formats:
        raise RenderError(f"the view {view} cannot be written as {format_}", f"it can as {listed(formats)}")
    if view != "matrix" and (rows or columns):
        raise RenderError(f"--rows and --columns are no options of {view}", "the view `matrix` takes them")
    if view not in {"matrix", "sources"} and cells:
        raise RenderError(f"--cells is no option of {view}", "the views `matrix` and `sources` take it")
    if view != "map" and look != _USUAL:
        given = look.options()
        what = f"{listed(given)} {'is' if len(given) == 1 else 'are'} for a diagram, not for the view {view}"
        raise RenderError(what, "the view `map` is a diagram")
    part = select(evaluated.argument_map, wanted)
    notes: tuple[str, ...] = ()
    if usual and view == "test" and not _has_hypothesis(part.argument_map):
        view, notes = "claims", ("there is no hypothesis to test; the claims are shown instead",)
    if view != "map":
        from ..views.shown import Shown
        from .tables import Choices, write

        chosen = Choices(rows, columns, cells)
        table = write(Shown(evaluated, part), view, format_, problems=problems, width=width, choices=chosen)
        return Rendering(table.text.encode(errors="backslashreplace"), (*notes, *table.warnings))
    from .diagram.picture import marks_of, render_part

    return render_part(
        part,
        format_,
        problems=problems,
        engine=engine,
        time_limit=time_limit,
        look=look,
        name=name,
        marks=marks_of(evaluated, look),
    )


def render_split(  # noqa: PLR0913 - as above
    evaluated: EvaluatedMap,
    by: str,
    format_: str,
    *,
    problems: int = 0,
    engine: str = "",
    time_limit: float = TIME_LIMIT,
    wanted: Selection = _ALL,
    look: Look = _USUAL,
    name: str = "map",
) -> dict[str, Rendering]:
    """Draw a map as an overview and a picture for each value of a facet, or for each hypothesis.

    Returns: the pictures by the name that each adds to that of its file; "", the overview, comes first.
    Raises: as `render`; NothingToDivideByError; RenderError, where the overview has no such format.
    """
    from .diagram.picture import marks_of
    from .diagram.split import render_pieces

    return render_pieces(
        select(evaluated.argument_map, wanted),
        by,
        format_,
        problems=problems,
        engine=engine,
        time_limit=time_limit,
        look=look,
        name=name,
        marks=marks_of(evaluated, look),
    )


def _has_hypothesis(argument_map: ArgumentMap) -> bool:
    return any(claim.kind is Kind.HYPOTHESIS for claim in argument_map.claims.values())


def _known() -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for formats in FORMATS.values() for each in formats))
