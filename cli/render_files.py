"""A checked map rendered as the options of `render` ask for it, into one file or several."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..render import render, render_split, view_of
from .console.output import check_writable, emit, write_whole
from .console.progress import progress
from .errors import CannotRun, complain
from .options.pictures import arranged
from .view_errors import view_errors_explained

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
    with progress("drawing"), view_errors_explained():
        return render(checked.evaluated, view, format_, problems=checked.errors, engine=engine, **options)


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
    with progress("drawing"), view_errors_explained():
        pictures = render_split(
            checked.evaluated,
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
    """Write what is drawn, each file whole, once it is sure that all can be written; tell the notes first.

    Raises: CannotRun, where one cannot be written, or a file that belongs beside would replace another.
    """
    files: dict[str, bytes] = {path: rendering.data for path, rendering in pictures.items()}
    beside: dict[str, bytes] = {}
    for path, rendering in pictures.items():
        for suffix, data in rendering.beside.items() if path != "-" else ():
            second = str(Path(path).with_suffix(f".{suffix}"))
            _keep_other(second, path, rendering)
            beside[second] = data
    for path in [each for each in (*files, *beside) if each != "-"]:
        check_writable(path)
        keep_map(checked, path)
    for path, rendering in pictures.items():
        for note in rendering.notes:
            complain(f"{path}: {note}" if len(pictures) > 1 else note)
        if path == "-" and rendering.beside:
            complain("the figure shows map.pdf, which is not written to stdout", "`-o map.tex` writes both")
    for path, data in (*files.items(), *beside.items()):
        if as_text:
            emit([data.decode()])
        else:
            write_whole(path, data)
    if beside:
        complain(f"wrote {', '.join(beside)} beside {'it' if len(beside) == 1 else 'them'}")


def _keep_other(second: str, path: str, rendering: Rendering) -> None:
    """Refuse to write over a file beside the one that was named, unless both were written so before.

    Raises: CannotRun.
    """
    if Path(second).exists() and not rendering.data.startswith(_first_line(path) or b"\0"):
        raise CannotRun(
            f"{second} is there already and would be overwritten",
            f"name {path} otherwise, or move {second} away",
        )


def _first_line(path: str) -> bytes:
    """Return the first line of a regular file, empty where there is none that can be read."""
    try:
        if Path(path).is_file():
            with Path(path).open("rb") as file:
                return file.readline()
    except (OSError, ValueError):
        pass
    return b""


def keep_map(checked: CheckedMap, path: str) -> None:
    """Refuse to write over a file of the map.

    Raises: CannotRun.
    """
    if checked.holds(path):
        raise CannotRun(f"{path} is a file of the map and would be overwritten", "name another file")
