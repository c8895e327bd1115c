"""Cells of a table as texts and numbers, whatever they were stored as."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...model.words import count

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..foreign_file import ForeignFile
    from .database import Cell, Database


def numbered(
    database: Database, file: ForeignFile, table: str, *columns: str
) -> Iterator[tuple[int, list[Cell]]]:
    """The rows of a table with their `ID`; rows without one are left out, which is a problem of the file."""
    lacking = 0
    for own, *cells in database.rows(table, "ID", *columns):
        key = number(own)
        if key is None:
            lacking += 1
        else:
            yield key, cells
    if lacking:
        file.fault(
            "AM103", f"table {table}: {count(lacking, 'row')} without a number in the column ID, left out"
        )


def text(cell: Cell) -> str:
    """A text without spaces around it, "" for an empty cell."""
    return "" if cell is None else str(cell).strip()


def number(cell: Cell) -> int | None:
    """A whole number, None where there is none."""
    try:
        return None if cell is None else int(cell)
    except (ValueError, OverflowError):
        return None
