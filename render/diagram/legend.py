"""What stands below a picture: a sample of each sign that occurs, with its meaning."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from typing import TYPE_CHECKING, Final

from ...evaluate import LinkState
from ..graphics.shapes import Path, Pen, Shape, Text, box, polyline
from ..text.room import room_for
from . import pills, strokes
from .layout.graph import Point
from .pills import Before, Count
from .strokes import Head, Ink, ink_of

if TYPE_CHECKING:
    from ..graphics.theme import Theme

_SIZE: Final = 7.5
_ROW: Final = 17.0
_APART: Final = 16.0
_GAP: Final = 6.0
_LENGTH: Final = 28.0


class Sample(str, Enum):
    """A sign, by what the legend says of it, in the order of the legend."""

    SUPPORT = "supports"
    ATTACK = "attacks"
    CONTRADICTION = "contradicts"
    UNDERCUT = "undercuts a link"
    TOGETHER = "only together"
    BACKING = "backs a link"
    ANSWER = "answers (not counted)"
    IN_DOUBT = "in doubt"
    FAILS = "fails"
    STRONGER = "thicker: stronger"
    HIDDEN = "reasons not shown"
    HIDDEN_ANSWERS = "answers not shown"
    LEADS_OUT = "bears on, not shown"
    UNMARKED = "no mark: accepted"

    @staticmethod
    def of_state(state: LinkState) -> tuple[Sample, ...]:
        """The samples of the state of a link."""
        return {LinkState.IN_DOUBT: (Sample.IN_DOUBT,), LinkState.FAILS: (Sample.FAILS,)}.get(state, ())


def legend(
    found: Sequence[Sample], x: float, y: float, width: float, theme: Theme
) -> tuple[list[Shape], float]:
    """Draw the samples that occur as one run, wrapped to a width.

    Returns: the shapes, and their height in points, 0 where nothing occurs.
    """
    shapes: list[Shape] = []
    at, row = 0.0, 0
    order = list(Sample)
    for sample in sorted(dict.fromkeys(found), key=order.index):
        size = _width(sample)
        needed = size + _GAP + room_for(sample.value, _SIZE)
        if at and at + needed > width:
            at, row = 0.0, row + 1
        middle = y + row * _ROW + _ROW / 2
        shapes += _DRAWN[sample](x + at, middle, theme)
        shapes.append(Text(x + at + size + _GAP, middle + 2.6, sample.value, _SIZE, theme.muted))
        at += needed + _APART
    return shapes, (row + 1) * _ROW if shapes else 0.0


def each_sample(theme: Theme) -> Iterator[tuple[str, list[Shape], float]]:
    """Yield what the legend says of each sample, its shapes in a row of 17 points, and their width."""
    for sample in Sample:
        yield sample.value, [*_DRAWN[sample](1.0, _ROW / 2, theme)], _width(sample) + 2


def _width(sample: Sample) -> float:
    return pills.badge_width(_BADGES[sample]) if sample in _BADGES else _LENGTH


_BADGES: Final = {
    Sample.HIDDEN: (Count("+3", "support"), Count("\N{MINUS SIGN}1", "attack")),
    Sample.HIDDEN_ANSWERS: (Count("2", "muted", Before.DOTS),),
    Sample.LEADS_OUT: (Count("2", "muted", Before.ARROW),),
}
"""The badges that are samples, with their colours as fields of the theme."""


def _line(hue: str, head: Head, tail: Head = Head.NONE) -> Callable[[float, float, Theme], Iterator[Shape]]:
    def drawn(x: float, y: float, theme: Theme) -> Iterator[Shape]:
        ink = ink_of(hue, 1.55, LinkState.HOLDS, theme)
        yield from strokes.line([Point(x, y), Point(x + _LENGTH, y)], ink, head, tail)

    return drawn


def _contradiction(x: float, y: float, theme: Theme) -> Iterator[Shape]:
    ink = ink_of("attack", 1.55, LinkState.HOLDS, theme)
    yield from strokes.line([Point(x, y), Point(x + _LENGTH, y)], ink, Head.BAR, Head.BAR)
    yield from strokes.not_equal(Point(x + _LENGTH / 2, y), ink)


def _undercut(x: float, y: float, theme: Theme) -> Iterator[Shape]:
    middle = Point(x + _LENGTH - strokes.RING, y)
    ink = ink_of("undercut", 1.55, LinkState.HOLDS, theme)
    yield from strokes.line([Point(x, y), Point(middle.x - strokes.RING + 1.3, y)], ink, Head.RING_BAR)
    yield from strokes.ring(middle, LinkState.HOLDS, theme)


def _together(x: float, y: float, theme: Theme) -> Iterator[Shape]:
    ink = ink_of("support", 1.55, LinkState.HOLDS, theme)
    joint = Point(x + 13, y)
    for up in (-4.5, 4.5):
        yield Path(polyline([(x, y + up), joint]), pen=ink.pen)
    yield from strokes.line([joint, Point(x + _LENGTH, y)], ink, Head.ARROW)
    yield from strokes.joined(joint, ink)


def _backing(x: float, y: float, theme: Theme) -> Iterator[Shape]:
    ink = ink_of("support", 1.55, LinkState.HOLDS, theme)
    yield from strokes.line([Point(x, y), Point(x + 20, y)], ink, Head.ARROW)
    yield from strokes.joined(Point(x + 23.2, y), ink)


def _stroke(hue: str, width: float, state: LinkState) -> Callable[[float, float, Theme], Iterator[Shape]]:
    def drawn(x: float, y: float, theme: Theme) -> Iterator[Shape]:
        ink = Ink(getattr(theme, hue), width, state, theme.paper)
        yield Path(polyline([(x, y), (x + _LENGTH, y)]), pen=ink.pen)

    return drawn


def _stronger(x: float, y: float, theme: Theme) -> Iterator[Shape]:
    yield Path(polyline([(x, y + 1), (x + _LENGTH, y - 2), (x + _LENGTH, y + 1)], closed=True), theme.soft)


def _badge(sample: Sample) -> Callable[[float, float, Theme], Iterator[Shape]]:
    def drawn(x: float, y: float, theme: Theme) -> Iterator[Shape]:
        counts = [each._replace(colour=getattr(theme, each.colour)) for each in _BADGES[sample]]
        yield from pills.badge(counts, x, y - pills.HEIGHT / 2, theme)

    return drawn


def _unmarked(x: float, y: float, theme: Theme) -> Iterator[Shape]:
    yield Path(box(x, y - 5, _LENGTH, 10, 2), theme.card, Pen(theme.edge, 0.9))


_DRAWN: Final[dict[Sample, Callable[[float, float, Theme], Iterator[Shape]]]] = {
    Sample.SUPPORT: _line("support", Head.ARROW),
    Sample.ATTACK: _line("attack", Head.BAR),
    Sample.CONTRADICTION: _contradiction,
    Sample.UNDERCUT: _undercut,
    Sample.TOGETHER: _together,
    Sample.BACKING: _backing,
    Sample.ANSWER: _stroke("edge", strokes.ANSWER_WIDTH, LinkState.IN_DOUBT),
    Sample.IN_DOUBT: _stroke("soft", 1.55, LinkState.IN_DOUBT),
    Sample.FAILS: _stroke("fails", 1.55, LinkState.FAILS),
    Sample.STRONGER: _stronger,
    **{sample: _badge(sample) for sample in _BADGES},
    Sample.UNMARKED: _unmarked,
}
