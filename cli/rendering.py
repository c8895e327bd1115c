"""A map rendered as the options of `render` ask, for one file or several."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from ..render import PictureOptions, Rendering, Request, Screen, render, render_split, usual_view
from ..views.matrix import MatrixOptions
from .console.progress import progress
from .errors import CannotRun
from .view_errors import errors_explained

if TYPE_CHECKING:
    from .maps import CheckedMap
    from .options.render import RenderOptions, ViewOptions


@dataclass(frozen=True, slots=True)
class Form:
    """In which form a map is shown: the view, the format, the name of the file, and the terminal."""

    view: str
    format: str
    name: str = "map"
    screen: Screen = field(default_factory=Screen)


def rendered(checked: CheckedMap, form: Form, shown: ViewOptions) -> Rendering:
    """Draw or tabulate a map.

    Raises: CannotRun, where it cannot be rendered so.
    """
    request = _request(checked, form, shown)
    with progress("drawing"), errors_explained():
        return render(checked.evaluated, request)


def rendered_files(
    checked: CheckedMap, options: RenderOptions, format_: str, path: str
) -> dict[str, Rendering]:
    """Render a map for a file; with `--split`, for several, whose names begin like that of the first.

    Raises: CannotRun, where it cannot be rendered so, or a table is to be divided.
    """
    file, view, shown = Path(path), options.view or "", options.shown
    if options.split is None:
        return {path: rendered(checked, Form(view, format_, file.stem), shown)}
    if (view or usual_view(format_)) != "map":
        raise CannotRun("only the map can be divided, not a table", "leave out --split, or add `--view map`")
    request = _request(checked, Form(view, format_, file.stem), shown)
    with progress("drawing"), errors_explained():
        pictures = render_split(checked.evaluated, options.split, request)
    return {
        str(file.with_name(f"{file.stem}-{piece}{file.suffix}")) if piece else path: picture
        for piece, picture in pictures.items()
    }


def _request(checked: CheckedMap, form: Form, shown: ViewOptions) -> Request:
    table = shown.table
    return Request(
        form.view,
        form.format,
        selection=shown.selection.in_map(checked.argument_map),
        options=MatrixOptions(table.rows or "", table.columns or "") if table.rows or table.columns else None,
        cells=table.cells or "",
        picture=PictureOptions(shown.look, os.environ.get("ARGMAP_DOT", ""), name=form.name),
        screen=form.screen,
        problems=checked.errors,
    )
