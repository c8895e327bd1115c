"""Any block of a balance as shapes."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from ..document.blocks import Paragraph
from ..document.cards import Columns, Head, Rules, Strip
from ..graphics.shapes import Caption, Element, Role
from .columns import draw_columns
from .head import DrawnBlock, draw_head, draw_rules, draw_strip

if TYPE_CHECKING:
    from ..document.blocks import Block
    from .sheet import Sheet


def draw_block(
    block: Block, key: str, at: Sheet, bottom: float = inf, *, begins_page: bool = False
) -> DrawnBlock:
    """Draw a block where the sheet is; `key` is the id of its element.

    Columns alone can be divided: for them `bottom` and `begins_page` are as in `draw_columns`.
    """
    if isinstance(block, Head):
        return draw_head(block, key, at)
    if isinstance(block, Columns):
        return draw_columns(block, key, at, bottom, begins_page=begins_page)
    if isinstance(block, Strip):
        return draw_strip(block, key, at)
    if isinstance(block, Rules):
        return draw_rules(block, key, at)
    if isinstance(block, Paragraph):
        return _aside(block, key, at)
    return DrawnBlock((), 0.0)


def _aside(paragraph: Paragraph, key: str, at: Sheet) -> DrawnBlock:
    words = at.afresh()
    words.text(paragraph.text, at.style.sizes.small, at.style.theme.muted)
    element = Element(key, "note", words.shapes, Caption(paragraph.text), Role.GROUP)
    return DrawnBlock((element,), words.y - at.y)
