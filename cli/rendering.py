"""A checked map rendered as the options of `render` ask for, into one file or several."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..render import render, render_split, view_of
from .console.progress import progress
from .console.terminal import FILE_WIDTH
from .errors import CannotRun
from .view_errors import errors_explained

if TYPE_CHECKING:
    from ..render import Rendering
    from .maps import CheckedMap
    from .options.render import RenderOptions, ViewOptions


@dataclass(frozen=True, slots=True)
class Form:
    """In which form a map is shown: the view, the format, the name of the file, the width of a table."""

    view: str
    format: str
    name: str = "map"
    width: int = FILE_WIDTH


def rendered(checked: CheckedMap, form: Form, shown: ViewOptions) -> Rendering:
    """Draw or tabulate a map.

    Raises: CannotRun, where it cannot be rendered so.
    """
    selection, table = shown.selection.in_map(checked.argument_map), shown.table
    with progress("drawing"), errors_explained():
        return render(
            checked.evaluated,
            form.view,
            form.format,
            problems=checked.errors,
            width=form.width,
            engine=_engine(),
            wanted=selection,
            look=shown.look,
            name=form.name,
            rows=table.rows or "",
            columns=table.columns or "",
            cells=table.cells or "",
        )


def rendered_files(
    checked: CheckedMap, options: RenderOptions, format_: str, path: str
) -> dict[str, Rendering]:
    """Render a map for a file; with `--split`, for several, whose names begin like that of the first.

    Raises: CannotRun, where it cannot be rendered so, or a table is to be divided.
    """
    file, view, shown = Path(path), options.view or "", options.shown
    if options.split is None:
        return {path: rendered(checked, Form(view, format_, file.stem), shown)}
    if (view or view_of(format_)) != "map":
        raise CannotRun("only the map can be divided, not a table", "leave out --split, or add `--view map`")
    selection = shown.selection.in_map(checked.argument_map)
    with progress("drawing"), errors_explained():
        pictures = render_split(
            checked.evaluated,
            options.split,
            format_,
            problems=checked.errors,
            engine=_engine(),
            wanted=selection,
            look=shown.look,
            name=file.stem,
        )
    return {
        str(file.with_name(f"{file.stem}-{piece}{file.suffix}")) if piece else path: picture
        for piece, picture in pictures.items()
    }


def _engine() -> str:
    return os.environ.get("ARGMAP_DOT", "")
