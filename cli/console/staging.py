"""Files put into a folder all together or not at all, whenever the process is killed.

They are prepared in a hidden folder beside their places, `.argmap-….tmp`. Renamed to `.argmap-….ready` it is
complete, and its files are moved to their places one by one. What a run that is gone has left, the next run
that writes into the folder moves to its place where it was ready, and clears away where it was not.
"""

from __future__ import annotations

import errno
import os
import re
import shutil
import sys
import time
from collections.abc import Generator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from ...editor.writing.whole import hidden_name, keep_mode, take_place
from ...model.layout import MAP_FILE
from ..errors import complain

_LEFT: Final = re.compile(r"\.argmap-[0-9a-f]{12}\.(tmp|ready)")
_TRIES: Final = 100
_PAUSE: Final = 0.01


def put(folder: Path, files: Mapping[str, bytes]) -> None:
    """Put all of the files into a folder, by their paths in it; a folder that is missing is made with them.

    None of the places is a link. To be called within `at_work`. Raises: OSError; nothing is then changed,
    unless a file could not be moved to its place.
    """
    top = folder
    while not top.parent.is_dir():
        top = top.parent
    is_new = not folder.is_dir()
    staged = hidden_name(top.parent if is_new else folder)
    ready = top if is_new else staged.with_suffix(".ready")
    try:
        for name, data in files.items():
            file = staged / (folder.relative_to(top) if is_new else "") / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
            keep_mode(file, folder / name)
            _refuse_closed((folder / name).parent)
        staged.rename(ready)
    except BaseException:
        shutil.rmtree(staged, ignore_errors=True)
        raise
    if not is_new:
        for file in _files(ready):
            _move(file, folder / file.relative_to(ready))
        shutil.rmtree(ready)


def _refuse_closed(folder: Path) -> None:
    """Raise OSError where a folder is there that takes no files."""
    if folder.is_dir() and not os.access(folder, os.W_OK | os.X_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


@contextmanager
def at_work(folder: Path) -> Generator[list[str], None, None]:
    """Finish and clear away what runs that are gone have left in a folder, and hold it while writing there.

    Yields: the paths in the folder of the files that were finished; a message tells of them. Nothing is done
    where another run is at work, or the system has no locks for folders, as Windows.
    """
    if sys.platform == "win32":
        yield []
        return
    import fcntl

    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:  # a folder that may be written to, but not listed
        yield []
        return
    try:
        finished: list[str] = []
        with suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            finished = _finish(folder)
        for _ in range(_TRIES):  # one that clears away holds the folder for a moment
            with suppress(OSError):
                fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
                break
            time.sleep(_PAUSE)
        yield finished
    finally:
        os.close(handle)


def _finish(folder: Path) -> list[str]:
    """Move what is ready to its place, and remove the rest; returns the paths of the files moved."""
    finished: list[str] = []
    for left in sorted(folder.glob(".argmap-*")):
        if not _LEFT.fullmatch(left.name) or left.is_symlink():
            continue
        for file in _files(left) if left.suffix == ".ready" else ():
            name = file.relative_to(left)
            if _is_free(file, folder, name):
                _move(file, folder / name)
                finished.append(name.as_posix())
        if left.is_dir():
            shutil.rmtree(left)
        else:
            left.unlink()
    if finished:
        complain(f"finished what a run that was cut short had begun in {folder}: {', '.join(finished)}")
    return finished


def _is_free(file: Path, folder: Path, name: Path) -> bool:
    """Whether a file that was left may take its place: nothing newer is there, and it is one of this folder.

    The folder may come from anyone, with what looks like the work of argmap in it, so that neither links nor
    hidden folders are followed.
    """
    hidden = any(part.startswith(".") for part in name.parent.parts)
    if hidden or (folder / name).resolve() != folder.resolve() / name:
        return False
    try:
        return (folder / name).stat().st_mtime_ns <= file.stat().st_mtime_ns
    except FileNotFoundError:
        return True


def _files(staged: Path) -> list[Path]:
    """Return all files in a folder, the one that makes its folder a map at the end."""
    found = (Path(below, name) for below, _, names in os.walk(staged) for name in names)
    return sorted(found, key=lambda file: (file.name == MAP_FILE, file))


def _move(file: Path, place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    take_place(file, place)
