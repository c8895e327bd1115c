"""What `show`, `list`, `stats` and `trace` share: each of these commands writes one view."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ..model.words import either
from ..render import Rendering, Request, render_view
from .console.paint import screen_for
from .console.progress import progress
from .maps import CheckedMap
from .options.selection import EVERYTHING
from .results import STDOUT, write_renderings
from .view_errors import errors_explained

if TYPE_CHECKING:
    from ..render.views import View
    from .options.output import OutputOptions
    from .options.selection import SelectionOptions


def write_view(  # noqa: PLR0913 - the last for `list` alone
    view: View,
    what: str,
    output: OutputOptions,
    map_path: str | None,
    options_for: Callable[[CheckedMap], object],
    *,
    selection: SelectionOptions = EVERYTHING,
) -> int:
    """Read a map and write a view that has a command of its own; returns the exit code.

    `what` names the view in a sentence. `options_for` returns its options once the map is known.
    Raises: CannotRun, where the map cannot be read, it has no such part, or the result cannot be written.
    """
    path, endings = output.path, either([f".{each}" for each in view.formats])
    format_ = output.chosen_format(view.formats, f"{what} can be written as {endings}")

    def make(checked: CheckedMap) -> dict[str, Rendering]:
        request = Request(
            format=format_,
            selection=selection.in_map(checked.argument_map),
            options=options_for(checked),
            screen=screen_for(path),
            problems=checked.errors,
            bom=output.bom,
        )
        with progress("weighing"), errors_explained():
            return {path or STDOUT: render_view(checked.evaluated, view, request)}

    return write_renderings(map_path, path, format_, make)
