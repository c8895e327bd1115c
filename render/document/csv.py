"""The tables of a document as CSV, for spreadsheets and programs."""

from __future__ import annotations

import csv
import io
from typing import Final

from ...model.safe_text import visible
from .blocks import Document, Screen, Written
from .table import Table

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet take a cell for a formula."""


def to_csv(document: Document, _screen: Screen) -> Written:
    r"""Write the tables by RFC 4180, with all columns and without notes; lines end in `\r\n`.

    The entries of a cell are joined by `; `. A cell that a spreadsheet would run as a formula gets an
    apostrophe before it (OWASP, "CSV Injection"). CSV holds cells only: other blocks are left out, and the
    warnings of tables are told beside it.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    warnings: list[str] = []
    for table in document.blocks:
        if isinstance(table, Table):
            warnings += filter(None, [table.warning])
            writer.writerow([_cell(column.name) for column in table.columns])
            for row in zip(*(column.cells for column in table.columns), strict=True):
                writer.writerow([_cell("; ".join(entry.text for entry in cell)) for cell in row])
    return Written(out.getvalue(), tuple(warnings))


def _cell(text: str) -> str:
    cell = "'" + text if text.startswith(_FORMULA) else text
    return "\n".join(visible(line) for line in cell.split("\n"))
