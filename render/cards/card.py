"""A reason or an answer as a card."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from ...evaluate import Verdict
from ...model.words import in_quotes
from ..diagram.pills import chip_width
from ..document.cards import OnCard, Stands
from ..document.tones import Tone
from ..graphics.shapes import Anchor, Caption, Element, Path, Pen, Role, Run, Text, box, polyline
from ..text.room import room_for
from .sheet import LEADING, Chip, Sheet
from .signs import STEPS, sign_on_link, strength_glyph

if TYPE_CHECKING:
    from ..document.cards import Card, WhyNot
    from ..graphics.theme import Theme

BAR: Final = 4.5
"""The width of the bar at the edge of a card."""

RADIUS: Final = 4.0
_LEAST_ROOM: Final = 0.35
"""The share of a card's width that the sources need beside what stands at the end of their line."""


class DrawnCard(NamedTuple):
    """A card as an element of a picture, and its height."""

    element: Element
    height: float


def hue_of(tone: Tone, theme: Theme) -> str:
    """Return the hue of a side; answers have none."""
    return {Tone.FOR: theme.support, Tone.AGAINST: theme.attack}.get(tone, theme.edge)


def draw_card(card: Card, key: str, at: Sheet) -> DrawnCard:
    """Draw a card where the sheet is; `key` is the id of its element."""
    style, body = at.style, at.style.sizes.body
    pad = 0.65 * style.sizes.gap
    inside = Sheet(at.x + BAR + 0.9 * body, at.y + pad, at.width - BAR - 1.8 * body, style, 0.25 * body)
    _top(inside, card)
    colour = style.theme.soft if card.stands is Stands.FAILS else style.theme.ink
    inside.text(style.name(card), style.sizes.label, colour, bold=True)
    if style.sizes.text == "full":
        _details(inside, card)
    height = inside.y + pad - at.y
    shapes = [*_frame(card, at, height), *inside.shapes]
    return DrawnCard(
        Element(key, "card", shapes, _caption(card), Role.GROUP, name=in_quotes(card.title)), height
    )


def _details(sheet: Sheet, card: Card) -> None:
    """Write what stands below the label; why a reason was given is muted where it fails."""
    sizes, theme = sheet.style
    apart = 0.15 * sizes.body
    for premise in card.premises:
        sheet.skip(apart)
        _premise(sheet, premise, hue_of(card.tone, theme))
    if card.because:
        sheet.skip(apart)
        sheet.text(card.because, sizes.body, theme.muted if card.stands is Stands.FAILS else theme.soft)
    if card.why:
        sheet.rule()
        sheet.runs([*_why_not(card.why, theme)], sizes.small)
    for each in card.on_it:
        sheet.rule()
        _on_link(sheet, each)
    if card.foot:
        sheet.skip(apart)
        sheet.text(card.foot, sizes.small, theme.muted)


def _why_not(why: WhyNot, theme: Theme) -> Iterator[Run | Chip]:
    """Yield what makes a reason fail or leaves it in doubt; a label is a run of its own in any direction."""
    if why.is_other:
        yield Run(in_quotes(why.subject), theme.soft)
        yield Run(" is ", theme.soft)
    else:
        yield Run(f"{why.start} ", theme.soft)
    yield Chip(why.verdict)
    yield Run(f", {why.since}.", theme.soft)


def _premise(sheet: Sheet, premise: str, hue: str) -> None:
    """Write a premise on an elbow in the hue of the link."""
    size, theme = sheet.style.sizes.small, sheet.style.theme
    x, y, foot = sheet.x + 2, sheet.y - 0.1 * size, sheet.y + 0.7 * size
    sheet.shapes.append(Path(polyline([(x, y), (x, foot), (x + 0.7 * size, foot)]), pen=Pen(hue, 1.3)))
    runs = [Run("together with ", theme.muted), Run(in_quotes(premise), theme.soft)]
    sheet.runs(runs, size, indent=1.3 * size)


def _on_link(sheet: Sheet, each: OnCard) -> None:
    """Write what undercuts or backs the link, with its sign."""
    size, theme = sheet.style.sizes.small, sheet.style.theme
    sheet.shapes += sign_on_link(each, sheet.x, sheet.y + 0.15 * size, size, theme)
    hue = theme.undercut if each.is_undercut else theme.support
    with_them = [
        run
        for premise in each.premises
        for run in (Run(" with ", theme.soft), Run(in_quotes(premise), theme.soft))
    ]
    runs = [
        Run(f"{each.head} ", theme.fails if each.stands is Stands.FAILS else hue, bold=True),
        Run(in_quotes(each.title), theme.soft),
        *with_them,
        Run(f"{each.tail}{each.end} ", theme.soft),
        Run(each.because, theme.muted),
    ]
    sheet.runs(runs, size, indent=1.5 * size)


def _top(sheet: Sheet, card: Card) -> None:
    """Write the line above the label: who says it, and at its end the state, the strength, the verdict."""
    size = sheet.style.sizes.small
    left = _at_end(sheet, card)
    has_end = left < sheet.x + sheet.width
    kind, source = ("", "") if sheet.style.sizes.text == "none" else (card.kind, card.source)
    room = left - sheet.x
    if (kind or source) and room < _LEAST_ROOM * sheet.width:
        sheet.skip(LEADING * size)
        room = sheet.width
    elif not kind and not source:
        sheet.skip(LEADING * size * has_end)
        return
    _who(sheet, kind, source, room)


def _at_end(sheet: Sheet, card: Card) -> float:
    """Write what stands at the end of the first line; returns where it begins."""
    size, theme = sheet.style.sizes.small, sheet.style.theme
    baseline, gap = sheet.baseline(size), 0.9 * size
    right = sheet.x + sheet.width
    if card.verdict in {Verdict.UNDECIDED.value, Verdict.REJECTED.value}:
        right -= chip_width(card.verdict, size)
        sheet.chip(card.verdict, right, size)
        right -= gap
    if card.strength:
        sheet.line(Text(right, baseline, card.strength, size, theme.muted, anchor=Anchor.END))
        right -= room_for(card.strength, size) + 0.35 * size
        if card.strength in STEPS:
            right -= 1.2 * size
            sheet.shapes += strength_glyph(card.strength, right, baseline, size, theme)
        right -= gap
    state = ", ".join(filter(None, ("≠ contradicts it" * card.contradicts, card.state)))
    if state:
        sheet.line(Text(right, baseline, state, size, theme.ink, bold=True, anchor=Anchor.END))
        right -= room_for(state, size, bold=True) + gap
    return right


def _who(sheet: Sheet, kind: str, source: str, room: float) -> None:
    """Write the kind in a frame, and the sources within `room`."""
    size, theme = sheet.style.sizes.small, sheet.style.theme
    tag, start = 0.0, sheet.y
    if kind:
        tag, baseline = room_for(kind, 0.92 * size) + 0.7 * size, sheet.baseline(size)
        frame = box(sheet.x, baseline - 0.98 * size, tag, 1.28 * size, 2)
        sheet.shapes.append(Path(frame, pen=Pen(theme.edge, 0.7)))
        middle = sheet.x + tag / 2
        sheet.line(Text(middle, baseline, kind, 0.92 * size, theme.muted, anchor=Anchor.MIDDLE))
        tag += 0.5 * size
    if tag and room_for(source, size) > room - tag:  # a long source goes below its kind
        sheet.skip(1.15 * LEADING * size)
        tag, room = 0.0, sheet.width
    beside = Sheet(sheet.x, sheet.y, room, sheet.style)
    beside.text(source, size, theme.muted, indent=tag)
    sheet.shapes += beside.shapes
    sheet.y = max(beside.y, start + LEADING * size)


def _frame(card: Card, at: Sheet, height: float) -> Iterator[Path]:
    """Draw the frame, heavy for what decides, and the bar at its edge: solid, dotted or dashed."""
    theme, x, y = at.style.theme, at.x, at.y
    hue, middle = hue_of(card.tone, theme), at.x + BAR / 2
    decides = card.decides and card.stands is Stands.HOLDS
    pen = Pen(hue, 1.7) if decides else Pen(theme.line, 0.8)
    yield Path(box(x, y, at.width, height, RADIUS), theme.card, pen)
    if card.stands is Stands.IN_DOUBT:
        ends = polyline([(middle, y + BAR), (middle, y + height - BAR / 2)])
        yield Path(ends, pen=Pen(hue, 0.75 * BAR, (0.1, 1.5 * BAR), round=True))
    elif card.stands is Stands.FAILS:
        ends = polyline([(middle, y), (middle, y + height)])
        yield Path(ends, pen=Pen(theme.fails, BAR, (5.5, 2.5)))
    else:
        yield Path(_edge(x, y, height), hue)


def _edge(x: float, y: float, height: float) -> str:
    """A bar at the left edge whose outer corners are as round as those of the card, as path data."""
    r, right, bottom = RADIUS, x + BAR, y + height
    return (
        f"M{right:.2f} {y:.2f}V{bottom:.2f}H{x + r:.2f}A{r} {r} 0 0 1 {x:.2f} {bottom - r:.2f}"
        f"V{y + r:.2f}A{r} {r} 0 0 1 {x + r:.2f} {y:.2f}Z"
    )


def _caption(card: Card) -> Caption:
    side = {Tone.FOR: "reason for it", Tone.AGAINST: "reason against it"}.get(card.tone, "answer")
    said = " ".join(filter(None, (card.strength, side)))
    return Caption(card.title, ", ".join(filter(None, (said, card.state, card.verdict))))
