"""A document as a Word file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from ..page_sizes import PAGES
from .blocks import Document, Fields, Heading, Item, Items, Paragraph, PlainBlock, Prose, Written
from .column_widths import Layout, fitted, lay_out
from .docx_contents import contents, has_contents, is_listed, name_of_heading
from .docx_file import LEVELS, WordFile
from .docx_table import WORD, Links, Mark, docx_table, is_turned
from .docx_xml import (
    KEPT_WITH_NEXT,
    bookmark,
    numbered,
    paragraph,
    picture,
    plain_paragraph,
    run,
    section_end,
)
from .plain import plain
from .records import records
from .table import Table
from .tones import Tone

if TYPE_CHECKING:
    from .blocks import Picture, Screen

_STYLES: Final = {
    Tone.WARNING: "Warning",
    Tone.LEDE: "Subtitle",
    Tone.ASIDE: "Aside",
    Tone.REFERENCE: "Bibliography",
}
"""The styles of paragraphs that are not plain."""

_COLOURS: Final = {Tone.FOR: "0072B2", Tone.AGAINST: "C44601"}

_INDENT: Final = 284
"""By how much each level of a list is indented, in twentieths of a point."""

_ROOM: Final = 0.86
"""The part of a page's height that a picture may take; its heading and its caption need the rest."""


def to_docx(document: Document, _screen: Screen) -> Written:
    """Write the document as a Word file for A4; the same document gives the same bytes.

    A table that needs a turned page has a section of its own; one that fits no page becomes a list of its
    rows, as the result warns. Warnings stand at the top.
    Raises: RenderError, where the extra `docx` is not installed.
    """
    file = WordFile(document.title)
    warnings = tuple(Paragraph(each, Tone.WARNING) for each in document.warnings)
    tables, told = fitted([block for block in document.blocks if isinstance(block, Table)], WORD)
    waiting = iter(tables)
    body = (next(waiting) if isinstance(each, Table) else each for each in plain(document.body))
    return Written("", told, _Text(file, tables).written(document.title, [*warnings, *body]))


class _Text:
    """Writes blocks one after the other, and counts figures and tables."""

    def __init__(self, file: WordFile, tables: Sequence[Table]) -> None:
        self._file = file
        self._links = Links(tables, file.relation_to)
        self._layouts = {id(table): lay_out(table.used(), WORD) for table in tables}
        self._tables = self._figures = self._headings = 0
        self._has_contents = False

    def written(self, title: str, blocks: Sequence[PlainBlock]) -> bytes:
        """Return the file; a title that is also the caption of the only table is not told twice."""
        turned = [*self._turned(blocks)] or [False]
        is_caption = any(isinstance(each, Table) and title == _caption(each) for each in blocks)
        parts = [] if is_caption or not title else [plain_paragraph("Title", title)]
        first = next((number for number, each in enumerate(blocks) if is_listed(each)), 0)
        self._has_contents = has_contents(blocks)
        for number, (before, block, after) in enumerate(
            zip([None, *blocks], blocks, [*blocks[1:], None], strict=False)
        ):
            if number and turned[number] != turned[number - 1]:
                parts.append(section_end(self._section(is_turned=turned[number - 1])))
            if self._has_contents and number == first:
                parts.append(contents(blocks))
            parts += self._block(block, is_kept=_stays_with_next(before, block, after))
        return self._file.saved("".join(parts) + self._section(is_turned=turned[-1]))

    def _turned(self, blocks: Sequence[PlainBlock]) -> Iterator[bool]:
        """Yield for each block whether it stands on a turned page, as what leads to a wide table does."""
        found: list[bool] = []
        for block in reversed(blocks):
            leads = isinstance(block, Heading | Paragraph) and bool(found) and found[-1]
            found.append(self._is_wide(block) if isinstance(block, Table) else leads)
        yield from reversed(found)

    def _is_wide(self, table: Table) -> bool:
        layout = self._layouts[id(table)]
        return bool(table.height) and layout.fits and is_turned(layout.page)

    def _section(self, *, is_turned: bool) -> str:
        long, short = 16838, 11906
        width, height = (long, short) if is_turned else (short, long)
        turn = ' w:orient="landscape"' * is_turned
        sides = " ".join(f'w:{side}="1134"' for side in ("top", "right", "bottom", "left"))
        return (
            f'<w:sectPr><w:footerReference w:type="default" r:id="{self._file.footer}"/>'
            f'<w:pgSz w:w="{width}" w:h="{height}"{turn}/>'
            f'<w:pgMar {sides} w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
        )

    def _block(self, block: PlainBlock, *, is_kept: bool) -> Iterator[str]:
        if isinstance(block, Heading):
            yield self._heading(block)
        elif isinstance(block, Paragraph):
            yield _paragraph(block, KEPT_WITH_NEXT * is_kept)
        elif isinstance(block, Prose):
            text = " ".join(block.written(str).split())
            yield plain_paragraph("", text)
        elif isinstance(block, Items):
            yield from map(_item, block.entries)
        elif isinstance(block, Fields):
            yield from _fields(block)
        elif isinstance(block, Table):
            yield from self._table(block, self._layouts[id(block)])
        else:
            yield from self._picture(block)

    def _heading(self, block: Heading) -> str:
        if not (self._has_contents and is_listed(block)):
            return _heading(block)
        self._headings += 1
        return _heading(block, Mark(name_of_heading(self._headings), self._links.rows + self._headings))

    def _table(self, table: Table, layout: Layout) -> Iterator[str]:
        """Yield a table with its caption and notes; where its columns have no room, each row as a list."""
        self._tables += 1
        caption = _caption(table)
        yield paragraph("TableCaption", numbered("Table", self._tables) + run(caption), caption)
        if not table.height:
            yield plain_paragraph("", table.when_empty)
        elif layout.fits:
            yield docx_table(table, layout, self._links)
        else:
            for title, fields in records(table):
                yield _heading(Heading(3, title))
                yield from _fields(fields) if fields else ()
        for number, note in enumerate(table.notes, 1):
            yield paragraph("TableNote", run(note), note, KEPT_WITH_NEXT * (number < len(table.notes)))

    def _picture(self, block: Picture) -> Iterator[str]:
        """Yield a picture above its caption; without its PNG the caption alone."""
        self._figures += 1
        if block.png:
            page = PAGES["a4"]
            scale = page._replace(height=_ROOM * page.height).scale(block.width, block.height)
            size = scale * block.width, scale * block.height
            relation = self._file.relation_of_picture(block.png)
            yield paragraph(
                "Figure", picture(relation, self._figures, size, block.alternative or block.caption)
            )
        words = numbered("Figure", self._figures) + run(block.caption)
        yield paragraph("Caption", words, block.caption)


def _stays_with_next(before: PlainBlock | None, block: PlainBlock, after: PlainBlock | None) -> bool:
    """Whether no page ends after a block: it leads to a list, or is an aside below a heading."""
    is_aside = isinstance(block, Paragraph) and block.tone is Tone.ASIDE
    return isinstance(after, Items) or (is_aside and isinstance(before, Heading))


def _caption(table: Table) -> str:
    return table.heading or table.caption


def _heading(block: Heading, mark: Mark | None = None) -> str:
    text = " ".join(block.text.split())
    content = run(text, colour=_COLOURS.get(block.tone, ""))
    return paragraph(f"Heading{block.level}", bookmark(content, *mark) if mark else content, text)


def _paragraph(block: Paragraph, more: str) -> str:
    text = " ".join(block.text.split())
    style = _STYLES.get(block.tone, "")
    if block.code:
        return paragraph(style, run(block.code, "Id") + run(f" ({text})"), text, more)
    return paragraph(style, run(text, "Strong" * (block.tone is Tone.VERDICT)), text, more)


def _item(item: Item) -> str:
    level = min(item.indent, LEVELS - 1)
    more = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>' * (level > 0)
    content = run(item.start, "Strong") + run(f" {item.rest}" * bool(item.rest))
    content += run(f" {item.code}", "Id") * bool(item.code)
    below = "".join("<w:r><w:br/></w:r>" + run(" ".join(line.split())) for line in item.lines if line.strip())
    return paragraph("ListBullet", content + below, item.rest or item.start, more)


def _fields(block: Fields) -> Iterator[str]:
    for each in block.entries:
        content = run(each.name, "Strong") + "<w:r><w:tab/></w:r>" + run(" ".join(each.text.split()))
        below = "".join("<w:r><w:br/></w:r>" + run(" ".join(line.split())) for line in each.lines)
        yield paragraph("Field", content + below, each.text)
