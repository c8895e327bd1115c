"""Maps as documents and pictures: `render` writes any view in any of its formats."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING

from ..model import Kind
from ..model.words import listed
from ..views.errors import UnusedOptionsError
from ..views.part import Selection, Shown
from ..views.select import select
from .diagram.options import Look, PictureOptions
from .document.blocks import Screen
from .errors import EngineError, RenderError
from .formats import FORMATS, format_of, load, served_instead
from .rendering import Rendering
from .request import Request
from .views import COMPETING_HYPOTHESES, KNOWN_FORMATS, OTHER_NAMES, TRACE, VIEWS, View, usual_view
from .words.account.citations import CITED_IN, Citing
from .writing import write

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..evaluate import EvaluatedMap
    from .diagram.divided import Divided, Told

__all__ = [
    "FORMATS",
    "KNOWN_FORMATS",
    "OTHER_NAMES",
    "TRACE",
    "VIEWS",
    "EngineError",
    "Look",
    "PictureOptions",
    "RenderError",
    "Rendering",
    "Request",
    "Screen",
    "Selection",
    "format_of",
    "render",
    "render_split",
    "render_view",
    "served_instead",
    "usual_view",
]


def render(evaluated: EvaluatedMap, request: Request) -> Rendering:
    """Write a view of a map.

    If no view is asked for, it is the usual one of the format, but `claims` in place of `balance` where no
    hypothesis is shown.
    Raises: ViewError, where the map or the view cannot give what is asked for; RenderError, where there is no
    such view, it has no such format, or (EngineError) the picture cannot be drawn.
    """
    view = _view_of(request)
    shown = _shown(evaluated, view, request.selection)
    notes: tuple[str, ...] = ()
    claims = shown.argument_map.claims.values()
    nothing = not request.selection.focus and all(each.kind is not Kind.HYPOTHESIS for each in claims)
    if not request.view and view.of_focus and nothing:
        view, notes = VIEWS["claims"], ("there is no hypothesis; the claims are shown instead",)
    if not view.facts:
        picture: Rendering = load(view.compose)(shown, request)
        return picture
    rendering = write(view, shown, request)
    return rendering._replace(notes=(*notes, *rendering.notes))


def render_view(evaluated: EvaluatedMap, view: View, request: Request) -> Rendering:
    """Write a view that has a command of its own, in one of its formats; it may show no claim.

    Raises: ViewError, where the map has no such part; as the facts of the view do.
    """
    return write(view, Shown(evaluated, select(evaluated, request.selection, or_nothing=True)), request)


def render_split(
    evaluated: EvaluatedMap, by: str, request: Request, told: Told = lambda _done, _of: None
) -> Divided:
    """Draw a map as an overview and pictures for each value of a facet, each hypothesis, or `all` claims.

    `told` is told how many of how many pictures are drawn, after each.
    Raises: as `render`; NothingToDivideByError; RenderError, where the format cannot hold them.
    """
    from .compose.map import draw_pieces

    return draw_pieces(Shown(evaluated, select(evaluated, request.selection)), by, request, told)


def _shown(evaluated: EvaluatedMap, view: View, selection: Selection) -> Shown:
    """Return the part of the map that a view is given.

    Where the view tells of the claims in focus, that is what bears on them directly, at any depth asked for.
    Raises: ViewError, where the map has no such part.
    """
    if not view.of_focus:
        return Shown(evaluated, select(evaluated, selection))
    part = select(evaluated, replace(selection, depth=1))
    return Shown(evaluated, replace(part, selection=replace(selection, depth=0)))


def _view_of(request: Request) -> View:
    """Return the view that is asked for.

    Raises: RenderError, where it is unknown or lacks the format; UnusedOptionsError; MismatchedAxesError.
    """
    name = request.view or usual_view(request.format)
    name = OTHER_NAMES.get(name, name)
    view = VIEWS.get(name)
    if view is None:
        raise RenderError(f"unknown view {name}", f"known are {listed(tuple(VIEWS))}")
    if request.format not in view.formats:
        hint = f"it can as {listed(view.formats)}"
        raise RenderError(f"the view {name} cannot be written as {request.format}", hint)
    _check_options(view, request)
    if request.options is None:
        return view
    from ..views.matrix import MatrixOptions

    crosses = isinstance(request.options, MatrixOptions) and request.options.crosses_hypotheses
    return COMPETING_HYPOTHESES if crosses else view


def _check_options(view: View, request: Request) -> None:
    """Make sure that the view takes the options that are given. Raises: UnusedOptionsError; RenderError."""
    options, look = request.options, request.picture.look
    if is_dataclass(options):
        used_by = [
            each for each in VIEWS.values() if each.options and isinstance(options, load(each.options))
        ]
        if view not in used_by:
            names = tuple(field.name for field in fields(options))
            raise UnusedOptionsError(view.name, names, tuple(each.name for each in used_by))
    _check_taken("cells", request.cells, view, [each for each in VIEWS.values() if each.names_claims])
    _check_taken("cite", request.cite, view, [each for each in VIEWS.values() if each.cites])
    _check_taken("embed", "yes" * request.embed, view, [VIEWS["page"]])
    citing = CITED_IN.get(Citing(request.cite)) if request.cite else None
    if citing and citing != request.format:
        message = f"citations for {request.cite} cannot be written as {request.format}"
        raise RenderError(message, f"they can as {citing}; author and year can in every format")
    is_picture = not FORMATS[request.format].writer
    unused = tuple(each for each in look.given if not (is_picture and each in view.looks))
    if view.facts and unused:
        taken = not is_picture and set(unused) <= set(view.looks)
        pictures = tuple(each for each in view.formats if taken and not FORMATS[each].writer)
        name = f"{view.name} as {request.format}" if pictures else view.name
        raise UnusedOptionsError(name, unused, ("map",), pictures)


def _check_taken(option: str, wanted: str, view: View, used_by: Sequence[View]) -> None:
    if wanted and view not in used_by:
        raise UnusedOptionsError(view.name, (option,), tuple(each.name for each in used_by))
