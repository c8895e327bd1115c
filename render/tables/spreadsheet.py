"""A table as CSV, for spreadsheets and programs."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final

from ..escape import visible

if TYPE_CHECKING:
    from ..document.table import Table

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet take a cell for a formula."""


def to_csv(table: Table) -> str:
    r"""Write a table as RFC 4180 has it: comma, quotation marks where needed, `\r\n`; all columns, no notes.

    The entries of a cell are joined by `; `. A cell that a spreadsheet would run as a formula gets an
    apostrophe before it (OWASP, "CSV Injection").
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([_cell(column.name) for column in table.columns])
    for row in zip(*(column.cells for column in table.columns), strict=True):
        writer.writerow([_cell("; ".join(entry.text for entry in cell)) for cell in row])
    return out.getvalue()


def _cell(text: str) -> str:
    """Show what is hidden, and neutralise a formula."""
    cell = "'" + text if text.startswith(_FORMULA) else text
    return "\n".join(visible(line) for line in cell.split("\n"))
