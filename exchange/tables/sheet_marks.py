"""What openpyxl does not tell of sheets read row by row: merged cells, links, formulas without a value."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from ..foreign_file import ForeignFile
from ..safe_xml import parts
from .grid import MOST_ROWS

if TYPE_CHECKING:
    from ..archives import Archive

_RELATION: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_MERGED: Final = re.compile(rb'<(?:\w+:)?mergeCell [^<>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')
_LINKED: Final = re.compile(rb'<(?:\w+:)?hyperlink [^<>]*?ref="([A-Z]{1,3})(\d{1,7})')
_COMMENTS: Final = re.compile(r"xl/comments/?[^/]*\.xml")
_COMMENT: Final = re.compile(rb'<(?:\w+:)?comment [^<>]*?ref="([A-Z]{1,3}\d{1,7})"')
_NO_VALUE: Final = re.compile(
    rb'<((?:\w+:)?)c (?:[^<>]*? )?r="([A-Z]{1,3}\d{1,7})"[^<>]*>'
    rb"<\1f(?:[^<>]*/>|[^<>]*>[^<>]*</\1f>)(?:<\1v/>|<\1v></\1v>)?</\1c>"
)
_MOST_MERGED: Final = 1_000_000


class Marks(NamedTuple):
    """`merged` has, by the number of a row, the columns in which its cells are merged with those above.

    `linked` has, in the same way, the columns in which a link lies behind the text.
    """

    merged: dict[int, list[int]]
    linked: dict[int, list[int]]
    without_value: list[str]


def comments_of_cells(archive: Archive) -> list[str]:
    """The cells, such as `B2`, to which a comment is pinned. Raises: NotReadable."""
    found = [name for name in archive.names if _COMMENTS.fullmatch(name)]
    return [cell.decode() for name in found for cell in _COMMENT.findall(archive.read(name))]


def marks_of_sheets(archive: Archive) -> dict[str, Marks]:
    """The marks of each sheet of cells by its title. Raises: NotReadable."""
    if "xl/workbook.xml" not in archive.names or _RELATIONS not in archive.names:
        return {}
    related = parts(ForeignFile(_RELATIONS, archive.read(_RELATIONS)), {"Relationship"})
    targets = {each.get("Id", ""): each.get("Target", "") for each in related}
    found: dict[str, Marks] = {}
    for sheet in parts(ForeignFile("xl/workbook.xml", archive.read("xl/workbook.xml")), {"sheet"}):
        target = targets.get(sheet.get(_RELATION, ""), "")
        path = target[1:] if target.startswith("/") else f"xl/{target}"
        if path in archive.names:
            found[sheet.get("name", "")] = _marks(archive.read(path))
    return found


_RELATIONS: Final = "xl/_rels/workbook.xml.rels"


def _marks(data: bytes) -> Marks:
    merged: dict[int, list[int]] = {}
    number = 0
    for found in _MERGED.finditer(data):
        left, top, right, bottom = _column(found[1]), int(found[2]), _column(found[3]), int(found[4])
        number += (bottom - top) * (right - left + 1)
        if bottom > MOST_ROWS or number > _MOST_MERGED:
            continue
        for row in range(top + 1, bottom + 1):
            merged.setdefault(row, []).extend(range(left, right + 1))
    linked: dict[int, list[int]] = {}
    for found in _LINKED.finditer(data):
        linked.setdefault(int(found[2]), []).append(_column(found[1]))
    return Marks(merged, linked, [found[2].decode() for found in _NO_VALUE.finditer(data)])


def _column(letters: bytes) -> int:
    """The number of a column from 0: 0 of A, 26 of AA."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1
