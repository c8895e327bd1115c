"""The cells of one table or sheet, as text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from ..foreign_file import ForeignFile

MOST_ROWS: Final = 250_000
"""The most rows of a sheet that are read: more claims than a map is of use with."""


class Row(NamedTuple):
    """A row that holds something: its `number` as a spreadsheet counts, from 1, and its cells.

    `line` is the line of the file where it begins, 0 where there are no lines.
    """

    number: int
    line: int
    cells: tuple[str, ...]

    def cell(self, column: int) -> str:
        """The text in a column, from 0, without spaces around it; "" beyond the last."""
        return self.cells[column].strip() if column < len(self.cells) else ""

    @property
    def filled(self) -> list[str]:
        """The cells that are not empty."""
        return [text for each in self.cells if (text := each.strip())]


class Grid(NamedTuple):
    """The rows of a table that are not empty, and the file that holds them.

    `name` tells the table from the others, as in `sheet Links` or `claims-links.csv`; "" of the only one.
    """

    name: str
    rows: list[Row]
    file: ForeignFile

    def place(self, row: Row) -> str:
        """Where a row is, as a report says it."""
        return f"{self.name}, row {row.number}" if self.name else f"row {row.number}"
