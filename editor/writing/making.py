"""Making a change whose record is on the disk: each new file takes its place."""

from __future__ import annotations

import os
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from .errors import CannotWrite, reason
from .in_place import is_between, overwrite
from .paths import content, from_root
from .prepared import discard
from .record import digest
from .whole import mode_of, remove, sync_folder, take_place, write_new

if TYPE_CHECKING:
    from .record import FileChange, Record


class Now(Enum):
    """How a file is, compared with what a change makes of it."""

    BEFORE = auto()
    BETWEEN = auto()
    AFTER = auto()
    OTHER = auto()


def now(file: FileChange, root: str) -> Now:
    """Return how a file is. Raises: CannotWrite, where it cannot be read."""
    data = content(from_root(file.path, root))
    found = None if data is None else digest(data)
    if found == file.after:
        return Now.AFTER
    if found == file.before:
        return Now.BEFORE
    if file.in_place and data and is_between(data, *file.whole):
        return Now.BETWEEN
    return Now.OTHER


def make(record: Record, root: str) -> None:
    """Put the files of a change in their places; those that are there already stay.

    Raises: CannotWrite, before anything is done, where a file is neither as before nor as after the change;
    and where one cannot be written.
    """
    found = [(file, now(file, root)) for file in record.files]
    for file, is_now in found:
        if is_now is Now.OTHER:
            path = from_root(file.path, root)
            message = f"`{record.what}` was cut short, and {path} has been changed since"
            raise CannotWrite(message, f"`argmap undo` gives the change up and leaves {path} as it is")
    for file, is_now in found:
        if is_now is not Now.AFTER:
            put(file, root)
    for folder in {Path(os.path.realpath(from_root(file.path, root))).parent for file in record.files}:
        sync_folder(folder)


def put(file: FileChange, root: str) -> None:
    """Put the new file in the place of the old one. Raises: CannotWrite."""
    path = from_root(file.path, root)
    place, temporary = Path(os.path.realpath(path)), Path(file.temporary)
    try:
        if file.after is None:
            remove(Path(path))
        elif file.in_place:
            overwrite(place, file.whole[0], file.applied(""))
            discard(temporary)
        else:
            place.parent.mkdir(parents=True, exist_ok=True)
            if not _is_whole(temporary, file.after):
                discard(temporary)
                write_new(temporary, file.applied((content(path) or b"").decode()), mode_of(place))
            take_place(temporary, place)
    except PermissionError as error:
        hint = "an editor, Excel, a sync client or a virus scanner may hold it open: close it there"
        raise CannotWrite(f"cannot replace {path}: {reason(error)}", hint) from error
    except OSError as error:
        raise CannotWrite(f"cannot replace {path}: {reason(error)}") from error


def _is_whole(temporary: Path, wanted: str) -> bool:
    """Whether a file that was prepared is there and whole."""
    try:
        return not temporary.is_symlink() and digest(temporary.read_bytes()) == wanted
    except OSError:
        return False
