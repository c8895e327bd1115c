"""Foreign files that only add to another one named with them, as the links do to a table of claims."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from ..model.words import either
from .errors import CannotRun

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..exchange.foreign_file import ForeignFile
    from .foreign_formats import Format


class Opened(NamedTuple):
    """A file, the format that it is in, and whether it only adds to another file of that format."""

    file: ForeignFile
    format_: Format
    adds: bool


def joined(opened: Sequence[Opened]) -> list[Opened]:
    """The files that are read each by itself, those that only add to one of them now beside it.

    Where there are several, the name tells: `claims-links.csv` belongs to `claims.csv`. Where there is none,
    nothing is joined. Raises: CannotRun, where it cannot be told.
    """
    whole = [each for each in opened if not each.adds]
    alone: list[Opened] = []
    for each in opened:
        candidates = [one.file for one in whole if one.format_ is each.format_]
        if each.adds and candidates:
            base = _base(each.file, candidates)
            base.beside.append(each.file)
            base.notes.append(f"{each.file.name} was read as a part of it")
        elif each.adds:
            alone.append(each)
    return [*whole, *alone]


def _base(file: ForeignFile, candidates: Sequence[ForeignFile]) -> ForeignFile:
    if len(candidates) == 1:
        return candidates[0]
    begun = [each for each in candidates if _stem(file.name).startswith(_stem(each.name))]
    if not begun:
        names = either([each.name for each in candidates])
        hint = f"name it after that table, as in {_stem(candidates[0].name)}-links.csv"
        raise CannotRun(f"{file.name} could belong to {names}", hint)
    return max(begun, key=lambda each: len(_stem(each.name)))


def _stem(name: str) -> str:
    return str(PurePath(name).with_suffix(""))
