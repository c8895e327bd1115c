"""A map rendered as the options of a command ask."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from glob import escape
from pathlib import Path
from typing import TYPE_CHECKING

from ..model.words import listed
from ..render import PictureOptions, Rendering, Request, render, render_split, usual_view
from ..views.matrix import CLAIMS, FACET, HYPOTHESES, MatrixOptions
from ..views.names_meant import folded
from ..views.pieces import ALL, BY_HYPOTHESIS
from .console.paint import screen_for
from .console.progress import progress
from .errors import CannotRun
from .maps import CheckedMap
from .named_by_words import facet_named
from .results import STDOUT
from .view_errors import errors_explained

if TYPE_CHECKING:
    from ..model import ArgumentMap
    from .options.render import RenderOptions
    from .options.view import ViewOptions


def rendered(checked: CheckedMap, view: str, format_: str, shown: ViewOptions, path: str | None) -> Rendering:
    """Draw or tabulate a map for a file, or for stdout; `view` is "" for the usual one of the format.

    Raises: CannotRun, where it cannot be rendered so.
    """
    return _rendered(checked, _request(checked, view, format_, shown, path))


def _rendered(checked: CheckedMap, request: Request) -> Rendering:
    with progress("drawing"), errors_explained():
        return render(checked.evaluated, request)


def rendered_files(checked: CheckedMap, options: RenderOptions, format_: str) -> dict[str, Rendering]:
    """Render a map for stdout or a file; with `--split`, for several, named after the first, with its notes.

    Raises: CannotRun, where it cannot be rendered so, or a table is to be divided.
    """
    path, view, shown = options.output.path, options.view or "", options.shown_of(checked.argument_map)
    split = _divided_by(options.split, checked.argument_map)
    if path is None or split is None:
        request = _request(checked, view, format_, shown, path)
        request = replace(request, bom=options.output.bom, embed=options.embed)
        return {path or STDOUT: _rendered(checked, request)}
    view = view or usual_view(format_)
    if view != "map":
        message = f"only the map can be divided, not the view {view}"
        raise CannotRun(message, "leave out --split, or add `--view map`")
    request = _request(checked, view, format_, shown, path)
    with progress("drawing") as come, errors_explained():
        divided = render_split(checked.evaluated, split, request, lambda done, of: come(f"{done} of {of}"))
    file = Path(path)
    found = {
        str(file.with_name(f"{file.stem}-{piece}{file.suffix}")) if piece else path: picture
        for piece, picture in divided.pictures.items()
    }
    notes = (*divided.notes, *_of_other_runs(file, found))
    return found | {path: found[path]._replace(notes=(*notes, *found[path].notes))}


def _of_other_runs(file: Path, found: Mapping[str, Rendering]) -> Iterator[str]:
    """Yield a note where files, as of an earlier run, have names as if they were among the pictures."""
    with suppress(OSError):
        own = {Path(each).name for each in found}
        others = [each.name for each in file.parent.glob(f"{escape(file.stem)}-*{escape(file.suffix)}")]
        left = sorted({*others} - own)
        if left:
            are = "is" if len(left) == 1 else "are"
            yield f"{listed(left, 3)} {are} there too, but not of this run"


def _divided_by(typed: str | None, argument_map: ArgumentMap) -> str | None:
    """Return what `--split` divides the map by, in whatever case it is typed.

    Raises: CannotRun, where a value is typed with the facet.
    """
    if typed is None:
        return None
    facet, sign, _ = typed.partition("=")
    if sign:
        hint = f"`--split {facet}` draws a picture for each value, `--where {typed}` shows one"
        raise CannotRun(f"--split takes a facet without a value, not `{typed}`", hint)
    return facet_named(typed, (BY_HYPOTHESIS, ALL, *argument_map.facets))


def _request(checked: CheckedMap, view: str, format_: str, shown: ViewOptions, path: str | None) -> Request:
    facets = checked.argument_map.facets
    rows, columns = (_axis(each or "", facets) for each in (shown.rows, shown.columns))
    axes = MatrixOptions(rows, columns) if rows or columns else None
    look = replace(shown.look, group_by=facet_named(shown.look.group_by, facets))
    name = "map" if path is None else Path(path).stem
    return Request(
        view,
        format_,
        selection=shown.selection.in_map(checked.argument_map),
        options=axes,
        cells=shown.cells or "",
        cite=shown.cite or "",
        picture=PictureOptions(look, os.environ.get("ARGMAP_DOT", ""), name=name),
        screen=screen_for(path),
        problems=checked.errors,
    )


def _axis(typed: str, facets: Iterable[str]) -> str:
    """Return an axis of a matrix as the view takes it, in whatever case it is typed."""
    prefix, sign, facet = typed.partition(":")
    if sign and folded(f"{prefix}:") == FACET:
        return f"{FACET}{facet_named(facet, facets)}"
    return facet_named(typed, (CLAIMS, HYPOTHESES))
