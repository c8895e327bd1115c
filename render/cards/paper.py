"""A balance on paper: each claim begins a page, and goes on to as many as its cards need."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from ...model.words import in_quotes
from ..document.cards import Columns, Head
from ..graphics.shapes import Anchor, Caption, Element, Role, Run, Text
from ..text.room import room_for
from .block import draw_block
from .columns import CONTINUED
from .picture import Drawn
from .sheet import Sheet
from .title import INSET, captioned, title_line

if TYPE_CHECKING:
    from ..document.blocks import Block, Document
    from .head import DrawnBlock
    from .sheet import Style


class _Page(NamedTuple):
    """What stands on a page below its title, down to `bottom`."""

    elements: tuple[Element, ...]
    bottom: float
    about: Head


def draw_pages(document: Document, claims: Sequence[Sequence[Block]], style: Style) -> list[Drawn]:
    """Draw claims, each given by its blocks, on sheets of paper with margins; nothing is left out.

    A page is higher than the paper only where a single card is.
    """
    page = style.sizes.page
    edge = page.margin + INSET
    lowest = page.margin + page.height - INSET
    paper = Sheet(edge, edge, page.width - 2 * INSET, style)
    below = paper.afresh()
    title_line(document, below, "page 1 of 1")
    pages = [
        each
        for number, blocks in enumerate(claims, 1)
        for each in _pages(blocks, f"claim-{number}", below, lowest)
    ]
    drawn: list[Drawn] = []
    for number, each in enumerate(pages, 1):
        title = title_line(document, paper.afresh(), f"page {number} of {len(pages)}")
        size = page.width + 2 * page.margin, max(each.bottom, lowest) + edge
        picture = captioned(document, [each.about], size, [title, *each.elements], style)
        drawn.append(Drawn(picture, is_too_high=each.bottom > lowest))
    return drawn


def _pages(blocks: Sequence[Block], key: str, top: Sheet, lowest: float) -> Iterator[_Page]:
    """Divide the blocks of a claim among pages that are written down to `lowest`."""
    [head] = (block for block in blocks if isinstance(block, Head))
    waiting, sheet = [*blocks], top.afresh()
    above: list[Element] = []
    while waiting:
        elements = _taken(waiting, key, sheet, lowest)
        yield _Page((*above, *elements), sheet.y, head)
        sheet = top.afresh()
        above = [_running_head(head, f"{key}-head", sheet)]


def _taken(waiting: list[Block], key: str, sheet: Sheet, lowest: float) -> list[Element]:
    """Draw what a page holds of the blocks that wait, and take that off them; the first is always drawn."""
    elements: list[Element] = []
    while waiting:
        here = sheet.afresh()
        here.skip(sheet.style.sizes.gap if elements else 0.0)
        drawn = _fitted(waiting, f"{key}-{len(elements) + 1}", here, lowest, begins_page=not elements)
        if elements and here.y + drawn.height > lowest:
            break
        elements += drawn.elements
        if drawn.elements:
            sheet.y = here.y + drawn.height
        waiting[:1] = [drawn.rest] if drawn.rest else []
        if drawn.rest:
            break
    return elements


def _fitted(
    waiting: Sequence[Block], key: str, sheet: Sheet, lowest: float, *, begins_page: bool
) -> DrawnBlock:
    """Draw the next block; columns leave room for what comes after them, lest that stand on a page alone."""
    block, *others = waiting
    drawn = draw_block(block, key, sheet, lowest, begins_page=begins_page)
    if not isinstance(block, Columns) or drawn.rest:
        return drawn
    gap = sheet.style.sizes.gap
    after = sum(gap + draw_block(each, key, sheet.afresh()).height for each in others)
    if sheet.y + drawn.height + after <= lowest:
        return drawn
    return draw_block(block, key, sheet, lowest - after, begins_page=begins_page)


def _running_head(head: Head, key: str, sheet: Sheet) -> Element:
    """Say on which claim a page goes on, and how it fares."""
    (sizes, theme), words = sheet.style, sheet.afresh()
    size, width = sizes.label, words.width
    right = Text(words.x + width, words.baseline(size), CONTINUED, size, theme.muted)
    words.line(right._replace(anchor=Anchor.END))
    words.width -= room_for(CONTINUED, size) + sizes.body
    runs = [Run(f"{sheet.style.name(head)} ", theme.ink, bold=True), Run(head.verdict, theme.muted)]
    words.runs(runs, size)
    words.width = width
    words.rule()
    sheet.y = words.y + 0.3 * sizes.body
    caption = Caption(head.title, CONTINUED)
    return Element(key, "head", words.shapes, caption, Role.GROUP, name=in_quotes(head.title))
