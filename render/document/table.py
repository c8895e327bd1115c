"""A table before it is written: entries, cells and columns, and what a document is for."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple

from ...model.words import trimmed


class Purpose(Enum):
    """What a document is for, which decides how much it says."""

    SCREEN = "a terminal: short names"
    PRINT = "an article or a page: whole sentences"
    DATA = "another program: every column, also the empty ones"


class Entry(NamedTuple):
    """One thing in a cell, as plain text.

    `link` is a safe address or "", `row` the key of the row that the entry names, or "". Where the text names
    a link, `path` holds the names of its claims, and `rest` is the text that follows them. `verdict` is the
    verdict that the text states, or "".
    """

    text: str
    link: str = ""
    row: str = ""
    strong: bool = False
    path: tuple[str, ...] = ()
    rest: str = ""
    verdict: str = ""


Cell = tuple[Entry, ...]


class Column(NamedTuple):
    """A column: its heading, and a cell for each row.

    It takes at least `least` columns of a terminal. An `optional` one is left out where all cells are empty.
    """

    name: str
    cells: tuple[Cell, ...]
    least: int = 10
    optional: bool = False


class Table(NamedTuple):
    """A table.

    `caption` says what it shows, `heading` stands above it where a view takes several tables. `keys` names
    the rows, for links to them, and is empty where nothing links to a row. `when_empty` is said where there
    are no rows, `notes` stand below. `shorter` is shown instead where the table does not fit a terminal or a
    page; the `warning` of the shorter one then says so. With `in_lines` a terminal shows each row in one
    line, without the names of the columns. CSV, which holds no notes, has the `warning` beside it.
    """

    name: str
    caption: str
    columns: tuple[Column, ...]
    when_empty: str = ""
    keys: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    shorter: Table | None = None
    warning: str = ""
    heading: str = ""
    in_lines: bool = False

    @property
    def height(self) -> int:
        """The number of rows below the heading."""
        return len(self.columns[0].cells)

    def with_note(self, note: str) -> Table:
        """Return the table with a note before its others."""
        shorter = self.shorter.with_note(note) if self.shorter else None
        return self._replace(notes=(note, *self.notes), shorter=shorter)

    def used(self) -> tuple[Column, ...]:
        """Return the columns without the optional ones that are empty."""
        return tuple(column for column in self.columns if not column.optional or any(column.cells))


def column(name: str, cells: Iterable[Cell], least: int = 10, *, optional: bool = False) -> Column:
    """Return a column of the cells."""
    return Column(name, tuple(cells), least, optional)


def entries(texts: Iterable[str]) -> Cell:
    """Return a cell of plain entries, without the empty ones."""
    return tuple(Entry(trimmed(text)) for text in texts if text)
