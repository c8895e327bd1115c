"""The head of a balance, the works' own verdicts, and the verdicts under other rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ...evaluate import Verdict
from ...model.words import in_quotes
from ..diagram.pills import HEIGHT as CHIP_HEIGHT
from ..diagram.pills import SIZE as CHIP_SIZE
from ..diagram.pills import chip, chip_width
from ..graphics.shapes import Caption, Element, Path, Pen, Role, Run, Text, box, polyline
from ..text.room import room_for
from .bars import draw_bars
from .sheet import LEADING, Sheet

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ..document.cards import Columns, Head, Rules, Strip, StripEntry
    from .sheet import Style

_RADIUS: Final = 5.0
_HEAVY: Final = 2.2
_SENTENCE: Final = 0.54
"""The share of the width that the sentence takes beside the bars."""


class DrawnBlock(NamedTuple):
    """A block as elements of a picture, its height, and the heights of its columns if it has any.

    `rest` are the columns with the cards that had no room, None where all had.
    """

    elements: tuple[Element, ...]
    height: float
    heights: tuple[float, ...] = ()
    rest: Columns | None = None


def draw_head(head: Head, key: str, at: Sheet) -> DrawnBlock:
    """Draw a claim with its verdict and the reason bars; a hypothesis has the heavy frame.

    On a page that is wider than it is high the bars stand beside all of it, else beside the verdict.
    """
    (sizes, theme), body = at.style, at.style.sizes.body
    inset = 1.3 * body
    sheet = Sheet(at.x + inset, at.y + 0.9 * body, at.width - 2 * inset, at.style, 0.4 * body)
    if sizes.is_wide:
        bars = _beside_bars(sheet, head, key, (_claim, _verdict))
    else:
        _claim(sheet, head)
        sheet.rule()
        sheet.skip(0.2 * body)
        bars = _beside_bars(sheet, head, key, (_verdict,))
    height = sheet.y + 0.8 * body - at.y
    pen = Pen(theme.ink, _HEAVY) if head.heavy else Pen(theme.edge, 0.9)
    half = pen.width / 2
    frame = box(at.x + half, at.y + half, at.width - pen.width, height - pen.width, _RADIUS)
    caption = Caption(head.title, ". ".join(filter(None, (head.verdict, head.sentence))))
    shapes = [Path(frame, theme.card, pen), *sheet.shapes]
    element = Element(key, "head", shapes, caption, Role.GROUP, name=in_quotes(head.title))
    return DrawnBlock((element, *bars), height)


def _claim(sheet: Sheet, head: Head) -> None:
    """Write what is claimed, and who holds it."""
    (sizes, theme), apart = sheet.style, 0.2 * sheet.style.sizes.body
    sheet.text(head.kind, sizes.small, theme.muted, bold=True)
    sheet.text(sheet.style.name(head), sizes.title, theme.ink, bold=True)
    if head.text and sizes.text == "full":
        sheet.skip(apart)
        sheet.text(head.text, 1.1 * sizes.body, theme.soft)
    if head.held_by and sizes.text != "none":
        sheet.skip(apart)
        sheet.text(head.held_by, sizes.small, theme.muted)


def _verdict(sheet: Sheet, head: Head) -> None:
    """Write the verdict and its sentence."""
    theme, body = sheet.style.theme, sheet.style.sizes.body
    if head.verdict:
        letters = 1.1 * body
        sheet.skip(0.3 * body)
        sheet.shapes += chip(Verdict(head.verdict), sheet.x, sheet.y, theme, letters)
        sheet.skip(CHIP_HEIGHT * letters / CHIP_SIZE + 0.4 * body)
    sheet.text(head.sentence, 1.08 * body, theme.ink)


def _beside_bars(
    sheet: Sheet, head: Head, key: str, writers: Sequence[Callable[[Sheet, Head], None]]
) -> tuple[Element, ...]:
    """Write parts of the head with the bars beside them, which are an element of their own."""
    width = sheet.width * (_SENTENCE if head.bars else 1)
    side = Sheet(sheet.x, sheet.y, width, sheet.style)
    for write in writers:
        write(side, head)
    sheet.shapes += side.shapes
    top, sheet.y = sheet.y, side.y
    if head.bars is None:
        return ()
    x = sheet.x + width + 1.5 * sheet.style.sizes.body
    drawn = draw_bars(head.bars, x, top, sheet.x + sheet.width - x, sheet.style)
    sheet.y = max(side.y, top + drawn.height)
    caption = Caption("The reasons as bars", head.bars.text)
    return (Element(f"{key}-bars", "bars", drawn.shapes, caption),)


def draw_strip(strip: Strip, key: str, at: Sheet) -> DrawnBlock:
    """Draw the works' own verdicts on a strip with a double edge."""
    (sizes, theme), body = at.style, at.style.sizes.body
    sheet = Sheet(at.x + 1.2 * body, at.y + 0.6 * body, at.width - 2 * body, at.style, 0.2 * body)
    if sizes.text == "full":
        sheet.text(strip.title, sizes.small, theme.muted, bold=True)
        for each in strip.entries:
            sheet.runs([*_concluded(each, at.style), Run(each.because, theme.soft)], body)
    else:
        runs = [run for each in strip.entries for run in _concluded(each, at.style)]
        sheet.runs([Run(f"{strip.title}. ", theme.muted, bold=True), *runs], sizes.small)
    height = sheet.y + 0.5 * body - at.y
    shapes = [Path(box(at.x, at.y, at.width, height), theme.sunk, Pen(theme.line, 0.8))]
    edges = (polyline([(x, at.y), (x, at.y + height)]) for x in (at.x + 0.5, at.x + 3.0))
    shapes += [Path(edge, pen=Pen(theme.edge, 1.0)) for edge in edges]
    element = Element(
        key, "strip", [*shapes, *sheet.shapes], Caption(strip.title), Role.GROUP, name=strip.title
    )
    return DrawnBlock((element,), height)


def _concluded(entry: StripEntry, style: Style) -> tuple[Run, ...]:
    soft = style.theme.soft
    who = Run(f"{entry.who}: ", style.theme.ink, bold=True)
    return who, Run(in_quotes(style.name(entry)), soft), Run(". ", soft)


def draw_rules(rules: Rules, key: str, at: Sheet) -> DrawnBlock:
    """Draw the verdicts under other rules, side by side where there is room."""
    theme, size = at.style.theme, at.style.sizes.small
    sheet = Sheet(at.x, at.y, at.width, at.style)
    sheet.line(Text(sheet.x, sheet.baseline(size), rules.title, size, theme.muted, bold=True))
    x = sheet.x + room_for(rules.title, size, bold=True) + 1.5 * size
    for rule, verdict in rules.verdicts:
        wide = room_for(rule, size) + 0.6 * size + chip_width(verdict, size)
        if x + wide > sheet.x + sheet.width:
            x = sheet.x
            sheet.skip(1.25 * LEADING * size)
        sheet.line(Text(x, sheet.baseline(size), rule, size, theme.soft))
        sheet.chip(verdict, x + wide - chip_width(verdict, size), size)
        x += wide + 1.6 * size
    sheet.skip(1.1 * LEADING * size)
    text = "; ".join(f"{rule}: {verdict}" for rule, verdict in rules.verdicts)
    element = Element(key, "rules", sheet.shapes, Caption(rules.title, text), Role.GROUP)
    return DrawnBlock((element,), sheet.y - at.y)
