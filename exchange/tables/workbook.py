"""The sheets of a workbook of Excel, read with openpyxl once its archive is known to be harmless."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
import zlib
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Final, NamedTuple

from ..foreign_file import ForeignFile, NotReadable
from ..safe_xml import root_of
from .grid import MOST_ROWS, Grid, Row
from .sheet_marks import comments_of_cells, marks_of_sheets

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from openpyxl.workbook.workbook import Workbook

    from ..archives import Archive
    from ..report import Losses
    from .sheet_marks import Marks

_MOST_CELLS: Final = 50_000_000
"""So many cells are looked at in all sheets, empty ones too, which cost nothing to write."""

_FAULTS: Final = (
    ArithmeticError, AssertionError, AttributeError, EOFError, LookupError, OSError, RuntimeError,
    SyntaxError, TypeError, ValueError, zipfile.BadZipFile, zlib.error,
)  # fmt: skip
"""What openpyxl raises where a workbook is not as it should be."""

_ADDRESS: Final = re.compile(r"://|www\.|@|10\.\d{4,9}/")
_ERRORS: Final = frozenset({"#REF!", "#N/A", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#VALUE!"})


class Book(NamedTuple):
    """The sheets of a workbook in its order, and the title and description among its properties."""

    grids: list[Grid]
    title: str
    description: str


def read_workbook(archive: Archive, file: ForeignFile, losses: Losses) -> Book:
    """Read all sheets of cells. Raises: NotReadable."""
    try:
        from openpyxl import load_workbook
    except ModuleNotFoundError as error:
        hint = 'run `python -m pip install "argmap[xlsx]"`, or save the sheet as CSV'
        raise NotReadable("to read workbooks takes the library openpyxl", hint) from error
    for name in archive.names:
        if name.endswith((".xml", ".rels", ".vml")):
            root_of(ForeignFile(f"{file.name}: {name}", archive.read(name)))
    marks = marks_of_sheets(archive)
    for cell in comments_of_cells(archive):
        losses.add("comment pinned to a cell", f"cell {cell}", plural="comments pinned to cells")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what openpyxl leaves out, such as pictures
        try:
            book = load_workbook(io.BytesIO(file.data), read_only=True, data_only=True, keep_links=False)
            grids = _grids(book, marks, file, losses)
            properties = book.properties
        except _FAULTS as error:
            hint = "open it in Excel or LibreOffice and save it as .xlsx again"
            raise NotReadable("it is not a workbook that can be read", hint) from error
    return Book(grids, properties.title or "", properties.description or "")


def _grids(book: Workbook, marks: dict[str, Marks], file: ForeignFile, losses: Losses) -> list[Grid]:
    several = len(book.worksheets) > 1
    cells = 0
    grids: list[Grid] = []
    for sheet in book.worksheets:
        sheet.reset_dimensions()  # programs write wrong ones
        found = marks.get(sheet.title)
        rows: list[Row] = []
        for number, values in enumerate(sheet.iter_rows(values_only=True), 1):
            cells += len(values) + 1
            if number > MOST_ROWS or cells > _MOST_CELLS:
                message = f"the sheet {sheet.title} goes on beyond row {number:,}; the rest is left out"
                file.fault("AM005", message, "delete the empty cells of the sheet")
                break
            place = f"sheet {sheet.title}, row {number}"
            texts = _texts(values, place, losses)
            if found and number in found.linked:
                behind = sum(_hides_link(texts, column) for column in found.linked[number])
                losses.add("link behind a text", place, plural="links behind texts", number=behind)
            if found and number in found.merged:
                above = rows[-1].cells if rows else ()
                texts = _merged(texts, above, found.merged[number])
            if any(texts):
                rows.append(Row(number, 0, texts))
        grids.append(Grid(f"sheet {sheet.title}" if several else "", rows, file))
        for cell in found.without_value if found else ():
            losses.add(
                "formula without a value",
                f"sheet {sheet.title}, cell {cell}",
                plural="formulas without a value",
            )
    return grids


def _hides_link(texts: Sequence[str], column: int) -> bool:
    """Whether the text of a cell is something else than the address to which it leads."""
    return column < len(texts) and bool(texts[column]) and not _ADDRESS.search(texts[column])


def _texts(values: Sequence[object], place: str, losses: Losses) -> tuple[str, ...]:
    texts = tuple("" if each is None else each if isinstance(each, str) else _text(each) for each in values)
    if not _ERRORS.isdisjoint(texts):
        number = sum(each in _ERRORS for each in texts)
        losses.add("formula with an error", place, plural="formulas with an error", number=number)
        texts = tuple("" if each in _ERRORS else each for each in texts)
    return texts


def _merged(texts: tuple[str, ...], above: tuple[str, ...], columns: Iterable[int]) -> tuple[str, ...]:
    """A row with what stands above it in the columns in which its cells are merged with those."""
    whole = [*texts, *[""] * (len(above) - len(texts))]
    for column in columns:
        if column < len(above):
            whole[column] = above[column]
    return tuple(whole)


def _text(value: object) -> str:
    """A number, date or truth value as text.

    >>> _text(2013.0), _text(0.1 + 0.2), _text(True), _text(datetime(2013, 5, 1))
    ('2013', '0.3', 'yes', '2013-05-01')
    """
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (int, float)):
        return f"{value:.15g}"
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
    if isinstance(value, (date, time)):
        return value.isoformat()
    return str(value)
