"""What a command has made, written to stdout or into files, and never over the map."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ..model.words import listed
from ..render.formats import FORMATS
from .console.files import check_writable, write_together
from .console.pager import emit_paged
from .console.staging import at_work
from .console.terminal import is_read_by_a_person, on_terminal
from .errors import CannotRun, complain
from .maps import CheckedMap, open_map

if TYPE_CHECKING:
    from ..render import Rendering

STDOUT = "-"

_MOST_NOTED: Final = 3
"""How many files are named whose notes are told, beside the first."""


def write_renderings(
    map_path: str | None,
    path: str | None,
    format_: str,
    make: Callable[[CheckedMap], Mapping[str, Rendering]],
) -> int:
    """Read a map and write what `make` makes of it, each rendering to its path; returns the exit code.

    `path` is the file that the user names, None for stdout. Nothing is written before it is certain that all
    can be. The files are told on a terminal, where a person sees nothing else, and before notes on them.
    Raises: CannotRun, where the map cannot be read, a result cannot be written or shown in the terminal, or a
    file that belongs beside one would replace another.
    """
    if path is None and (what := FORMATS[format_].binary) and on_terminal():
        raise CannotRun(f"{what} cannot be shown in the terminal", f"name a file: `-o map.{format_}`")
    if path is not None and (target := check_writable(path)):
        with at_work(target.parent):
            pass  # what an earlier run has left is in its place before anything is looked at
    checked = open_map(map_path)
    if path is not None:
        checked.refuse_to_overwrite(path)
    results = make(checked)
    beside = _files_beside(results)
    for each in (*results, *beside):
        if each != STDOUT:
            check_writable(each)
            checked.refuse_to_overwrite(each)
    if STDOUT in results:
        _write_notes(results)
        data = results[STDOUT].data
        emit_paged(data.decode() if format_ == "txt" else data)
        return checked.exit_code
    write_together({name: result.data for name, result in results.items()} | beside)
    if is_read_by_a_person() or any(each.notes for each in results.values()):
        complain(f"wrote {listed([*results], 3)}")
    if beside:
        complain(f"wrote {listed([*beside], 3)} beside {'it' if len(results) == 1 else 'them'}")
    _write_notes(results)
    return checked.exit_code


def _files_beside(results: Mapping[str, Rendering]) -> dict[str, bytes]:
    """Return the files beside those named; raises CannotRun where one is there that argmap did not write."""
    beside: dict[str, bytes] = {}
    for path, result in results.items():
        for suffix, data in result.beside.items() if path != STDOUT else ():
            second = Path(path).with_suffix(f".{suffix}")
            if second.exists() and not result.data.startswith(_first_line(path) or b"\0"):
                raise CannotRun(
                    f"{second} is there already and would be overwritten",
                    f"name {path} otherwise, or move {second} away",
                )
            beside[str(second)] = data
    return beside


def _write_notes(results: Mapping[str, Rendering]) -> None:
    """Write the notes on the first result, which may be on all of them, then on some of the others."""
    first, *others = results.items()
    for note in first[1].notes:
        complain(note)
    noted = [(path, result) for path, result in others if result.notes]
    for path, result in noted[:_MOST_NOTED]:
        for note in result.notes:
            complain(f"{path}: {note}")
    if len(noted) > _MOST_NOTED:
        complain(f"there are such notes on {len(noted) - _MOST_NOTED} more of the {len(results)} files")
    if first[0] == STDOUT and first[1].beside:
        complain("the figure shows map.pdf, which is not written to stdout", "`-o map.tex` writes both")


def _first_line(path: str) -> bytes:
    """Return the first line of a regular file; b"" where it cannot be read."""
    with suppress(OSError, ValueError):
        if Path(path).is_file():
            with Path(path).open("rb") as file:
                return file.readline()
    return b""
