"""Reads tables of claims, and of their links and works, from CSV and from workbooks."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from ...model.words import listed
from ..archives import Archive, is_zip
from ..foreign_file import ForeignFile, NotReadable, quoted
from .csv_rows import csv_grid
from .draft import draft_of
from .headings import Role
from .table import check_wanted, headings_of, table_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..drafts import DraftMap
    from ..reading import Columns
    from ..report import Losses
    from .grid import Grid
    from .table import Table

_ENDINGS: Final = {".csv", ".tsv", ".tab"}
_MOST_NAMED: Final = 12
_OLD: Final = b"\xd0\xcf\x11\xe0"
"""How workbooks of Excel began before 2007; those with a password still do."""


def is_csv(file: ForeignFile) -> bool:
    """Whether a file is named as CSV is, or is text whose first rows have headings of claims."""
    if "\0" in file.head or is_zip(file):
        return False
    if PurePath(file.name).suffix.lower() in _ENDINGS:
        return True
    table = _table_at_head(file, {})
    return table is not None and table.role is Role.CLAIMS and len(table.columns) > 1


def adds_to_csv(file: ForeignFile, columns: Columns) -> bool:
    """Whether a file holds links or works alone, which add to a table of claims. Raises: NotReadable."""
    table = _table_at_head(file, columns)
    return table is not None and table.role is not Role.CLAIMS


def _table_at_head(file: ForeignFile, columns: Columns) -> Table | None:
    return table_of(csv_grid(ForeignFile(file.name, file.head.encode("utf-8", "replace"))), columns)


def read_csv(file: ForeignFile, losses: Losses, columns: Columns) -> DraftMap:
    """Read a table of claims, with the tables of links and works beside it. Raises: NotReadable."""
    grids = [csv_grid(file), *(csv_grid(each, each.name) for each in file.beside)]
    return _draft(grids, file, losses, columns)


def is_xlsx(file: ForeignFile) -> bool:
    """Whether a file is a workbook of Excel, of any age."""
    if file.data.startswith(_OLD):
        return any(name.encode("utf-16-le") in file.data for name in ("Workbook", "Book", "EncryptedPackage"))
    return is_zip(file) and b"xl/workbook" in file.data


def read_xlsx(file: ForeignFile, losses: Losses, columns: Columns) -> DraftMap:
    """Read the sheets of a workbook that hold claims, links and works. Raises: NotReadable."""
    if file.data.startswith(_OLD):
        hint = "open it and save it as .xlsx, without a password"
        raise NotReadable("this workbook has a password, or is of the old kind (.xls)", hint)
    from .workbook import read_workbook

    book = read_workbook(Archive(file), file, losses)
    draft = _draft(book.grids, file, losses, columns)
    return replace(draft, title=book.title or draft.title, description=book.description)


def _draft(grids: Sequence[Grid], file: ForeignFile, losses: Losses, columns: Columns) -> DraftMap:
    check_wanted(grids, columns)
    tables = {grid.name: table_of(grid, columns) for grid in grids}
    found = [table for table in tables.values() if table]
    if not any(table.role is Role.CLAIMS for table in found):
        _raise_without_claims(grids, {table.role for table in found})
    for grid in grids:
        if grid.rows and tables[grid.name] is None:
            losses.add("sheet without claims", grid.name, plural="sheets without claims")
    return draft_of(found, file, losses)


def _raise_without_claims(grids: Sequence[Grid], roles: set[Role]) -> None:
    if roles:
        held = listed([role.value for role in Role if role in roles])
        hint = (
            "name the table of the claims too, as in `argmap import claims.csv claims-links.csv`, "
            "or say which column holds their text with `--columns text=…`"
        )
        raise NotReadable(f"it holds {held}, and no column that is known to hold the text of claims", hint)
    headings = next((found for grid in grids if (found := headings_of(grid))), None)
    if not headings:
        raise NotReadable("it holds no rows")
    named = listed([quoted(each) for each in headings], _MOST_NAMED)
    raise NotReadable(
        f"no column is known to hold the text of claims: there are {named}",
        "name it with `--columns text=…`",
    )
