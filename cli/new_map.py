"""The files of a new map, or of a copy of an example, written all or none."""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from importlib.resources import files
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final

from ..model.layout import CLAIM_ENDINGS, MAP_FILE, USUAL_FOLDER
from ..schema.texts import SCHEMAS, schema_text
from .console.staging import at_work, put
from .errors import CannotRun, reason

if TYPE_CHECKING:
    from importlib.abc import (
        Traversable,
    )  # moved in 3.11 and gone in 3.14, which matters to no type checker set to 3.10

EXAMPLES: Final = {
    "shanghai-spirit": USUAL_FOLDER,
    "silver-blaze": "examples/silver-blaze",
    "democratic-peace": "examples/democratic-peace",
}
"""The folders in argmap of the maps that can be copied, by name; the first is meant where none is named."""

_COPIED: Final = (*CLAIM_ENDINGS, ".json", ".bib", ".md")
_SCHEMA_LINE: Final = re.compile(
    rb"^(# yaml-language-server: \$schema=)\S*?((?:claim|map)\.schema\.json)", re.MULTILINE
)


def new_map() -> dict[str, bytes]:
    """Return the files of a small map that passes its own check, by their paths in its folder."""
    return _copy("cli/starter")


def example_map(name: str) -> dict[str, bytes]:
    """Return the files of one of the `EXAMPLES`, by their paths in its folder."""
    return _copy(EXAMPLES[name])


def _copy(folder: str) -> dict[str, bytes]:
    """Return the files of a map in argmap, with the schemas inside, so that editors need no network."""
    copied = {
        path: _SCHEMA_LINE.sub(
            rb"\1" + posixpath.relpath("/schema", posixpath.dirname(f"/{path}")).encode() + rb"/\2", data
        )
        for path, data in _walk(files("argmap").joinpath(*folder.split("/")), "")
    }
    return copied | schemas()


def schemas() -> dict[str, bytes]:
    """Return the files with the schemas, by their paths in the folder of a map."""
    return {f"schema/{which}.schema.json": schema_text(which).encode() for which in SCHEMAS}


def _walk(folder: Traversable, path: str) -> Iterator[tuple[str, bytes]]:
    """Yield the path and content of every file of a map below the folder, in the order of names."""
    for entry in sorted(folder.iterdir(), key=lambda each: each.name):
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            yield from _walk(entry, f"{path}{entry.name}/")
        elif entry.name.endswith(_COPIED):
            yield f"{path}{entry.name}", entry.read_bytes()


def write_new(folder: str, contents: Mapping[str, bytes]) -> None:
    """Write all of the files into the folder or none; folders that are missing are made.

    Raises: CannotRun, where a file is there already, the folder lies in a map, another file would be read as
    part of the map, or one cannot be written; nothing is then changed.
    """
    _refuse_other_kinds(folder)
    try:
        home = Path(os.path.realpath(folder))
        _refuse_inside_a_map(home)
        with at_work(next(each for each in (home, *home.parents) if each.is_dir())) as finished:
            if finished and _holds(home, contents):
                return
            _refuse_strangers(folder, contents)
            put(home, contents)
    except OSError as error:
        raise CannotRun(f"cannot write {folder}: {reason(error)}") from error


def _holds(home: Path, contents: Mapping[str, bytes]) -> bool:
    """Whether the folder has all of the files as they are to be."""
    return all(
        (home / name).is_file() and (home / name).read_bytes() == data for name, data in contents.items()
    )


def _refuse_other_kinds(folder: str) -> None:
    """Raise CannotRun where there is no name, or something else of that name."""
    if not folder:
        raise CannotRun("a folder needs a name", "`argmap init DIR`; a dot stands for the folder you are in")
    if os.path.lexists(folder) and not Path(folder).is_dir():
        raise CannotRun(f"{folder} is there already and is not a folder", "name another: `argmap init DIR`")


def _refuse_inside_a_map(home: Path) -> None:
    """Raise CannotRun where the folder lies in a map, which would pass over a map inside it."""
    outer = next((each for each in home.parents if os.path.lexists(each / MAP_FILE)), None)
    if outer is None:
        return
    with suppress(ValueError, FileNotFoundError):  # another drive, or a working folder that is gone
        outer = Path(os.path.relpath(outer))
    there = "this folder" if str(outer) == "." else f"the folder {outer}"
    raise CannotRun(
        f"{there} holds a map, and a map cannot lie inside another; nothing was written",
        "add claims to that map in any .yaml file below its folder, or go to a folder outside it first",
    )


def _refuse_strangers(folder: str, contents: Mapping[str, bytes]) -> None:
    """Raise CannotRun where something is in the way."""
    for name in contents:
        above = [Path(folder, each) for each in PurePosixPath(name).parents][:-1]
        taken = [each for each in above if os.path.lexists(each) and (each.is_symlink() or not each.is_dir())]
        for path in (*taken, Path(folder, name)):
            if os.path.lexists(path):
                raise CannotRun(
                    f"{path} is there already; nothing was written", "name another folder: `argmap init DIR`"
                )
    for below, folders, names in os.walk(folder):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        if MAP_FILE in names:
            raise CannotRun(
                f"the folder {below} holds a map, and a map cannot lie inside another; nothing was written",
                "name a folder of its own for the new map: `argmap init DIR`",
            )
        for name in sorted(names):
            if name.endswith(CLAIM_ENDINGS) and not name.startswith("."):
                path = Path(below, name)
                raise CannotRun(
                    f"{path} would be read as claims of the new map; nothing was written",
                    "name a folder of its own for the new map: `argmap init DIR`",
                )
