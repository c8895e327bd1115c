"""A table that finds no room as records: for each row its first cell, and below it the others by name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from .blocks import Field, Fields

if TYPE_CHECKING:
    from .table import Cell, Table


def records(table: Table) -> Iterator[tuple[str, Fields | None]]:
    """Yield the title of each row, and its other cells as fields; None where all are empty."""
    first, *others = table.used()
    for number, title in enumerate(first.cells):
        fields = tuple(
            Field(column.name, *_texts(column.cells[number])) for column in others if column.cells[number]
        )
        yield "; ".join(entry.text for entry in title), Fields(fields) if fields else None


def _texts(cell: Cell) -> tuple[str, tuple[str, ...]]:
    text, *lines = (line for entry in cell for line in entry.text.split("\n"))
    return text, tuple(lines)
