"""Tables for Word: as wide as the text of an A4 page, its heading row repeated on every page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import zip_longest
from typing import TYPE_CHECKING, Final, NamedTuple

from ..page_sizes import PAGES
from .column_widths import Page, Paper
from .docx_xml import KEPT_WITH_NEXT, bookmark, link, paragraph, plain_paragraph, run
from .table import Entry

if TYPE_CHECKING:
    from .column_widths import Layout
    from .table import Cell, Table

_LONGEST: Final = 28
"""A longer word may be broken anywhere; room for all of it would be taken from the other columns."""

_HYPHENS: Final = re.compile(r"(?<=[-–—])")
"""Where Word may end a line within a word."""

_UPRIGHT, _TURNED = PAGES["a4"].width, PAGES["a4-landscape"].width

_TWENTIETHS: Final = 20
"""In what parts of a point Word measures tables."""

_USUAL_SIZE: Final = 8.0
"""The size of letters in the style of tables."""

_MOST_KEPT: Final = 1500
"""A row with more characters may be broken at the end of a page."""


def _parts(word: str) -> Iterator[tuple[str, int]]:
    for part in _HYPHENS.split(word):
        yield part, _LONGEST


WORD: Final = Paper(
    (
        Page(_UPRIGHT - 8, _USUAL_SIZE, 4),
        Page(_TURNED - 8, _USUAL_SIZE, 4),
        Page(_TURNED - 6, 7.0, 3),
    ),
    _parts,
)
"""A4, upright or turned. A page is narrower than its text by the margins of the outer cells."""


def is_turned(page: Page) -> bool:
    """Whether a page is wider than high."""
    return page.width > _UPRIGHT


class Mark(NamedTuple):
    """A bookmark: its name and its number, each once in a document."""

    name: str
    number: int


class Links:
    """Where the links of tables lead: to the rows that have keys, and to addresses."""

    def __init__(self, tables: Iterable[Table], relation_to: Callable[[str], str]) -> None:
        """Number the rows that have keys; of several with the same key the first is led to.

        `relation_to` returns the relation that leads to an address.
        """
        keys = dict.fromkeys(key for table in tables for key in table.keys)
        self._marks = {key: Mark(f"row_{number}", number) for number, key in enumerate(keys, 1)}
        self._relation_to = relation_to

    @property
    def rows(self) -> int:
        """How many rows have bookmarks; these are numbered from 1."""
        return len(self._marks)

    def mark(self, key: str) -> Mark | None:
        """Return the bookmark of a row, None where it has none."""
        return self._marks.get(key)

    def written(self, entry: Entry) -> str:
        """Write an entry, as a link where it leads somewhere."""
        if entry.link:
            return link(run(entry.text, "Hyperlink"), relation=self._relation_to(entry.link))
        content = run(entry.text, "Strong" * entry.strong)
        to = self.mark(entry.row)
        return link(content, anchor=to.name) if to else content


def docx_table(table: Table, layout: Layout, links: Links) -> str:
    """Write the columns and rows of a table. No page ends between the last row and the notes on the table."""
    columns, gap = table.used(), layout.page.gap
    widths = [round(_TWENTIETHS * (width + 2 * gap)) for width in layout.widths]
    margin = f'w:w="{round(_TWENTIETHS * gap)}" w:type="dxa"'
    small = "Small" * (layout.page.size < _USUAL_SIZE)
    heads = (plain_paragraph(f"{small}TableHeading", column.name) for column in columns)
    written = [_row(heads, widths, "<w:cantSplit/><w:tblHeader/>")]
    for number, cells in enumerate(zip(*(column.cells for column in columns), strict=True)):
        more = KEPT_WITH_NEXT * (bool(table.notes) and number + 1 == table.height)
        marks = [links.mark(table.keys[number])] if table.keys else []
        own = [
            "".join(_paragraphs(cell, f"{small}TableText", links, mark, more))
            for cell, mark in zip_longest(cells, marks)
        ]
        is_short = sum(len(entry.text) for cell in cells for entry in cell) < _MOST_KEPT
        written.append(_row(own, widths, "<w:cantSplit/>" * is_short))
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="MapTable"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar><w:left {margin}/><w:right {margin}/></w:tblCellMar>"
        '<w:tblLook w:val="0020" w:firstRow="1"/></w:tblPr><w:tblGrid>'
        + "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        + f"</w:tblGrid>{''.join(written)}</w:tbl>"
    )


def _row(cells: Iterable[str], widths: Iterable[int], properties: str) -> str:
    own = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
        for cell, width in zip(cells, widths, strict=True)
    )
    return f"<w:tr><w:trPr>{properties}</w:trPr>{own}</w:tr>"


def _paragraphs(cell: Cell, style: str, links: Links, mark: Mark | None, more: str) -> Iterator[str]:
    """Yield a paragraph for each entry of a cell, the first one marked; a cell of Word is never without."""
    for number, entry in enumerate(cell or (Entry(""),)):
        content = links.written(entry)
        content = bookmark(content, *mark) if mark and not number else content
        yield paragraph(style, content, entry.text, more)
