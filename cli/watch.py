"""Does something again after each change to the files of a map."""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from watchfiles import watch

from ..model.layout import MAP_FILE, READ_ENDINGS
from .errors import complain

_LOOK: Final = 500
"""Milliseconds between looks at what is not notified: files outside the map's folder, the folder itself."""

Stamp = dict[str, tuple[int, int]]


def repeat(root: str, files: Callable[[], Iterable[str]], act: Callable[[], object], doing: str = "") -> None:
    """Call `act`, and again after each change, until an interrupt; `files` returns what `act` reads.

    After the first time it is said on stderr what is being `doing`, usually that the folder is watched.

    Every file is stamped before it is read, so that no change falls between the reading and the watching.
    A folder that is gone is waited for. Raises: KeyboardInterrupt; whatever else `act` raises.
    """
    gc.enable()  # unlike other commands, this one runs for long
    map_file = f"{root}/{MAP_FILE}"
    home, where = os.getcwd(), os.path.realpath(root)  # noqa: PTH109 - a text
    folder = _identity(root)
    seen = _stamp(_inside(root))
    outside = _outside(root, files())
    seen_outside = _stamp(outside)
    act()
    complain(f"{doing or f'watching {root}'}; Ctrl-C stops")
    for changed in _moments(root, home, where):
        before, folder = folder, _identity(root)
        if folder is None:
            if before is not None:
                complain(f"the folder {root} is gone; waiting for it to come back")
            continue
        if folder != before:  # another one of the same name, of whose files nothing has been read
            seen = {}
        now = _stamp(_inside(root)) if changed or not seen else seen
        now_outside = _stamp(outside)
        if (now, now_outside) == (seen, seen_outside):
            continue
        complain("the map has changed")
        with suppress(FileNotFoundError):  # the folder has gone meanwhile, as the next look tells
            if now.get(map_file) != seen.get(map_file):  # which names the files outside
                outside = sorted({*outside, *_outside(root, files())})
                now_outside = _stamp(outside)
            act()
            seen, seen_outside = now, now_outside


def _moments(root: str, home: str, where: str) -> Iterator[bool]:
    """Yield at each change in the folder, and twice a second: whether something in it may have changed.

    A watch ends with the folder that it was put on; the one that takes its place is watched anew. `home` is
    the working folder, `where` the full path of the folder.
    """
    while True:
        with suppress(OSError):  # the folder of this name may be another by now
            os.chdir(home)
        yield True
        folder, quiet = _identity(root), 0
        # Without a folder, or where there is no room for another watch, looking twice a second must do. A
        # watch can begin on a new folder while this process still is in the one that was removed.
        with suppress(OSError, RuntimeError):
            for changes in watch(root, watch_filter=None, yield_on_timeout=True, rust_timeout=_LOOK):
                if folder is None or _identity(root) != folder or any(path == where for _, path in changes):
                    break
                # Once more after the last change: in a folder that is new, one may not be noticed.
                quiet = 0 if changes else quiet + 1
                yield quiet < 2
        time.sleep(_LOOK / 1000)


def _identity(root: str) -> tuple[int, int] | None:
    """Return what tells a folder from the next of its name; None where it or the working folder is gone."""
    try:
        os.getcwd()  # noqa: PTH109 - fails in a folder that is gone, of which `.` alone would tell nothing
        found = Path(root).stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _inside(root: str) -> Iterable[str]:
    """Yield the files in the map's folder that can belong to a map."""
    for folder, folders, names in os.walk(root):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (f"{folder}/{name}" for name in names if name.endswith(READ_ENDINGS))


def _outside(root: str, files: Iterable[str]) -> list[str]:
    """Return those of the files that are not in the map's folder."""
    inside = Path(root).resolve()
    return [path for path in files if not Path(path).resolve().is_relative_to(inside)]


def _stamp(files: Iterable[str]) -> Stamp:
    """Return when each file was last changed, and its size; files that are gone are left out."""
    stamp: Stamp = {}
    for path in files:
        with suppress(OSError):
            found = Path(path).stat()
            stamp[path] = (found.st_mtime_ns, found.st_size)
    return stamp
