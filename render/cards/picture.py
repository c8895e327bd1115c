"""A balance as one picture: its claims stand below each other, each with what there is room for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from ..document.cards import Columns
from .block import draw_block
from .choosing import Room, rooms_for, shortened
from .sheet import Sheet
from .title import INSET, captioned, title_line

if TYPE_CHECKING:
    from ..document.blocks import Block, Document
    from ..graphics.shapes import Element, Picture
    from .sheet import Style


class Drawn(NamedTuple):
    """A picture, and what it lacks.

    `left_out` are the cards that it counts and does not show, `brief` those without why they were given, for
    want of room; `is_too_high` is whether it is higher than its page.
    """

    picture: Picture
    left_out: int = 0
    brief: int = 0
    is_too_high: bool = False


class _Section(NamedTuple):
    """What is drawn of one claim down to `bottom`, the heights of its columns, and what is left out."""

    elements: tuple[Element, ...]
    bottom: float
    heights: tuple[float, ...]
    left_out: int
    brief: int


def draw_picture(
    document: Document, claims: Sequence[Sequence[Block]], style: Style, margin: float = 0.0
) -> Drawn:
    """Draw claims, each given by its blocks, below each other; they share the height of the page.

    With a margin the picture is a whole sheet, however little stands on it.
    """
    sizes, edge = style.sizes, margin + INSET
    sheet = Sheet(edge, edge, sizes.width - 2 * INSET, style)
    elements = [title_line(document, sheet)]
    bottom, apart = margin + sizes.page.height - INSET, 2.5 * sizes.body
    sections: list[_Section] = []
    for number, blocks in enumerate(claims, 1):
        if sections:
            sheet.skip(apart)
        waiting = len(claims) - number
        room = (bottom - sheet.y - waiting * apart) / (waiting + 1)
        sections.append(_fitted(blocks, f"claim-{number}", sheet, room))
        elements += sections[-1].elements
        sheet.y = sections[-1].bottom
    size = sizes.width + 2 * margin, max(sheet.y, bottom if margin else 0.0) + edge
    every = [block for blocks in claims for block in blocks]
    return Drawn(
        captioned(document, every, size, elements, style),
        left_out=sum(each.left_out for each in sections),
        brief=sum(each.brief for each in sections) if sizes.text == "full" else 0,
        is_too_high=sheet.y > bottom,
    )


def _fitted(blocks: Sequence[Block], key: str, at: Sheet, room: float) -> _Section:
    """Draw a claim within a height: the longest column says less, then loses cards."""
    rooms = rooms_for(blocks)
    section = _section(blocks, rooms, key, at.afresh())
    while section.bottom - at.y > room and not all(each.is_least for each in rooms):
        can_shrink = [number for number, each in enumerate(rooms) if not each.is_least]
        longest = max(can_shrink, key=section.heights.__getitem__)
        rooms[longest] = rooms[longest].less()
        section = _section(blocks, rooms, key, at.afresh())
    return section


def _section(blocks: Sequence[Block], rooms: Sequence[Room], key: str, sheet: Sheet) -> _Section:
    elements: list[Element] = []
    heights: tuple[float, ...] = ()
    left_out = brief = 0
    for number, each in enumerate(blocks, 1):
        block = shortened(each, rooms)
        drawn = draw_block(block, f"{key}-{number}", sheet)
        if isinstance(block, Columns):
            heights = drawn.heights
            left_out = sum(column.more for column in block.columns)
            cards = [card for column in block.columns for group in column.groups for card in group.cards]
            brief = sum(card.is_brief for card in cards)
        if drawn.elements:
            elements += drawn.elements
            sheet.skip(drawn.height + sheet.style.sizes.gap)
    return _Section(tuple(elements), sheet.y - sheet.style.sizes.gap, heights, left_out, brief)
