"""A balance as pictures: one below the other in one picture, or one on each page of a PDF."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from ..document.blocks import Document, Paragraph
from ..document.cards import Columns, Head, Rules, Strip
from ..errors import RenderError
from ..graphics.shapes import Caption, Element, Picture, Role
from ..graphics.theme import theme
from .choosing import Room, rooms_for, shortened
from .columns import draw_columns
from .head import DrawnBlock, draw_head, draw_rules, draw_strip
from .sheet import Sheet, Style
from .sizes import sizes_for

if TYPE_CHECKING:
    from ..diagram.options import Look
    from ..document.blocks import Block

_MARGIN: Final = 3.0
"""What is left free around a picture, so that no frame is cut."""


class Drawn(NamedTuple):
    """A picture, how many cards it counts and does not show, and how many leave out why for want of room."""

    picture: Picture
    left_out: int
    brief: int


class _Section(NamedTuple):
    """What is drawn of one claim down to `bottom`, the heights of its columns, and what is left out."""

    elements: tuple[Element, ...]
    bottom: float
    heights: tuple[float, ...]
    left_out: int
    brief: int


def draw_balance(document: Document, look: Look, *, apart: bool) -> list[Drawn]:
    """Draw a balance: each claim as a picture where `apart`, else all in one.

    Raises: RenderError, where there is no claim.
    """
    sizes = sizes_for(look.page, look.text)
    style = Style(sizes, theme(look.theme, look.palette))
    claims = _claims(document)
    if not claims:
        said = " ".join(block.text for block in document.body if isinstance(block, Paragraph))
        raise RenderError(said.removesuffix(".") or "there is nothing to draw", "name a claim: `--focus ID`")
    groups = [[each] for each in claims] if apart else [claims]
    return [_drawn(document, group, style) for group in groups]


def _claims(document: Document) -> list[list[Block]]:
    """Divide the blocks of a document by the claims that they are about."""
    found: list[list[Block]] = []
    for block in document.body:
        if isinstance(block, Head):
            found.append([])
        if found:
            found[-1].append(block)
    return found


def _drawn(document: Document, claims: Sequence[Sequence[Block]], style: Style) -> Drawn:
    sizes, width = style.sizes, style.sizes.width
    sheet = Sheet(_MARGIN, _MARGIN, width - 2 * _MARGIN, style)
    for warning in document.warnings:
        sheet.text(warning, sizes.small, style.theme.ink, bold=True)
    sheet.text(document.title, sizes.small, style.theme.muted)
    elements = [
        Element("title", "title", sheet.shapes, Caption(document.title), Role.GROUP, name="the title")
    ]
    sheet.skip(0.5 * sizes.body)
    room = sizes.page.height - _MARGIN - sheet.y
    left_out = brief = 0
    for number, blocks in enumerate(claims, 1):
        if number > 1:
            sheet.skip(2.5 * sizes.body)
        here = Sheet(sheet.x, sheet.y, sheet.width, style)
        section = _fitted(blocks, f"claim-{number}", here, room)
        elements += section.elements
        sheet.y = section.bottom
        left_out += section.left_out
        brief += section.brief
    heads = [block for blocks in claims for block in blocks if isinstance(block, Head)]
    text = " ".join(f"{each.title}: {each.verdict}. {each.sentence}" for each in heads)
    caption = Caption(document.title, text)
    picture = Picture(width, sheet.y + _MARGIN, caption, style.theme.paper, elements)
    return Drawn(picture, left_out, brief if sizes.text == "full" else 0)


def _fitted(blocks: Sequence[Block], key: str, at: Sheet, room: float) -> _Section:
    """Draw a claim within a height: the longest column says less, then loses cards.

    A slide has the head and the cards alone.
    """
    if at.style.sizes.is_slide:
        blocks = [block for block in blocks if not isinstance(block, Strip | Rules)]
    rooms = rooms_for(blocks)
    section = _section(blocks, rooms, key, Sheet(at.x, at.y, at.width, at.style))
    while section.bottom - at.y > room and not all(each.is_least for each in rooms):
        can_shrink = [number for number, each in enumerate(rooms) if not each.is_least]
        longest = max(can_shrink, key=section.heights.__getitem__)
        rooms[longest] = rooms[longest].less()
        section = _section(blocks, rooms, key, Sheet(at.x, at.y, at.width, at.style))
    return section


def _section(blocks: Sequence[Block], rooms: Sequence[Room], key: str, sheet: Sheet) -> _Section:
    elements: list[Element] = []
    heights: tuple[float, ...] = ()
    left_out = brief = 0
    for number, each in enumerate(blocks, 1):
        block = shortened(each, rooms)
        drawn = _block(block, f"{key}-{number}", sheet)
        if isinstance(block, Columns):
            heights = drawn.heights
            left_out = sum(column.more for column in block.columns)
            cards = [card for column in block.columns for group in column.groups for card in group.cards]
            brief = sum(card.is_brief for card in cards)
        if drawn.elements:
            elements += drawn.elements
            sheet.skip(drawn.height + sheet.style.sizes.gap)
    return _Section(tuple(elements), sheet.y - sheet.style.sizes.gap, heights, left_out, brief)


def _block(block: Block, key: str, at: Sheet) -> DrawnBlock:
    if isinstance(block, Head):
        return draw_head(block, key, at)
    if isinstance(block, Columns):
        return draw_columns(block, key, at)
    if isinstance(block, Strip):
        return draw_strip(block, key, at)
    if isinstance(block, Rules):
        return draw_rules(block, key, at)
    return DrawnBlock((), 0.0)
