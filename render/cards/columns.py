"""The two sides of a balance, or the answers to a question, as columns of cards."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, Final, NamedTuple

from ..document.cards import Column, Columns
from ..document.tones import Tone
from ..graphics.shapes import Anchor, Caption, Element, Path, Pen, Role, Run, Text, box, polyline
from ..text.room import room_for
from .card import draw_card, hue_of
from .head import DrawnBlock
from .sheet import LEADING, Sheet
from .signs import side_sign

if TYPE_CHECKING:
    from ..document.cards import CardGroup

_APART: Final = 1.7
"""How far columns stand apart, in sizes of the body."""

_OVER: Final = Column(Tone.PLAIN, "", "", (), "")
"""A column without a heading: its place stays empty where the other one goes on."""

CONTINUED: Final = "continued"
"""What stands at the heads of a page after the first."""

_GOES_ON: Final = "continued on the next page"


class _Limit(NamedTuple):
    """How far down cards may reach; with `takes_one` the first stands there however high it is."""

    bottom: float
    takes_one: bool


class _DrawnColumn(NamedTuple):
    """A column as elements, its height, and the column with the cards that had no room."""

    elements: tuple[Element, ...]
    height: float
    rest: Column


def draw_columns(
    columns: Columns, key: str, at: Sheet, bottom: float = inf, *, begins_page: bool = False
) -> DrawnBlock:
    """Draw the columns beside each other; a single one has its cards in two rows of places.

    Cards that would reach below `bottom` are left for the next page, but where the columns begin a page each
    has one at least. Without room for any card nothing is drawn.
    """
    body, number = at.style.sizes.body, len(columns.columns)
    apart = _APART * body
    width = (at.width - apart * (number - 1)) / number
    limit = _Limit(bottom - 2.5 * body, begins_page)
    drawn = [
        _draw_column(
            column,
            f"{key}-{place + 1}",
            Sheet(at.x + place * (width + apart), at.y, width, at.style),
            limit,
            places=2 if number == 1 else 1,
        )
        for place, column in enumerate(columns.columns)
    ]
    rest = Columns(tuple(each.rest for each in drawn))
    goes_on = any(each.groups for each in rest.columns)
    elements = tuple(element for each in drawn for element in each.elements)
    if goes_on and not any(element.kind == "card" for element in elements):
        return DrawnBlock((), 0.0, rest=columns)
    heights = tuple(each.height for each in drawn)
    return DrawnBlock(elements, max(heights), heights, rest if goes_on else None)


def _draw_column(column: Column, key: str, at: Sheet, limit: _Limit, places: int) -> _DrawnColumn:
    """Draw a column: its heading, its cards in groups, and what is left out."""
    if not column.heading:
        return _DrawnColumn((), 0.0, column)
    sizes, theme = at.style
    head = _heading(column, at)
    caption = Caption(column.heading, column.tally)
    elements = [Element(key, "side", head.shapes, caption, Role.GROUP)]
    sheet, rest, notes = head.afresh(), _OVER, column.notes
    if column.when_empty and not column.groups:
        elements.append(_none(column, f"{key}-none", sheet))
    for place, group in enumerate(column.groups):
        drawn = _draw_group(group, f"{key}-{place + 1}", sheet, limit, places)
        elements += drawn
        taken = sum(element.kind == "card" for element in drawn)
        limit = limit._replace(takes_one=limit.takes_one and not taken)
        if left := group.cards[taken:]:
            first = group._replace(note=CONTINUED if taken else group.note, cards=left)
            rest = column._replace(tally=CONTINUED, groups=(first, *column.groups[place + 1 :]))
            notes = (_GOES_ON,)
            break
    for number, note in enumerate(notes, 1):
        words = sheet.afresh()
        words.skip(0.3 * sizes.body)
        words.text(note, sizes.small, theme.muted)
        elements.append(Element(f"{key}-note-{number}", "note", words.shapes, Caption(note), Role.GROUP))
        sheet.y = words.y
    return _DrawnColumn(tuple(elements), sheet.y - at.y, rest)


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
    if room_for(column.tally, body) > right - x - room_for(column.heading, size, bold=True) - body:
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


def _draw_group(group: CardGroup, key: str, sheet: Sheet, limit: _Limit, places: int) -> list[Element]:
    """Draw as many rows of cards as there is room for, in several places, below the heading of the group."""
    (sizes, theme), words = sheet.style, sheet.afresh()
    words.skip(0.75 * sizes.gap)
    words.runs([Run(f"{group.heading} ", theme.ink, bold=True), Run(group.note, theme.muted)], sizes.body)
    heading = Element(key, "group", words.shapes, Caption(group.heading), Role.GROUP)
    here = words.afresh()
    here.skip(0.25 * sizes.body)
    apart = _APART * sizes.body
    width = (sheet.width - apart * (places - 1)) / places
    elements: list[Element] = []
    for start in range(0, len(group.cards), places):
        row = [
            draw_card(
                card,
                f"{key}-{start + place + 1}",
                Sheet(here.x + place * (width + apart), here.y, width, sheet.style),
            )
            for place, card in enumerate(group.cards[start : start + places])
        ]
        height = max(each.height for each in row)
        if here.y + height > limit.bottom and not (limit.takes_one and not elements):
            break
        elements += [each.element for each in row]
        here.skip(height + 0.8 * sizes.gap)
    if not elements:
        return []
    sheet.y = here.y
    return [heading, *elements]
