"""The record of a change: what it makes of each file, and how that is made again or taken back."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final, cast

from .common_start import common_start
from .errors import CannotWrite, reason

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_VERSION: Final = 1

AWAY: Final = "look at the files of the map, then move the journal away"
"""What to do about a journal that is of no use."""


@dataclass(frozen=True, slots=True)
class FileChange:
    """What a change makes of one file.

    `path` is relative to the map's folder, or absolute where the file is not in it. `before` and `after` are
    the SHA-256 of its bytes, None where there is no file. The characters `old`, which begin at `start`,
    become `new`. `temporary` is the path of the file that takes the place of this one, "" where none does;
    with `in_place` the file itself is written, and `old` and `new` are all of its text.
    """

    path: str
    before: str | None
    after: str | None
    start: int
    old: str
    new: str
    temporary: str = ""
    in_place: bool = False

    def applied(self, text: str) -> bytes:
        """Return the bytes of the file after the change, of its text before it; raises CannotWrite."""
        data = (text[: self.start] + self.new + text[self.start + len(self.old) :]).encode()
        if digest(data) != self.after:
            raise CannotWrite(f"the journal does not fit {self.path}", AWAY)
        return data

    def reversed(self) -> FileChange:
        """Return the change that takes this one back."""
        return FileChange(self.path, self.after, self.before, self.start, self.new, self.old)


@dataclass(frozen=True, slots=True)
class Record:
    """A change of the map in the folder `root`, which is absolute and free of links.

    `what` says it in words that follow "undo". `number` is its place in the history. `kind` is `made`, or
    `undone` or `redone` for the same change taken back or made again, or `given up` where what was made of
    one that could not be finished is taken back.
    """

    root: str
    what: str
    number: int
    kind: str
    files: tuple[FileChange, ...]

    def reversed(self, kind: str) -> Record:
        """Return the change that takes this one back."""
        return replace(self, kind=kind, files=tuple(file.reversed() for file in self.files))


def file_change(path: str, before: str | None, after: str | None, *, whole: bool = False) -> FileChange:
    """Return the change of a file from one text to another; with `whole` it holds all of both.

    Raises: UnicodeEncodeError, where the text is not one that a file can hold.
    """
    old, new = before or "", after or ""
    start = 0 if whole else common_start(old, new)
    end = 0 if whole else common_start(old[start:][::-1], new[start:][::-1])
    return FileChange(
        path,
        None if before is None else digest(before.encode()),
        None if after is None else digest(after.encode()),
        start,
        old[start : len(old) - end],
        new[start : len(new) - end],
    )


def digest(data: bytes) -> str:
    """The SHA-256 of the data in hexadecimal digits."""
    return sha256(data).hexdigest()


def to_json(record: Record) -> bytes:
    """Write a record as a file of its own."""
    return json.dumps({"journal": _VERSION, **asdict(record)}).encode()


def read_record(path: Path, root: str) -> Record:
    """Read a record of the map in the folder `root`.

    Raises: CannotWrite, where it cannot be read, or is not one that argmap wrote for this map.
    """
    try:
        data = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError) as error:
        why = f": {reason(error)}" if isinstance(error, OSError) else "; it is damaged"
        raise CannotWrite(f"cannot read the journal {path}{why}", AWAY) from error
    try:
        if data.pop("journal") != _VERSION:
            raise CannotWrite(
                f"the journal {path} is of another version of argmap", f"update argmap, or {AWAY}"
            )
        record = Record(**_of_types(data, _RECORD))
        files = tuple(FileChange(**_of_types(each, _FILE)) for each in data["files"])
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise CannotWrite(f"the journal {path} was not written by argmap", AWAY) from error
    if record.root != root:
        raise CannotWrite(f"the journal {path} is of another map, {record.root}", AWAY)
    return replace(record, files=files)


_RECORD: Final = {
    "root": (str,),
    "what": (str,),
    "number": (int,),
    "kind": (str,),
    "files": (list,),
}
_FILE: Final = {
    "path": (str,),
    "before": (str, type(None)),
    "after": (str, type(None)),
    "start": (int,),
    "old": (str,),
    "new": (str,),
    "temporary": (str,),
    "in_place": (bool,),
}


def _of_types(data: object, types: Mapping[str, tuple[type, ...]]) -> dict[str, Any]:
    """Return an object of JSON that has exactly these keys and types; raises ValueError for any other."""
    if not isinstance(data, dict) or data.keys() != types.keys():
        raise ValueError
    found = cast("dict[str, Any]", data)
    if any(type(found[key]) not in allowed for key, allowed in types.items()):
        raise ValueError
    return found
