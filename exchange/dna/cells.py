"""Cells of a table as texts and numbers, whatever they were stored as."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .database import Cell, Database


def numbered(database: Database, table: str, *columns: str) -> Iterator[tuple[int, list[Cell]]]:
    """The rows of a table with their `ID`; those without are left out, since nothing can refer to them."""
    for own, *cells in database.rows(table, "ID", *columns):
        key = number(own)
        if key is not None:
            yield key, cells


def text(cell: Cell) -> str:
    """A text without spaces around it, "" for an empty cell."""
    return "" if cell is None else str(cell).strip()


def number(cell: Cell) -> int | None:
    """A whole number, None where there is none."""
    try:
        return None if cell is None else int(cell)
    except (ValueError, OverflowError):
        return None
