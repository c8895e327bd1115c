"""What a command has made, written to stdout or into files, and never over the map."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from .console.output import check_writable, emit, write_whole
from .errors import CannotRun, complain

if TYPE_CHECKING:
    from ..render import Rendering
    from .maps import CheckedMap

STDOUT = "-"


def write_results(checked: CheckedMap, results: Mapping[str, Rendering], *, as_text: bool) -> None:
    """Write each result to its path, once it is certain that all can be written; their notes come first.

    `as_text` is whether stdout takes text in the terminal's encoding, not data.

    Raises: CannotRun, where one cannot be written, or a file that belongs beside it would replace another.
    """
    files: dict[str, bytes] = {path: result.data for path, result in results.items()}
    beside: dict[str, bytes] = {}
    for path, result in results.items():
        for suffix, data in result.beside.items() if path != STDOUT else ():
            second = str(Path(path).with_suffix(f".{suffix}"))
            _check_beside(second, path, result)
            beside[second] = data
    for path in (*files, *beside):
        if path != STDOUT:
            check_writable(path)
            check_not_of_map(checked, path)
    _write_notes(results)
    for path, data in (*files.items(), *beside.items()):
        if as_text and path == STDOUT:
            emit([data.decode()])
        else:
            write_whole(path, data)
    if beside:
        complain(f"wrote {', '.join(beside)} beside {'it' if len(beside) == 1 else 'them'}")


def _write_notes(results: Mapping[str, Rendering]) -> None:
    """Write to stderr what the user should know of each result."""
    for path, result in results.items():
        for note in result.notes:
            complain(f"{path}: {note}" if len(results) > 1 else note)
        if path == STDOUT and result.beside:
            complain("the figure shows map.pdf, which is not written to stdout", "`-o map.tex` writes both")


def check_not_of_map(checked: CheckedMap, path: str) -> None:
    """Refuse to write over a file of the map.

    Raises: CannotRun.
    """
    if checked.holds(path):
        raise CannotRun(f"{path} is a file of the map and would be overwritten", "name another file")


def _check_beside(second: str, path: str, result: Rendering) -> None:
    """Refuse to write over a file beside the one that was named, unless argmap wrote both before.

    Raises: CannotRun.
    """
    if Path(second).exists() and not result.data.startswith(_first_line(path) or b"\0"):
        raise CannotRun(
            f"{second} is there already and would be overwritten",
            f"name {path} otherwise, or move {second} away",
        )


def _first_line(path: str) -> bytes:
    """Return the first line of a regular file; b"" where it cannot be read."""
    try:
        if Path(path).is_file():
            with Path(path).open("rb") as file:
                return file.readline()
    except (OSError, ValueError):
        pass
    return b""
