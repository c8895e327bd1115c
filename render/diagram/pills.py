"""Chips with a verdict, and badges with counts: small pills that ride on the edge of a box or a line.

Each word stands in the middle of the room that it needs in a wide font, clear of what is beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from typing import TYPE_CHECKING, Final, NamedTuple

from ...evaluate import Verdict
from ..graphics.shapes import Anchor, Path, Pen, Shape, Text, box, circle, number, polyline
from ..text.room import room_for

if TYPE_CHECKING:
    from ..graphics.theme import Theme

HEIGHT: Final = 12.0
INSET: Final = 8.0
"""The height of a pill, and how far it stands from the right edge of its box."""

SIZE: Final = 7.5
_BASELINE: Final = 8.7
_PAD: Final = 3.5
_BEFORE_SIGN: Final = 6.0
_SIGN: Final = 7.0
_GAP: Final = 2.0


def chip_width(word: str, size: float = SIZE) -> float:
    """The width of a chip with this word."""
    return (_BEFORE_SIGN + _SIGN + _GAP + _PAD) * size / SIZE + room_for(word, size, bold=True)


def chip(verdict: Verdict, x: float, y: float, theme: Theme, size: float = SIZE) -> Iterator[Shape]:
    """Draw the chip of a verdict with its top left corner at x, y; `size` is that of its letters.

    Accepted is filled, undecided is outlined, and rejected is struck through; no hue means a verdict.
    """
    scale = size / SIZE
    word = verdict.value
    height, width = HEIGHT * scale, chip_width(word, size)
    filled, thin = verdict is Verdict.ACCEPTED, verdict is Verdict.REJECTED
    ink = theme.inverse if filled else theme.soft if thin else theme.ink
    fill = theme.ink if filled else theme.sunk if thin else theme.card
    pen = Pen(theme.edge if thin else theme.ink, (0.9 if thin else 1.1) * scale)
    yield Path(box(x, y, width, height, height / 2), fill, pen)
    middle = y + height / 2
    yield from sign(verdict, x + (_BEFORE_SIGN + _SIGN / 2) * scale, middle, _SIGN * scale, ink)
    across = (x + (_BEFORE_SIGN + _SIGN + _GAP) * scale + x + width - _PAD * scale) / 2
    yield Text(across, y + _BASELINE * scale, word, size, ink, not thin, Anchor.MIDDLE)
    if thin:
        half, at = room_for(word, size) / 2, middle + 0.4 * scale
        yield Path(polyline([(across - half, at), (across + half, at)]), pen=Pen(ink, 0.8 * scale))


def sign(verdict: Verdict, x: float, y: float, size: float, colour: str) -> Iterator[Path]:
    """Draw the sign of a verdict in a square of a size with its middle at x, y; no font need have it."""
    pen = Pen(colour, size * 0.2, round=True)
    r = size / 2
    if verdict is Verdict.ACCEPTED:
        yield Path(
            polyline([(x - 0.7 * r, y + 0.05 * r), (x - 0.2 * r, y + 0.6 * r), (x + 0.75 * r, y - 0.6 * r)]),
            pen=pen,
        )
    elif verdict is Verdict.REJECTED:
        a = 0.6 * r
        yield Path(polyline([(x - a, y - a), (x + a, y + a)]), pen=pen)
        yield Path(polyline([(x + a, y - a), (x - a, y + a)]), pen=pen)
    else:
        at = number
        hook = (
            f"M{at(x - 0.5 * r)} {at(y - 0.4 * r)}C{at(x - 0.5 * r)} {at(y - 1.15 * r)} {at(x + 0.6 * r)}"
            f" {at(y - 1.15 * r)} {at(x + 0.55 * r)} {at(y - 0.35 * r)}C{at(x + 0.5 * r)} {at(y + 0.05 * r)}"
            f" {at(x)} {at(y)} {at(x)} {at(y + 0.45 * r)}"
        )
        yield Path(hook, pen=pen)
        yield Path(polyline([(x, y + 0.92 * r), (x, y + 0.95 * r)]), pen=Pen(colour, size * 0.22, round=True))


class Before(Enum):
    """What is drawn before a number in a badge."""

    NOTHING = "nothing"
    ARROW = "an arrow"
    DOTS = "the dots of an answer's line"


class Count(NamedTuple):
    """A number in a badge: its text, such as `+3`, its colour, and what is drawn before it."""

    text: str
    colour: str
    before: Before = Before.NOTHING


_ROOM: Final = {Before.NOTHING: 0.0, Before.ARROW: 9.0, Before.DOTS: 9.0}
_BETWEEN: Final = 3.0


def badge_width(counts: Sequence[Count]) -> float:
    """The width of a badge with these counts."""
    return sum(map(_width, counts)) + _BETWEEN * (len(counts) - 1) + 2 * _PAD


def badge(counts: Sequence[Count], x: float, y: float, theme: Theme) -> Iterator[Shape]:
    """Draw a badge with its top left corner at x, y."""
    yield Path(box(x, y, badge_width(counts), HEIGHT, HEIGHT / 2), theme.card, Pen(theme.edge, 0.9))
    x += _PAD
    for each in counts:
        end = x + _width(each)
        if each.before is Before.ARROW:
            yield from arrow(x, y + HEIGHT / 2, each.colour)
        elif each.before is Before.DOTS:
            yield from _dots(x, y + HEIGHT / 2, each.colour)
        middle = (x + _ROOM[each.before] + end) / 2
        yield Text(middle, y + _BASELINE, each.text, SIZE, each.colour, bold=True, anchor=Anchor.MIDDLE)
        x = end + _BETWEEN


def arrow(x: float, y: float, colour: str) -> Iterator[Path]:
    """Draw a small arrow that points right from x, y."""
    pen = Pen(colour, 1.1, round=True)
    yield Path(polyline([(x, y), (x + 7, y)]), pen=pen)
    yield Path(polyline([(x + 4.4, y - 2.4), (x + 7, y), (x + 4.4, y + 2.4)]), pen=pen)


def _dots(x: float, y: float, colour: str) -> Iterator[Path]:
    """Draw three dots to the right of x, y."""
    for step in range(3):
        yield Path(circle(x + 1.1 + 2.6 * step, y, 0.9), colour)


def _width(each: Count) -> float:
    return room_for(each.text, SIZE, bold=True) + _ROOM[each.before]
