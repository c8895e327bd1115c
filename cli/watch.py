"""Does something again after each change to the files of a map."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

from ..model.layout import CLAIM_ENDINGS, MAP_FILE
from .errors import complain

_READ: Final = (*CLAIM_ENDINGS, ".json", ".bib")
_LOOK: Final = 500
"""Milliseconds between looks at files outside the map's folder, whose changes are not notified."""

Stamp = dict[str, tuple[int, int]]


def repeat(root: str, files: Callable[[], Iterable[str]], act: Callable[[], object]) -> None:
    """Call `act`, and again after each change, until an interrupt; `files` returns what `act` reads.

    Every file is stamped before it is read, so that no change falls between the reading and the watching.
    Raises: KeyboardInterrupt; whatever `act` raises.
    """
    from watchfiles import watch

    gc.enable()  # unlike other commands, this one runs for long
    map_file = f"{root}/{MAP_FILE}"
    seen = _stamp(_inside(root))
    outside = _outside(root, files())
    seen_outside = _stamp(outside)
    act()
    complain(f"watching {root}; stop with Ctrl-C")
    begun = False
    for changes in watch(root, watch_filter=None, yield_on_timeout=True, rust_timeout=_LOOK):
        # What changed before the watch had begun is noticed at its first sign of life.
        now = _stamp(_inside(root)) if changes or not begun else seen
        begun = True
        now_outside = _stamp(outside)
        if (now, now_outside) == (seen, seen_outside):
            continue
        complain("something has changed")
        if now.get(map_file) != seen.get(map_file):  # which names the files outside
            outside = _outside(root, files())
            now_outside = _stamp(outside)
        seen, seen_outside = now, now_outside
        act()


def _inside(root: str) -> Iterable[str]:
    """Yield the files in the map's folder that can belong to a map."""
    for folder, folders, names in os.walk(root):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (f"{folder}/{name}" for name in names if name.endswith(_READ))


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
