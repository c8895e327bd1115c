"""The record of a change: what it makes of each file, and how that is made again or taken back."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final, TypeAlias, cast

from .common_start import common_start
from .errors import CannotWrite, reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

Piece: TypeAlias = tuple[int, str, str]
"""Where a piece of a text begins before a change, what it is then, and what it becomes."""

_VERSION: Final = 1

AWAY: Final = "look at the files of the map, then move the journal away"
"""What to do about a journal that is of no use."""


@dataclass(frozen=True, slots=True)
class FileChange:
    """What a change makes of one file.

    `path` is relative to the map's folder, or absolute where the file is not in it. `before` and `after` are
    the SHA-256 of its bytes, None where there is no file. The `pieces` of its text that change are in order.
    `temporary` is the path of the file that takes the place of this one, "" where none does; with `in_place`
    the file itself is written, and one piece is all of its text.
    """

    path: str
    before: str | None
    after: str | None
    pieces: tuple[Piece, ...]
    temporary: str = ""
    in_place: bool = False

    @property
    def whole(self) -> tuple[bytes, bytes]:
        """All of the file before and after the change, where it is written in place."""
        ((_, old, new),) = self.pieces
        return old.encode(), new.encode()

    def applied(self, text: str) -> bytes:
        """Return the bytes of the file after the change, of its text before it; raises CannotWrite."""
        parts: list[str] = []
        end = 0
        for start, old, new in self.pieces:
            parts += (text[end:start], new)
            end = start + len(old)
        data = "".join((*parts, text[end:])).encode()
        if digest(data) != self.after:
            raise CannotWrite(f"the journal does not fit {self.path}", AWAY)
        return data

    def reversed(self) -> FileChange:
        """Return the change that takes this one back."""
        pieces: list[Piece] = []
        longer = 0
        for start, old, new in self.pieces:
            pieces.append((start + longer, new, old))
            longer += len(new) - len(old)
        return FileChange(self.path, self.after, self.before, tuple(pieces))


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
    return FileChange(
        path,
        None if before is None else digest(before.encode()),
        None if after is None else digest(after.encode()),
        ((0, old, new),) if whole else tuple(_pieces(old, new)),
    )


def _pieces(old: str, new: str) -> Iterator[Piece]:
    """Yield what differs between two texts: lines, where they have as many, else all in between."""
    start = common_start(old, new)
    end = common_start(old[start:][::-1], new[start:][::-1])
    one, other = old[start : len(old) - end], new[start : len(new) - end]
    lines, others = one.split("\n"), other.split("\n")
    if len(lines) != len(others):
        yield start, one, other
        return
    for line, now in zip(lines, others, strict=True):
        if line != now:
            yield start, line, now
        start += len(line) + 1


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
        files = tuple(_file(_of_types(each, _FILE)) for each in data["files"])
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
    "pieces": (list,),
    "temporary": (str,),
    "in_place": (bool,),
}


def _file(found: dict[str, Any]) -> FileChange:
    """Return the change of a file that JSON describes; raises ValueError where it does not describe one."""
    pieces = [tuple(each) for each in found.pop("pieces")]
    if any([*map(type, each)] != [int, str, str] for each in pieces) or (
        found["in_place"] and len(pieces) != 1
    ):
        raise ValueError
    return FileChange(**found, pieces=tuple(pieces))


def _of_types(data: object, types: Mapping[str, tuple[type, ...]]) -> dict[str, Any]:
    """Return an object of JSON that has exactly these keys and types; raises ValueError for any other."""
    if not isinstance(data, dict) or data.keys() != types.keys():
        raise ValueError
    found = cast("dict[str, Any]", data)
    if any(type(found[key]) not in allowed for key, allowed in types.items()):
        raise ValueError
    return found
