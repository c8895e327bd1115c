"""Reason bars as shapes: one sees at a glance which reasons hold, how strong they are, and what decides."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from ..document.cards import Stands
from ..document.reason_bars import GAP, HEIGHT, WIDTH, PlacedBars, place_bars
from ..graphics.shapes import Anchor, Path, Pen, Shape, Text, box, polyline
from ..text.room import room_for

if TYPE_CHECKING:
    from ..document.cards import Bars
    from ..graphics.theme import Theme
    from .sheet import Style

_LETTERS: Final = 0.9
"""The size of the letters, in sizes of the body."""

_SCALE: Final = 0.068
"""The scale of the bars at a body of one point."""

_KEY: Final = "A bar is a reason:"
_WORDS: Final = {Stands.HOLDS: "holds", Stands.IN_DOUBT: "in doubt", Stands.FAILS: "fails"}


class DrawnBars(NamedTuple):
    """The bars with their names and their key, and the height of it all."""

    shapes: tuple[Shape, ...]
    height: float


class _Frame(NamedTuple):
    """Where bars stand: the left end of the base line, and how a bar's place and height are scaled."""

    x: float
    base: float
    across: float
    up: float


def draw_bars(bars: Bars, x: float, y: float, room: float, style: Style) -> DrawnBars:
    """Draw the bars with the top left corner at x, y, within `room`.

    The bars get narrower where room is lacking, the letters do not.
    """
    theme, body = style.theme, style.sizes.body
    placed, size = place_bars(bars), _LETTERS * body
    names = max((room_for(each.name, size) for each in placed.lines), default=0.0) + body
    across = min(_SCALE * body, (room - names) / placed.width)
    frame = _Frame(x, y + 0.6 * size + _SCALE * body * HEIGHT, across, _SCALE * body)
    below = frame.base + 1.7 * size
    shapes = (
        *_grid(placed, frame, size, theme),
        *_sides(placed, frame, size, theme),
        *_key(placed, x, below, size, theme),
    )
    return DrawnBars(shapes, below + 1.4 * size - y)


def _grid(placed: PlacedBars, frame: _Frame, size: float, theme: Theme) -> Iterator[Shape]:
    """Draw the lines at the named strengths, the bars over them, and the base line."""
    right = frame.x + frame.across * placed.width
    for line in placed.lines:
        at = frame.base - frame.up * line.height
        yield Path(polyline([(frame.x, at), (right + 2, at)]), pen=Pen(theme.line, 0.8))
        yield Text(right + 0.7 * size, at + 0.35 * size, line.name, size, theme.muted)
    for bar in placed.bars:
        colour = theme.support if bar.is_support else theme.attack
        left, height = frame.x + frame.across * bar.x, frame.up * bar.height
        corner = left, frame.base - height
        yield _bar(bar.stands, corner, (frame.across * WIDTH, height), colour, theme)
    yield Path(polyline([(frame.x, frame.base), (right + 2, frame.base)]), pen=Pen(theme.ink, 1.2))


def _bar(
    stands: Stands, corner: tuple[float, float], size: tuple[float, float], colour: str, theme: Theme
) -> Path:
    """Return a bar: filled if it holds, else an outline in dots or dashes."""
    (x, y), (width, height) = corner, size
    if stands is Stands.HOLDS:
        return Path(box(x, y, width, height), colour)
    outline = box(x + 0.6, y + 0.6, max(width - 1.2, 0.5), max(height - 0.6, 0.5))
    if stands is Stands.IN_DOUBT:
        return Path(outline, pen=Pen(colour, 1.4, (0.1, 2.5), round=True))
    return Path(outline, pen=Pen(theme.fails, 1.1, (3.4, 2.2)))


def _sides(placed: PlacedBars, frame: _Frame, size: float, theme: Theme) -> Iterator[Shape]:
    """Name the sides below the bars, with how many bars are left out."""
    at = frame.base + 1.2 * size
    left = f"+{placed.more_supports} " if placed.more_supports else ""
    right = f" +{placed.more_against}" if placed.more_against else ""
    middle = frame.x + frame.across * placed.middle
    gap = frame.across * GAP
    yield Text(middle, at, f"{left}For", size, theme.support, bold=True, anchor=Anchor.END)
    yield Text(middle + gap, at, f"Against{right}", size, theme.attack, bold=True)


def _key(placed: PlacedBars, x: float, y: float, size: float, theme: Theme) -> Iterator[Shape]:
    """Explain the kinds of bars that occur."""
    at = y + size
    yield Text(x, at, _KEY, size, theme.muted)
    x += room_for(_KEY, size) + 0.7 * size
    for stands, word in _WORDS.items():
        if stands.value in placed.stands:
            yield _bar(stands, (x, at - 0.85 * size), (0.8 * size, size), theme.edge, theme)
            yield Text(x + 1.1 * size, at, word, size, theme.muted)
            x += 2 * size + room_for(word, size)
