"""Finds the files of a map and reads their text."""

from __future__ import annotations

import errno
import os
import re
import stat
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ..model import Place, Problem
from ..model.layout import CLAIM_ENDINGS, MAP_FILE, MAX_BYTES
from .conflicts import without_conflicts

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

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


def claim_files(
    root: str, references: Collection[str], problems: list[Problem]
) -> Iterator[tuple[str, bool]]:
    """The paths of a map's claim files, each paired with True if it is known to be a regular file.

    They are in order of name, folders after files. Anything else with such a name becomes a problem, except
    for the files at the paths `references`, which hold no claims.
    """
    real_root = os.path.realpath(root)
    real_references = {os.path.realpath(path) for path in references if "\0" not in path}
    references_names = set(map(os.path.basename, references))
    folders = [root]
    while folders:
        folder = folders.pop()
        below: list[str] = []
        for entry in _entries(folder, problems):
            name = entry.name
            path = name if folder == "." else f"{folder.rstrip('/')}/{name}"
            if name == MAP_FILE and folder == root:
                continue
            if entry.is_dir(follow_symlinks=False):
                if not _is_excluded(path, name, problems):
                    below.append(path)
            elif not name.endswith(CLAIM_ENDINGS) or (
                name in references_names and os.path.realpath(path) in real_references
            ):
                continue
            elif not (entry.is_symlink() and leads_out(path, real_root, problems)):
                yield path, entry.is_file(follow_symlinks=False)
        folders.extend(reversed(below))


def _entries(folder: str, problems: list[Problem]) -> list[os.DirEntry[str]]:
    """The entries of a folder in order of name, without hidden ones; a problem if it cannot be read."""
    try:
        found = [entry for entry in os.scandir(folder) if not entry.name.startswith(".")]
    except OSError as error:
        problems.append(_unreadable(folder, f"cannot read the folder: {_reason(error)}"))
        return []
    return sorted(found, key=lambda entry: entry.name)


def _is_excluded(path: str, name: str, problems: list[Problem]) -> bool:
    """Whether a folder is not part of the map; if so, the reason is reported."""
    if name.endswith(CLAIM_ENDINGS):
        problems.append(_irregular(path, "a folder"))
    elif os.path.lexists(os.path.join(path, MAP_FILE)):
        message = "a folder with an argmap.yaml of its own is another map; it is skipped"
        hint = "check it by itself, or remove its argmap.yaml"
        problems.append(Problem("AM008", Place(path), message, hint))
    else:
        return False
    return True


def _unreadable(path: str, message: str, hint: str = "") -> Problem:
    return Problem("AM005", Place(path), message, hint)


def _irregular(path: str, what: str) -> Problem:
    hint = "rename it so that it does not end in .yaml or .yml"
    return _unreadable(path, f"{what}, not a regular file", hint)


def is_inside(path: str, root: str) -> bool:
    """Whether a file, links followed, lies in the folder `root` and is not hidden there, as `.git` is.

    Of any other file nothing is ever quoted: whoever wrote the map may not be allowed to read it.
    """
    try:
        below = Path(os.path.realpath(path)).relative_to(os.path.realpath(root))
    except ValueError:  # also where the path holds a null byte
        return False
    return not any(part.startswith(".") for part in below.parts)


def leads_out(path: str, root: str, problems: list[Problem]) -> bool:
    """Whether a file is a link to none that is inside the folder `root`; if so, that is reported."""
    if not os.path.islink(path):
        return False
    if not os.path.exists(path):
        problems.append(_unreadable(path, "a link that leads to no file", "remove the link"))
    elif not is_inside(path, root):
        hint = "copy the file into the map"
        problems.append(_unreadable(path, "a link to a file outside the map, or to a hidden one", hint))
    else:
        return False
    return True


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
                problems.append(_irregular(path, _MODES.get(stat.S_IFMT(found.st_mode), "something else")))
                return None
            if found.st_size > MAX_BYTES:
                message = f"the file has {found.st_size / 2**20:.1f} MiB; the limit is {MAX_BYTES // 2**20}"
                problems.append(_unreadable(path, message, "split it into several files"))
                return None
            return start + _rest_of(handle, found.st_size - len(start))
        finally:
            os.close(handle)
    except (OSError, ValueError) as error:
        if isinstance(error, OSError) and error.errno == errno.ENXIO:
            problems.append(_irregular(path, "a socket"))
        else:
            problems.append(_unreadable(path, f"cannot read the file: {_reason(error)}"))
        return None


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


def _reason(error: OSError | ValueError) -> str:
    return (error.strerror or "").lower() if isinstance(error, OSError) else str(error)
