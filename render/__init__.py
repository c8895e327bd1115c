"""Maps as documents and pictures: `render` writes any view in any of its formats."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING

from ..model import Kind
from ..model.words import listed
from ..views.errors import UnusedOptionsError
from ..views.part import Selection, Shown
from ..views.select import select
from .diagram.options import Look, PictureOptions
from .document.blocks import Screen
from .errors import EngineError, RenderError
from .formats import FORMATS, format_of, load
from .rendering import Rendering
from .request import Request
from .views import COMPETING_HYPOTHESES, KNOWN_FORMATS, TRACE, VIEWS, View, usual_view
from .writing import write

if TYPE_CHECKING:
    from ..evaluate import EvaluatedMap

__all__ = [
    "FORMATS",
    "KNOWN_FORMATS",
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
    "usual_view",
]


def render(evaluated: EvaluatedMap, request: Request) -> Rendering:
    """Write a view of a map.

    If no view is asked for, it is the usual one of the format, but `claims` in place of `test` where no
    hypothesis is shown.
    Raises: ViewError, where the map or the view cannot give what is asked for; RenderError, where there is no
    such view, it has no such format, or (EngineError) the picture cannot be drawn.
    """
    view = _view_of(request)
    shown = Shown(evaluated, select(evaluated.argument_map, request.selection))
    notes: tuple[str, ...] = ()
    claims = shown.argument_map.claims.values()
    if not request.view and view.name == "test" and all(each.kind is not Kind.HYPOTHESIS for each in claims):
        view, notes = VIEWS["claims"], ("there is no hypothesis to test; the claims are shown instead",)
    if not view.facts:
        picture: Rendering = load(view.compose)(shown, request)
        return picture
    rendering = write(view, shown, request)
    return rendering._replace(notes=(*notes, *rendering.notes))


def render_view(evaluated: EvaluatedMap, view: View, request: Request) -> Rendering:
    """Write a view that has a command of its own, in one of its formats. Raises: as its facts do."""
    return write(view, Shown(evaluated, select(evaluated.argument_map, request.selection)), request)


def render_split(evaluated: EvaluatedMap, by: str, request: Request) -> dict[str, Rendering]:
    """Draw a map as an overview and a picture for each value of a facet, or for each hypothesis.

    Returns: the pictures, each by what it adds to the name of the file; the overview, "", comes first.
    Raises: as `render`; NothingToDivideByError; RenderError, where the overview has no such format.
    """
    from .compose.map import draw_pieces

    return draw_pieces(Shown(evaluated, select(evaluated.argument_map, request.selection)), by, request)


def _view_of(request: Request) -> View:
    """Return the view that is asked for.

    Raises: RenderError, where it is unknown or lacks the format; UnusedOptionsError; MismatchedAxesError.
    """
    name = request.view or usual_view(request.format)
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
    """Make sure that the view takes the options that are given. Raises: UnusedOptionsError."""
    options, look = request.options, request.picture.look
    if is_dataclass(options):
        used_by = [
            each for each in VIEWS.values() if each.options and isinstance(options, load(each.options))
        ]
        if view not in used_by:
            names = tuple(field.name for field in fields(options))
            raise UnusedOptionsError(view.name, names, tuple(each.name for each in used_by))
    if request.cells and not view.names_claims:
        used_by = [each for each in VIEWS.values() if each.names_claims]
        raise UnusedOptionsError(view.name, ("cells",), tuple(each.name for each in used_by))
    if view.facts and look != Look():
        raise UnusedOptionsError(view.name, look.given, ("map",))
