"""The maps that several paths belong to, such as those that git or pre-commit lists."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from ..model.words import listed
from .errors import CannotRun, complain
from .maps import find


def find_all(given: Sequence[str]) -> list[str]:
    """Return the folders of the maps that paths belong to, each once, as `find` returns them.

    Of several paths, those that belong to no map are passed over with a message, and a file that is gone
    stands for the map that it was in, so that git's lists of changed files can be handed on. A file of no map
    is no error by itself either.
    Raises: CannotRun, where nothing is found, unless all of the paths are files that are there.
    """
    if not given:
        return [find(None)]
    whole = " ".join(given)
    if os.path.lexists(whole) and not any(map(os.path.lexists, given)):
        given = [whole]  # a name with blanks that should have been in quotes
    found = {path: _found(path) for path in given}
    roots = [root for root in found.values() if isinstance(root, str)]
    errors = {path: error for path, error in found.items() if isinstance(error, CannotRun)}
    fatal = [error for path, error in errors.items() if not Path(path).is_file()]
    if fatal and not roots:
        raise fatal[0]
    if errors:
        others = [*errors]
        are = "is in no map and was" if len(others) == 1 else "are in no map and were"
        complain(f"{listed(others, 3)} {are} not checked")
    return list(dict.fromkeys(roots))


def _found(path: str) -> str | CannotRun:
    """Return the folder of the map that a path belongs to, or why there is none."""
    try:
        return find(path if os.path.lexists(path) else _last_folder(path) or path)
    except CannotRun as error:
        return error


def _last_folder(path: str) -> str:
    """Return the nearest folder above a path that is gone if that is in a map, else ""."""
    from ..schema import find_map

    folder = next((str(each) for each in Path(path).parents if each.is_dir()), "")
    return folder if folder and find_map(folder) else ""
