"""Finds a map, and reads the text of its files."""

from __future__ import annotations

import errno
import os
import re
import stat
from pathlib import Path
from typing import Final

from ..model import Place, Problem
from ..model.layout import MAP_FILE, MAX_BYTES
from .conflicts import without_conflicts

_SMALL: Final = 2**14
"""Bytes; one read is enough for a file smaller than this."""

_ODD_BREAKS: Final = "[\x85\u2028\u2029]"
_NO_WAIT: Final = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""Flags with which opening a pipe does not wait for a writer."""

_MODES: Final = {
    stat.S_IFDIR: "a folder",
    stat.S_IFIFO: "a pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
}


def find_map(start: str) -> str | None:
    """The folder of the nearest `argmap.yaml` at or above a folder or file; None if there is none."""
    path = Path(os.path.abspath(start))
    holds_map = (str(folder) for folder in (path, *path.parents) if os.path.lexists(folder / MAP_FILE))
    return next(holds_map, None)


def exists(path: str) -> bool:
    """Whether something exists at the path, which may be any text."""
    return os.path.exists(path)


def within(folder: str, name: str) -> str:
    """The path of `name`, relative to `folder` unless it is absolute or begins with `~/`, without `..`."""
    name = os.path.expanduser(name) if name.startswith("~/") else name
    path = name if folder == "." or os.path.isabs(name) else f"{folder}/{name}"
    return os.path.normpath(path).replace(os.sep, "/") if ".." in name else path


def unreadable(path: str, message: str, hint: str = "") -> Problem:
    """The problem of a file or folder that cannot be read."""
    return Problem("AM005", Place(path), message, hint)


def irregular(path: str, what: str) -> Problem:
    """The problem of something that is named as a claim file and is none."""
    hint = "rename it so that it does not end in .yaml or .yml"
    return unreadable(path, f"{what}, not a regular file", hint)


def is_inside(path: str, root: str) -> bool:
    """Whether a file, links followed, lies in the folder `root` and is not hidden there, as `.git` is.

    Of any other file nothing is ever quoted: whoever wrote the map may not be allowed to read it.
    """
    try:
        below = Path(os.path.realpath(path)).relative_to(os.path.realpath(root))
    except ValueError:  # also where the path holds a null byte
        return False
    return not any(part.startswith(".") for part in below.parts)


def read_bytes(path: str, problems: list[Problem], *, regular: bool = False) -> bytes | None:
    """The bytes of a regular file within the limit; None, and a problem, if it cannot be read.

    The status of a small file that is known to be `regular` is not looked up: maps have thousands of them.
    """
    try:
        handle = os.open(path, os.O_RDONLY | _NO_WAIT)
        try:
            start = os.read(handle, _SMALL) if regular else b""
            if regular and len(start) < _SMALL:
                return start
            found = os.fstat(handle)
            if not stat.S_ISREG(found.st_mode):
                problems.append(irregular(path, _MODES.get(stat.S_IFMT(found.st_mode), "something else")))
                return None
            if is_too_large(path, found.st_size, problems):
                return None
            return start + _rest_of(handle, found.st_size - len(start))
        finally:
            os.close(handle)
    except (OSError, ValueError) as error:
        if isinstance(error, OSError) and error.errno == errno.ENXIO:
            problems.append(irregular(path, "a socket"))
        else:
            problems.append(not_read(path, error))
        return None


def is_too_large(path: str, size: int, problems: list[Problem]) -> bool:
    """Whether a file of so many bytes is over the limit; if so, that is reported."""
    if size > MAX_BYTES:
        message = f"the file has {size / 2**20:.1f} MiB; the limit is {MAX_BYTES // 2**20}"
        problems.append(unreadable(path, message, "split it into several files"))
    return size > MAX_BYTES


def not_read(path: str, error: OSError | ValueError) -> Problem:
    """The problem of a file that could not be read because of an error."""
    return unreadable(path, f"cannot read the file: {reason(error)}")


def _rest_of(handle: int, size: int) -> bytes:
    """The rest of an open file, which had `size` more bytes a moment ago, up to the limit."""
    data = os.read(handle, max(size, 0) + 1)
    if len(data) == size:
        return data
    parts = [data]  # a file that grows, or a read that a signal cut short
    while data and sum(map(len, parts)) <= MAX_BYTES:
        data = os.read(handle, 2**16)
        parts.append(data)
    return b"".join(parts)


def decoded(path: str, data: bytes, problems: list[Problem]) -> str | None:
    """The text of UTF-8 bytes, without a byte order mark and with one version of each merge conflict.

    U+0085, U+2028 and U+2029 become spaces: libyaml would end a line there, YAML 1.2 does not. Bytes that are
    not UTF-8 become U+FFFD and a problem, so that the rest is still checked; None for UTF-16.
    """
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
            message = "the file is UTF-16, not UTF-8"
            problems.append(Problem("AM001", Place(path), message, "save it as UTF-8"))
            return None
        text = data.decode(errors="replace")
        lines = re.split(r"\r\n|\r|\n", data[: error.start].decode())
        line, column = len(lines), len(lines[-1]) + 1
        place = Place(path, line, column, line, column + 1)
        message = f"the byte 0x{data[error.start]:02X} is not UTF-8"
        hint = "save the file as UTF-8; it may be Latin-1 or Windows-1252 now"
        problems.append(Problem("AM001", place, message, hint))
    return without_conflicts(path, text if text.isascii() else re.sub(_ODD_BREAKS, " ", text), problems)


def reason(error: OSError | ValueError) -> str:
    """What an error of the system says."""
    return (error.strerror or "").lower() if isinstance(error, OSError) else str(error)
