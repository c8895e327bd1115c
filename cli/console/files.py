"""Files written whole or not at all, alone or several together."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from ...editor.writing.whole import replace
from ...model.words import listed
from ..errors import CannotRun, reason
from .output import emit
from .staging import at_work, put

_NO_FOLDER: Final = "there is no folder"


def write_whole(path: str, data: bytes) -> None:
    """Write a file through a temporary one beside it, so that it is never seen half written.

    `-` is stdout. A symbolic link stays and its target is written; the file keeps its mode. A device or pipe
    is written to directly.
    Raises: CannotRun, where it cannot be written (what was there is then untouched); BrokenPipeError.
    """
    if path == "-":
        emit(data)
        return
    target = check_writable(path)
    try:
        if target is None:
            with Path(path).open("wb") as device:
                device.write(data)
        else:
            with at_work(target.parent):
                replace(target, data)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise CannotRun(f"cannot write {path}: {reason(error)}") from error


def write_together(files: Mapping[str, bytes]) -> None:
    """Write several files of one folder, of which the first is replaced when all are prepared.

    Links, devices and what lies elsewhere follow, one by one. Raises: as `write_whole`.
    """
    folder = Path(next(iter(files), "")).parent.resolve()
    plain = {
        path: data
        for path, data in files.items()
        if path != "-" and check_writable(path) == folder / Path(path).name
    }
    if len(plain) > 1:
        try:
            with at_work(folder):
                put(folder, {Path(path).name: data for path, data in plain.items()})
        except OSError as error:
            raise CannotRun(f"cannot write {listed(list(plain), 3)}: {reason(error)}") from error
    for path, data in files.items():
        if len(plain) < 2 or path not in plain:
            write_whole(path, data)


def check_writable(path: str) -> Path | None:
    """Find out, before the work is done, whether `write_whole` can write to a path other than `-`.

    Returns: the file that a new one is to replace, links followed; None for a device or pipe.
    Raises: CannotRun, where the folder is missing or closed, or the target is a folder or read-only.
    """
    try:
        problem, target = _target(path)
    except (OSError, ValueError, RuntimeError) as error:
        # For links in a circle, versions of Python raise different exceptions.
        raise CannotRun(f"cannot write {path}: {reason(error)}") from error
    if problem:
        hint = "make the folder first, or name another" if problem.startswith(_NO_FOLDER) else ""
        raise CannotRun(f"cannot write {path}: {problem}", hint)
    return target


def _target(path: str) -> tuple[str, Path | None]:
    """Return what prevents writing, or "", and the file to be replaced, links followed."""
    target = Path(path).resolve()
    try:
        mode = target.stat().st_mode
    except FileNotFoundError:
        mode = None
    if not path or path.endswith(("/", os.sep)) or (mode is not None and stat.S_ISDIR(mode)):
        return "that is a folder, not a file", None
    if mode is not None and not os.access(target, os.W_OK):
        return "the file is read-only", None
    if mode is not None and not stat.S_ISREG(mode):
        return "", None
    if not target.parent.is_dir():
        return f"{_NO_FOLDER} {target.parent if Path(path).is_symlink() else Path(path).parent}", None
    if not os.access(target.parent, os.W_OK | os.X_OK):
        return f"the folder {Path(path).parent} is read-only", None
    return "", target
