"""One run at a time changes a map."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final

from .errors import CannotWrite, reason
from .state import HINT

if TYPE_CHECKING:
    from pathlib import Path

_PATIENCE: Final = 2.0
"""Seconds to wait for another run."""

_PAUSE: Final = 0.02
_FAR: Final = 2**30
"""A position that no text of the lock reaches: Windows lets nobody read what is locked."""


@contextmanager
def locked(folder: Path, what: str) -> Generator[None, None, None]:
    """Hold the lock of a map's state in its folder; the system lets go of it when the process ends.

    `what` is told to another run that waits in vain. Raises: CannotWrite.
    """
    path = folder / "lock"
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise CannotWrite(
            f"cannot keep drafts and what undoes changes in {folder}: {reason(error)}", HINT
        ) from error
    try:
        _wait(handle, path)
        with suppress(OSError):  # the disk is full
            os.truncate(handle, 0)
            os.write(handle, f"process {os.getpid()}: {what}".encode("utf-8", "replace"))
        yield
    finally:
        os.close(handle)


def _wait(handle: int, path: Path) -> None:
    """Take the lock, or raise CannotWrite that names who has it."""
    until = time.monotonic() + _PATIENCE
    try:
        while not _take(handle):
            if time.monotonic() >= until:
                os.lseek(handle, 0, os.SEEK_SET)
                who = os.read(handle, 200).decode("utf-8", "replace") or "a process"
                message = f"another run of argmap is changing the map ({who}); nothing was changed"
                raise CannotWrite(message, "try again when it is done")
            time.sleep(_PAUSE)
    except OSError as error:
        message = f"cannot lock {path}: {reason(error)}"
        raise CannotWrite(message, "set XDG_STATE_HOME to a folder on a disk of this machine") from error


def _take(handle: int) -> bool:
    """Take the lock; returns False where another has it. Raises: OSError, where there are no locks."""
    # PermissionError is how Windows says it.
    with suppress(BlockingIOError, PermissionError):
        if sys.platform == "win32":
            import msvcrt

            os.lseek(handle, _FAR, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
            os.lseek(handle, 0, os.SEEK_SET)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    return False
