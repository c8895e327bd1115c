"""Paths of a map's files: as the journal keeps them, and which of them may be written."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from ...model import Problem
from ...model.layout import IMPORTS_FILE
from ...schema import load_map
from ...schema.files import exists, is_inside, read_bytes, within
from .errors import CannotWrite


def recorded(path: str, root: str) -> str:
    """Return a path relative to the folder `root`, or as it is where it is absolute and leads elsewhere."""
    try:
        relative = os.path.relpath(path, root).replace(os.sep, "/")
    except ValueError:  # another drive
        return path
    return path if Path(path).is_absolute() and relative.startswith("../") else relative


def from_root(name: str, root: str) -> str:
    """Return the path that was recorded, as `LoadedMap.files` has it."""
    return within(root, name)


def refuse_outside(paths: Iterable[str], root: str) -> None:
    """Make sure that files, links followed, lie in the map's folder or are its references.

    Raises: CannotWrite.
    """
    own = Path(os.path.realpath(root), IMPORTS_FILE)
    outside = [
        path
        for path in paths
        if "\0" in path or not (is_inside(path, root) or Path(os.path.realpath(path)) == own)
    ]
    if outside and (others := {*outside} - {*load_map(root).files}):
        raise CannotWrite(f"{min(others)} is not a file of the map; nothing was written")


def content(path: str) -> bytes | None:
    """Return the bytes of a file; None where there is none. Raises: CannotWrite, where it cannot be read."""
    if not exists(path):
        return None
    problems: list[Problem] = []
    data = read_bytes(path, problems)
    if data is None:
        raise CannotWrite(f"{path}: {problems[0].message}", problems[0].hint)
    return data


def refuse_changed(before: Mapping[str, str | None], paths: Iterable[str]) -> None:
    """Make sure that all files are as they were read. Raises: CannotWrite."""
    for path in dict.fromkeys([*before, *paths]):
        text, data = before.get(path), content(path)
        if data == (None if text is None else text.encode()):
            continue
        if text is None:
            raise CannotWrite(f"{path} is there already; nothing was changed")
        done = "removed" if data is None else "changed"
        message = f"{path} has been {done} since it was read; nothing was changed"
        raise CannotWrite(message, "run the command again")
