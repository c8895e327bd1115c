"""A map rendered as the options of a command ask."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from ..render import PictureOptions, Rendering, Request, Screen, render, render_split, render_view, usual_view
from ..views.matrix import MatrixOptions
from .console.paint import screen
from .console.progress import progress
from .errors import CannotRun
from .maps import CheckedMap
from .results import STDOUT, write_renderings
from .view_errors import errors_explained

if TYPE_CHECKING:
    from ..render.views import View
    from .options.output import OutputOptions
    from .options.render import RenderOptions
    from .options.view import ViewOptions


def write_view(
    view: View,
    what: str,
    output: OutputOptions,
    map_path: str | None,
    options_for: Callable[[CheckedMap], object],
) -> int:
    """Read a map and write a view that has a command of its own; returns the exit code.

    `what` names the view in a sentence. `options_for` returns its options once the map is known.

    Raises: CannotRun, where the map cannot be read or the result not be written.
    """
    path, known = output.path, ", ".join(view.formats)
    format_ = output.chosen_format(view.formats, f"{what} can be a file of {known}, or name a --format")

    def make(checked: CheckedMap) -> dict[str, Rendering]:
        request = Request(
            format=format_, options=options_for(checked), screen=_screen(path), problems=checked.errors
        )
        with progress("weighing"):
            return {path or STDOUT: render_view(checked.evaluated, view, request)}

    return write_renderings(map_path, path, format_, make)


def rendered(checked: CheckedMap, view: str, format_: str, shown: ViewOptions, path: str | None) -> Rendering:
    """Draw or tabulate a map for a file, or for stdout; `view` is "" for the usual one of the format.

    Raises: CannotRun, where it cannot be rendered so.
    """
    request = _request(checked, view, format_, shown, path)
    with progress("drawing"), errors_explained():
        return render(checked.evaluated, request)


def rendered_files(checked: CheckedMap, options: RenderOptions, format_: str) -> dict[str, Rendering]:
    """Render a map for stdout or a file; with `--split`, for several, named after the first.

    Raises: CannotRun, where it cannot be rendered so, or a table is to be divided.
    """
    path, view, shown = options.output.path, options.view or "", options.shown
    if path is None or options.split is None:
        return {path or STDOUT: rendered(checked, view, format_, shown, path)}
    if (view or usual_view(format_)) != "map":
        raise CannotRun("only the map can be divided, not a table", "leave out --split, or add `--view map`")
    request = _request(checked, view, format_, shown, path)
    with progress("drawing"), errors_explained():
        pictures = render_split(checked.evaluated, options.split, request)
    file = Path(path)
    return {
        str(file.with_name(f"{file.stem}-{piece}{file.suffix}")) if piece else path: picture
        for piece, picture in pictures.items()
    }


def _request(checked: CheckedMap, view: str, format_: str, shown: ViewOptions, path: str | None) -> Request:
    axes = MatrixOptions(shown.rows or "", shown.columns or "") if shown.rows or shown.columns else None
    name = "map" if path is None else Path(path).stem
    return Request(
        view,
        format_,
        selection=shown.selection.in_map(checked.argument_map),
        options=axes,
        cells=shown.cells or "",
        picture=PictureOptions(shown.look, os.environ.get("ARGMAP_DOT", ""), name=name),
        screen=_screen(path),
        problems=checked.errors,
    )


def _screen(path: str | None) -> Screen:
    return screen() if path is None else Screen()
