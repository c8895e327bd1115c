"""The views that have a command of their own: `trace`, `show`, `list` and `stats`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ..render import Request, Screen, render_view
from .console.output import check_writable
from .console.progress import progress
from .console.screen import screen
from .maps import CheckedMap, open_map
from .results import STDOUT, check_not_of_map, write_results

if TYPE_CHECKING:
    from ..render.views import View
    from .options.output import OutputOptions


def write_view(
    view: View,
    what: str,
    output: OutputOptions,
    map_path: str | None,
    options_for: Callable[[CheckedMap], object],
) -> int:
    """Read a map and write a view of it; returns the exit code.

    `what` names the view in a sentence. `options_for` returns its options once the map is known.

    Raises: CannotRun, where the map cannot be read or the result not be written.
    """
    path = output.path
    known = ", ".join(view.formats)
    format_ = output.chosen_format(view.formats, f"{what} can be a file of {known}, or name a --format")
    if path is not None:
        check_writable(path)
    checked = open_map(map_path)
    if path is not None:
        check_not_of_map(checked, path)
    request = Request(
        format=format_,
        options=options_for(checked),
        screen=screen() if path is None else Screen(),
        problems=checked.errors,
    )
    with progress("weighing"):
        result = render_view(checked.evaluated, view, request)
    write_results(checked, {path or STDOUT: result}, as_text=format_ == "txt")
    return checked.exit_code
