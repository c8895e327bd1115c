"""The changes of a map that can be taken back, each in a file named after its number."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from .errors import CannotWrite
from .record import read_record
from .whole import sync_folder, take_place

if TYPE_CHECKING:
    from pathlib import Path

    from .record import Record

MOST: Final = 20
"""How many changes are kept."""

MOST_BYTES: Final = 64 * 2**20
"""How large their records may be together; the last is kept however large it is."""

_NAME: Final = re.compile(r"[0-9]{1,9}\.json")


def last_made(folder: Path, root: str) -> Record | None:
    """Return the change that was made last and is not undone. Raises: CannotWrite, as `read_record`."""
    for path in reversed(_records(folder)):
        record = read_record(path, root)
        if record.kind != "undone":
            return record
    return None


def last_undone(folder: Path, root: str) -> Record | None:
    """Return the change that was undone last. Raises: CannotWrite, as `read_record`."""
    found = None
    for path in reversed(_records(folder)):
        record = read_record(path, root)
        if record.kind != "undone":
            break
        found = record
    return found


def next_number(folder: Path, root: str) -> int:
    """Return the number for a new change: what was undone makes room for it."""
    try:
        last = last_made(folder, root)
    except CannotWrite:  # a record that is damaged stays in its place
        return _number(_records(folder)[-1]) + 1
    return last.number + 1 if last else 1


def settle(pending: Path, record: Record) -> None:
    """Move the record of a change that is made to its place. Raises: OSError."""
    folder = pending.parent
    if record.kind == "given up":
        pending.unlink()
    else:
        if record.kind == "made":
            for path in _records(folder):
                if _number(path) >= record.number:
                    path.unlink()
        take_place(pending, folder / f"{record.number}.json")
        _forget(folder)
    sync_folder(folder)


def _forget(folder: Path) -> None:
    """Remove the oldest records where there are too many."""
    size = 0
    for count, path in enumerate(reversed(_records(folder))):
        with suppress(OSError):
            size += path.stat().st_size
            if count >= MOST or (count and size > MOST_BYTES):
                path.unlink()


def _records(folder: Path) -> list[Path]:
    """Return the paths of the records, the oldest first."""
    return sorted((path for path in folder.glob("*.json") if _NAME.fullmatch(path.name)), key=_number)


def _number(path: Path) -> int:
    return int(path.stem)
