"""New files prepared beside those that they will replace."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Final

from .errors import CannotWrite, reason
from .paths import from_root
from .record import AWAY, FileChange, Record, file_change
from .whole import hidden_name, mode_of, write_new

_ENDING: Final = "new"
_NAME: Final = re.compile(rf"\.argmap-[0-9a-f]{{12}}\.{_ENDING}")


def beside(path: str) -> Path:
    """Return a hidden name for a file that will take the place of the one at the path, links followed.

    It is in the same folder, or, where that is not there yet, in the nearest above.
    """
    place = Path(os.path.realpath(path))
    return hidden_name(next(each for each in place.parents if each.is_dir()), _ENDING)


def prepare(name: str, root: str, texts: tuple[str | None, str | None], temporary: Path) -> FileChange:
    """Find out whether a file can be written, and write its new text to `temporary`.

    Returns: the change of the file, whose recorded path is `name`, from the first text to the second.
    Raises: CannotWrite.
    """
    path = from_root(name, root)
    before, after = texts
    place = Path(os.path.realpath(path))
    try:
        if before is not None and not os.access(place, os.W_OK):
            raise CannotWrite(f"cannot write {path}: the file is read-only; nothing was changed")
        folder = temporary.parent
        if not os.access(folder, os.W_OK | os.X_OK):
            raise CannotWrite(f"cannot write {path}: the folder {folder} is read-only; nothing was changed")
        if after is None:
            return file_change(name, before, after)
        write_new(temporary, after.encode(), mode_of(place))
        in_place = before is not None and _is_more_than_a_name(place, temporary)
        change = file_change(name, before, after, whole=in_place)
    except UnicodeEncodeError as error:
        message = f"cannot write {path}: the text has characters that no file can hold; nothing was changed"
        raise CannotWrite(message) from error
    except OSError as error:
        raise CannotWrite(f"cannot write {path}: {reason(error)}; nothing was changed") from error
    return replace(change, temporary=str(temporary), in_place=in_place)


def _is_more_than_a_name(place: Path, temporary: Path) -> bool:
    """Whether a file has something that it would lose if another took its name: other names, its owner."""
    old, new = place.stat(), temporary.stat()
    if old.st_nlink > 1:
        return True
    if os.name == "nt" or (old.st_uid, old.st_gid) == (new.st_uid, new.st_gid):
        return False
    try:
        os.chown(temporary, old.st_uid, old.st_gid)
        temporary.chmod(old.st_mode & 0o7777)  # which a change of owner may narrow
    except OSError:
        return True
    return False


def refuse_strange(record: Record, root: str) -> None:
    """Make sure that a record names no files to be prepared but where `beside` would; raises CannotWrite."""
    for file in record.files:
        place = Path(os.path.realpath(from_root(file.path, root)))
        temporary = Path(file.temporary)
        is_near = temporary.parent == place.parent or temporary.parent.is_relative_to(record.root)
        if file.after is not None and not (_is_temporary(temporary) and is_near):
            raise CannotWrite(f"the journal names a strange file, {temporary}; nothing was written", AWAY)


def _is_temporary(path: Path) -> bool:
    """Whether a path is one that `beside` gives, so that a file there may be removed."""
    return bool(path.is_absolute() and _NAME.fullmatch(path.name))


def discard(path: Path) -> None:
    """Remove a file that was prepared, if it is there."""
    if _is_temporary(path):
        with suppress(OSError):
            path.unlink()
