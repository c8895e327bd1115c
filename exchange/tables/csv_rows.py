"""The rows of a file of comma-separated values, whatever separates them."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from ..foreign_file import MAX_BYTES
from .grid import MOST_ROWS, Grid, Row
from .headings import Role, meanings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..foreign_file import ForeignFile

SEPARATORS: Final = (",", ";", "\t", "|")

_DECLARED: Final = re.compile(r'"?sep=([^\w"\r\n])"?\r?\n?', re.IGNORECASE)
_APOSTROPHE: Final = re.compile(r"'+[=+\-@\t\r]")
_MOST_OPEN: Final = 10
_END: Final = "\x1e"
"""A last line, which is part of a longer cell where a quotation mark is open."""
_SAMPLE: Final = 65_536
_HEADINGS_WITHIN: Final = 30


def csv_grid(file: ForeignFile, name: str = "") -> Grid:
    """The rows of the file, as a table with this name; faults of it are told, and the rest is read."""
    text = file.text
    separator = separator_of(text)
    skipped = 1 if _DECLARED.match(text) else 0  # no row to a spreadsheet
    rows: list[Row] = []
    records = enumerate(_records(file, text.replace("\0", "\ufffd"), separator), 1 - skipped)
    for number, (line, cells) in records:
        if len(rows) >= MOST_ROWS:
            file.fault(
                "AM005", f"the table has more than {MOST_ROWS:,} rows; the rest is left out", line=line
            )
            break
        if number and any(cell.strip() for cell in cells):
            rows.append(Row(number, line, tuple(_plain(cell) for cell in cells)))
    return Grid(name, rows, file)


def separator_of(text: str) -> str:
    """What separates the cells: what the file declares (`sep=;`), else what headings and rows speak for."""
    declared = _DECLARED.match(text)
    return declared[1] if declared else max(SEPARATORS, key=lambda each: _likeliness(text[:_SAMPLE], each))


def _likeliness(sample: str, separator: str) -> tuple[int, int, int]:
    """The most headings of claims in a row of a sample, then how many rows are the same width, and that."""
    widths: Counter[int] = Counter()
    known = 0
    for cells in csv.reader(io.StringIO(sample.replace("\0", ""), newline=""), delimiter=separator):
        while cells and not cells[-1]:
            cells.pop()
        widths[len(cells)] += len(cells) > 1
        if sum(widths.values()) <= _HEADINGS_WITHIN:
            known = max(known, sum(bool(meanings(Role.CLAIMS, cell)) for cell in cells))
    width, rows = max(widths.items(), key=lambda each: each[::-1], default=(0, 0))
    return known, rows, width


def _records(file: ForeignFile, text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    """The records with the lines where they begin; a quotation mark that is never closed is a letter."""
    lines = io.StringIO(text, newline="").readlines()
    if lines and not lines[-1].endswith(("\r", "\n")):
        lines[-1] += "\n"
    start = 0
    for _ in range(_MOST_OPEN):
        found, end = _closed(lines, start, separator)
        yield from found
        if end == len(lines):
            return
        file.fault("AM002", "a cell begins with a quotation mark that is not closed", line=end + 1)
        yield end + 1, lines[end].rstrip("\r\n").split(separator)
        start = end + 1
    if start < len(lines):
        file.fault(
            "AM002", "the quotation marks are in disorder from here on; the rest is left out", line=start
        )


def _closed(lines: list[str], start: int, separator: str) -> tuple[list[tuple[int, list[str]]], int]:
    """The records from a line on, and the line at which they end: that of the last if its quotes are open."""
    limit = csv.field_size_limit(MAX_BYTES)
    found: list[tuple[int, list[str]]] = []
    line = start
    try:
        reader = csv.reader([*lines[start:], _END], delimiter=separator)
        for cells in reader:
            found.append((line + 1, cells))
            line = start + reader.line_num
    finally:
        csv.field_size_limit(limit)
    last, cells = found.pop()
    return found, len(lines) if cells == [_END] else last - 1


def _plain(cell: str) -> str:
    """A cell without the apostrophe that keeps a spreadsheet from running it as a formula."""
    return cell[1:] if _APOSTROPHE.match(cell) else cell
