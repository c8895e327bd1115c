"""Writes tables as the sheets of a workbook, with openpyxl; the same tables give the same bytes."""

from __future__ import annotations

import io
import re
import zipfile
from math import ceil
from typing import TYPE_CHECKING, Final

from ...model.safe_text import visible
from ..writing import NotWritable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from openpyxl.cell.cell import Cell

    from ..report import Losses
    from .written_rows import Written

_WIDTHS: Final = {"text": 60, "quote": 50, "because": 50, "note": 40, "label": 32, "title": 50, "url": 40}
_USUAL: Final = 24
_LITTLE: Final = 16
_NARROW: Final = frozenset(
    {"kind", "verdict", "year", "locator", "strength", "basis", "relation", "presumed"}
)
_LINE: Final = 15.0
_HIGHEST: Final = 409.0
"""The height of a line, and the greatest of a row, in points."""

_NARROWEST: Final = 0.95
"""How many letters of a long text a column holds for each digit of its width."""

_EAST_ASIAN: Final = "\u2e80"
_LONGEST: Final = 32_767
"""The most characters that a cell of Excel holds."""

_THEN: Final = (1980, 1, 1, 0, 0, 0)
_DATE: Final = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def workbook_of(tables: Sequence[Written], title: str, description: str, losses: Losses) -> bytes:
    """The workbook: bold headings that stay in sight, wrapped texts, a filter. Raises: NotWritable."""
    try:
        from openpyxl import Workbook
        from openpyxl.cell import WriteOnlyCell
        from openpyxl.styles import Alignment, Font
        from openpyxl.utils import get_column_letter
    except ModuleNotFoundError as error:
        hint = 'run `python -m pip install "argmap[xlsx]"`, or export csv'
        raise NotWritable("to write workbooks takes the library openpyxl", hint) from error
    book = Workbook(write_only=True)
    book.properties.title = visible(title)
    book.properties.description = visible(description)
    book.properties.creator = "argmap"
    wrapped, bold = Alignment(wrap_text=True, vertical="top"), Font(bold=True)
    for table in tables:
        sheet = book.create_sheet(table.name)
        sheet.freeze_panes = "B2"
        widths = [_WIDTHS.get(each, _LITTLE if each in _NARROW else _USUAL) for each in table.headings]
        for at, width in enumerate(widths, 1):
            sheet.column_dimensions[get_column_letter(at)].width = width
        if table.headings:
            sheet.auto_filter.ref = f"A1:{get_column_letter(len(table.headings))}{len(table.rows) + 1}"
        for number, row in enumerate([table.headings, *table.rows]):
            cells: list[Cell] = []
            for text in row:
                cell = WriteOnlyCell(sheet, _cell(text, losses, row[0]))
                cell.data_type = "s"  # what begins with `=` is no formula
                cell.alignment = wrapped
                if not number:
                    cell.font = bold
                cells.append(cell)
            sheet.row_dimensions[number + 1].height = _height(row, widths)
            sheet.append(cells)
    made = io.BytesIO()
    book.save(made)
    return _without_dates(made.getvalue())


def _height(row: Sequence[str], widths: Sequence[int]) -> float:
    """The height of a row in points, since not every program finds it by itself.

    Letters are taken to be a little wider than digits, by which widths are counted, and those of East Asia
    twice as wide.
    """
    most = 1
    for text, width in zip(row, widths, strict=True):
        if len(text) >= width * _NARROWEST or "\n" in text:
            lines = text.split("\n")
            used = (len(line) + sum(each >= _EAST_ASIAN for each in line) for line in lines)
            most = max(most, sum(max(1, ceil(each / (width * _NARROWEST))) for each in used))
    return min(most * _LINE, _HIGHEST)


def _cell(text: str, losses: Losses, place: str) -> str | None:
    safe = visible(text, keep="\n")
    if safe != text:
        losses.add("text with invisible characters", place, plural="texts with invisible characters")
    if len(safe) > _LONGEST:
        losses.add("text longer than a cell", place, plural="texts longer than a cell")
    return safe[:_LONGEST] or None


def _without_dates(data: bytes) -> bytes:
    """The workbook without the time of its making, its files in the order of their names."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda each: (each != "[Content_Types].xml", each)):
            content = old.read(name)
            if name == "docProps/core.xml":
                content = _DATE.sub(b"1980-01-01T00:00:00Z", content)
            new.writestr(zipfile.ZipInfo(name, _THEN), content, zipfile.ZIP_DEFLATED)
    return made.getvalue()
