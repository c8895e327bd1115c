"""What every picture of a balance has: a line with the map's title above, and a caption."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..document.cards import Head
from ..graphics.shapes import Anchor, Caption, Element, Picture, Role, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ..document.blocks import Block, Document
    from .sheet import Sheet, Style

INSET: Final = 3.0
"""What is left free around a picture, so that no frame is cut."""

_ROOM_FOR_NUMBER: Final = 8.0
"""The room for the number of a page, in sizes of the body."""


def title_line(document: Document, sheet: Sheet, page: str = "") -> Element:
    """Write the warnings and the title of a document, with the number of the page at the right."""
    (sizes, theme), top = sheet.style, sheet.afresh()
    for warning in document.warnings:
        top.text(warning, sizes.small, theme.ink, bold=True)
    if page:
        right = Text(top.x + top.width, top.baseline(sizes.small), page, sizes.small, theme.muted)
        top.line(right._replace(anchor=Anchor.END))
        top.width -= _ROOM_FOR_NUMBER * sizes.body
    top.text(document.title, sizes.small, theme.muted)
    sheet.y = top.y + 0.5 * sizes.body
    return Element("title", "title", top.shapes, Caption(document.title), Role.GROUP, name="the title")


def captioned(
    document: Document,
    blocks: Iterable[Block],
    size: tuple[float, float],
    elements: Sequence[Element],
    style: Style,
) -> Picture:
    """Return a picture of a size whose caption says how each claim among the blocks fares."""
    heads = [block for block in blocks if isinstance(block, Head)]
    text = " ".join(f"{each.title}: {each.verdict}. {each.sentence}" for each in heads)
    return Picture(*size, Caption(document.title, text), style.theme.paper, elements)
