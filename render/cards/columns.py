"""The two sides of a balance, or the answers to a question, as columns of cards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..document.tones import Tone
from ..graphics.shapes import Anchor, Caption, Element, Path, Pen, Role, Text, box, polyline
from ..text.wrap import text_width
from .card import draw_card, hue_of
from .head import DrawnBlock
from .sheet import LEADING, Run, Sheet
from .signs import side_sign

if TYPE_CHECKING:
    from ..document.cards import Card, Column, Columns

_APART: Final = 1.7
"""How far columns stand apart, in sizes of the body."""


def draw_columns(columns: Columns, key: str, at: Sheet) -> DrawnBlock:
    """Draw the columns beside each other; a single one has its cards in two rows of places."""
    apart = _APART * at.style.sizes.body
    if len(columns.columns) == 1:
        return _draw_column(columns.columns[0], f"{key}-1", at, places=2)
    width = (at.width - apart) / len(columns.columns)
    elements: list[Element] = []
    heights: list[float] = []
    for number, column in enumerate(columns.columns):
        x = at.x + number * (width + apart)
        drawn = _draw_column(column, f"{key}-{number + 1}", Sheet(x, at.y, width, at.style))
        elements += drawn.elements
        heights.append(drawn.height)
    return DrawnBlock(tuple(elements), max(heights), tuple(heights))


def _draw_column(column: Column, key: str, at: Sheet, places: int = 1) -> DrawnBlock:
    """Draw a column: its heading, its cards in groups, and what is left out."""
    (sizes, theme), body = at.style, at.style.sizes.body
    head = _heading(column, at)
    caption = Caption(column.heading, column.tally)
    elements = [Element(key, "side", head.shapes, caption, Role.GROUP)]
    sheet = Sheet(at.x, head.y, at.width, at.style)
    if column.when_empty and not column.groups:
        elements.append(_none(column, f"{key}-none", sheet))
    for place, group in enumerate(column.groups, 1):
        sheet.skip(0.75 * sizes.gap)
        words = Sheet(sheet.x, sheet.y, sheet.width, at.style)
        words.runs([Run(f"{group.heading} ", theme.ink, bold=True), Run(group.note, theme.muted)], body)
        elements.append(Element(f"{key}-{place}", "group", words.shapes, Caption(group.heading), Role.GROUP))
        sheet.y = words.y + 0.25 * body
        elements += _cards(group.cards, f"{key}-{place}", sheet, places)
    for note in column.notes:
        words = Sheet(sheet.x, sheet.y + 0.3 * body, sheet.width, at.style)
        words.text(note, sizes.small, theme.muted)
        elements.append(Element(f"{key}-note", "note", words.shapes, Caption(note), Role.GROUP))
        sheet.y = words.y
    height = sheet.y - at.y
    return DrawnBlock(tuple(elements), height, (height,))


def _heading(column: Column, at: Sheet) -> Sheet:
    """Write the name of a side with its tally, over a line in its hue."""
    theme, body = at.style.theme, at.style.sizes.body
    size, hue = 1.25 * body, hue_of(column.tone, theme)
    is_side = column.tone is not Tone.PLAIN
    colour = hue if is_side else theme.ink
    sheet = Sheet(at.x, at.y, at.width, at.style)
    baseline, x = sheet.baseline(size), sheet.x
    if is_side:
        middle = x + 0.35 * size, baseline - 0.35 * size
        sheet.shapes += side_sign(*middle, 0.62 * size, hue, is_for=column.tone is Tone.FOR)
        x += 1.1 * size
    sheet.line(Text(x, baseline, column.heading, size, colour, bold=True))
    right = sheet.x + sheet.width
    if text_width(column.tally, body) > right - x - text_width(column.heading, size, bold=True) - body:
        sheet.skip(LEADING * size)  # a long tally has a line of its own
        baseline = sheet.baseline(body)
    if column.tally:
        sheet.line(Text(right, baseline, column.tally, body, theme.soft, anchor=Anchor.END))
    sheet.skip(LEADING * size)
    sheet.skip(0.25 * body)
    ends = [(sheet.x, sheet.y), (right, sheet.y)]
    sheet.shapes.append(Path(polyline(ends), pen=Pen(colour, 2.0)))
    return sheet


def _none(column: Column, key: str, sheet: Sheet) -> Element:
    """Say in a dashed frame that a side has no reasons."""
    theme, body = sheet.style.theme, sheet.style.sizes.body
    sheet.skip(0.9 * body)
    words = Sheet(sheet.x + body, sheet.y + 0.7 * body, sheet.width - 2 * body, sheet.style)
    words.text(column.when_empty, body, theme.soft)
    height = words.y + 0.6 * body - sheet.y
    frame = Path(box(sheet.x, sheet.y, sheet.width, height, 4), pen=Pen(theme.edge, 0.8, (3, 2)))
    sheet.skip(height)
    return Element(key, "none", [frame, *words.shapes], Caption(column.when_empty), Role.GROUP)


def _cards(cards: tuple[Card, ...], key: str, sheet: Sheet, places: int) -> list[Element]:
    """Draw cards one below the other, or row by row in several places."""
    apart = _APART * sheet.style.sizes.body
    width = (sheet.width - apart * (places - 1)) / places
    elements: list[Element] = []
    for start in range(0, len(cards), places):
        height = 0.0
        for place, card in enumerate(cards[start : start + places]):
            here = Sheet(sheet.x + place * (width + apart), sheet.y, width, sheet.style)
            drawn = draw_card(card, f"{key}-{start + place + 1}", here)
            elements.append(drawn.element)
            height = max(height, drawn.height)
        sheet.skip(height + 0.8 * sheet.style.sizes.gap)
    return elements
