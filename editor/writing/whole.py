"""How a file is replaced: a new one is written whole beside it, and takes its place by a rename."""

from __future__ import annotations

import os
import stat
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_PATIENCE: Final = 2.0 if os.name == "nt" else 0.0
"""Seconds for which is tried what Windows refuses while another program has the file open."""

_PAUSE: Final = 0.05


def hidden_name(folder: Path, ending: str = "tmp") -> Path:
    """Return a name in the folder for a file that is not complete yet."""
    return folder / f".argmap-{os.urandom(6).hex()}.{ending}"


def replace(place: Path, data: bytes, *, private: bool = False) -> None:
    """Put a file with the data into a place, where it is never seen half written.

    The file keeps the mode of the one that was there. One that is `private` nobody else may read, and it is
    there after a power cut too. Raises: OSError; what was there is then untouched.
    """
    # Beside its place, since a rename is atomic only within one file system.
    beside = hidden_name(place.parent)
    write_new(beside, data, 0o600 if private else mode_of(place), lasting=private)
    try:
        take_place(beside, place)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise


def write_new(path: Path, data: bytes, mode: int | None = None, *, lasting: bool = True) -> None:
    """Write a file that is not there yet, and wait for the disk; without `mode` it has the usual one.

    Raises: FileExistsError; OSError, and what was written is then removed.
    """
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    handle = os.open(path, flags, 0o666 if mode is None else mode)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            if lasting:
                file.flush()
                os.fsync(file.fileno())
        if mode is not None:
            path.chmod(mode)  # which the user's mask may have narrowed
    except BaseException:
        with suppress(OSError):
            path.unlink()
        raise


def mode_of(place: Path) -> int | None:
    """Return the permissions of a file, links followed; None where there is none."""
    try:
        return stat.S_IMODE(place.stat().st_mode)
    except FileNotFoundError:
        return None


def keep_mode(file: Path, place: Path) -> None:
    """Give a file the mode of the one whose place it will take, if there is one."""
    mode = mode_of(place)
    if mode is not None:
        file.chmod(mode)


def take_place(file: Path, place: Path) -> None:
    """Rename a file to its place. Raises: OSError."""
    _patiently(lambda: file.replace(place))


def remove(path: Path) -> None:
    """Remove a file that is there. Raises: OSError."""
    _patiently(path.unlink)


def _patiently(act: Callable[[], object]) -> None:
    """Do what another program may refuse for a moment; raises OSError where it goes on refusing."""
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        with suppress(PermissionError):
            act()
            return
        time.sleep(_PAUSE)
    act()


def sync_folder(folder: Path) -> None:
    """Put the names of the files in a folder on the disk for certain, where the system can."""
    if os.name == "nt":
        return
    with suppress(OSError):  # some file systems have no such thing
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
