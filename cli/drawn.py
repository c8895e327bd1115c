"""A checked map rendered as the options of `render` ask for it, into one file or several."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..render import render, render_split, view_of
from .errors import CannotRun, complain
from .output import check_writable, emit, write_whole
from .picture_options import arranged
from .progress import progress

if TYPE_CHECKING:
    from ..render import Rendering
    from .maps import CheckedMap


def drawn(
    checked: CheckedMap, view: str, format_: str, chosen: dict[str, Any], columns: int | None = None
) -> Rendering:
    """Draw or tabulate a map, with the options of what is shown; `columns` is how wide a table may be.

    Raises: RenderError, CannotRun, where it cannot be rendered so.
    """
    options = arranged(chosen)
    if options.pop("split", None) is not None:
        raise CannotRun("--split writes several files", "name the first with -o: `-o map.svg`")
    if columns is not None:
        options["width"] = columns
    engine = os.environ.get("ARGMAP_DOT", "")
    with progress("drawing"):
        return render(checked.argument_map, view, format_, problems=checked.errors, engine=engine, **options)


def drawn_files(
    checked: CheckedMap, view: str, format_: str, chosen: dict[str, Any], output: str
) -> dict[str, Rendering]:
    """Render a map for a file; with `--split`, for several, whose names begin as that of the first.

    Raises: as `drawn`; CannotRun also, where a table is to be divided.
    """
    by = chosen.get("split")
    name = Path(output).stem
    if by is None:
        return {output: drawn(checked, view, format_, {**chosen, "name": name})}
    if (view or view_of(format_)) != "map":
        raise CannotRun("only the map can be divided, not a table", "leave out --split, or add `--view map`")
    options = arranged({key: value for key, value in chosen.items() if key != "split"})
    with progress("drawing"):
        pictures = render_split(
            checked.argument_map,
            by,
            format_,
            problems=checked.errors,
            engine=os.environ.get("ARGMAP_DOT", ""),
            name=name,
            **options,
        )
    beside = Path(output)
    return {
        output if not piece else str(beside.with_name(f"{name}-{piece}{beside.suffix}")): rendering
        for piece, rendering in pictures.items()
    }


def write_pictures(checked: CheckedMap, pictures: dict[str, Rendering], *, as_text: bool) -> None:
    """Write what is drawn, each file whole, once it is sure that all can be written; tell the notes first."""
    files: dict[str, bytes] = {path: rendering.data for path, rendering in pictures.items()}
    for path, rendering in pictures.items():
        beside = rendering.beside if path != "-" else dict[str, bytes]()
        files |= {str(Path(path).with_suffix(f".{suffix}")): data for suffix, data in beside.items()}
    for path in files.keys() - {"-"}:
        check_writable(path)
        keep_map(checked, path)
    for path, rendering in pictures.items():
        for note in rendering.notes:
            complain(f"{path}: {note}" if len(pictures) > 1 else note)
    for path, data in files.items():
        if as_text:
            emit([data.decode()])
        else:
            write_whole(path, data)


def keep_map(checked: CheckedMap, path: str) -> None:
    """Refuse to write over a file of the map.

    Raises: CannotRun.
    """
    if checked.holds(path):
        raise CannotRun(f"{path} is a file of the map and would be overwritten", "name another file")
