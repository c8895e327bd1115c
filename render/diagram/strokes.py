"""How lines are drawn: rounded corners, heads, bridges over the lines that they cross, and marks on links."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import pairwise
from math import atan2, cos, hypot, sin
from typing import TYPE_CHECKING, Final, NamedTuple

from ...evaluate import LinkState
from ..graphics.shapes import Path, Pen, circle, number, polyline
from .layout.graph import Point

if TYPE_CHECKING:
    from ..graphics.theme import Theme

UNDERCUT_WIDTH: Final = 1.55
ANSWER_WIDTH: Final = 0.9
RING: Final = 5.0
"""The radius of the ring on a link that is undercut."""

_CORNER: Final = 18.0
_CASING: Final = 3.6
_UNCASED: Final = 16.0
"""How far a line's casing stays away from its ends, where lines meet on purpose."""

_ARROW: Final = (8.0, 7.2)
BAR_WIDTH: Final = 2.6
"""How thick the bar is in which an attack ends: thicker than any line."""

_BAR: Final = 10.0
_RING_BAR: Final = 9.0
_BEFORE_BOX: Final = 2.6
_DOT: Final = 3.2
_NOT_EQUAL: Final = 6.0


class Head(Enum):
    """What a line ends in."""

    NONE = "none"
    ARROW = "arrow"
    BAR = "bar"
    RING_BAR = "bar on a ring"


class Ink(NamedTuple):
    """How the lines of one link are drawn: their colour, width and state, and the colour below them."""

    colour: str
    width: float
    state: LinkState
    paper: str

    @property
    def pen(self) -> Pen:
        """The pen: solid where the link holds, dotted where it is in doubt, dashed where it fails."""
        if self.state is LinkState.IN_DOUBT:
            return Pen(self.colour, self.width, (0.01, round(1.1 * self.width + 2.4, 2)), round=True)
        return Pen(self.colour, self.width, (5.0, 3.0) if self.state is LinkState.FAILS else ())


def ink_of(hue: str, width: float, state: LinkState, theme: Theme) -> Ink:
    """The ink of a link of a hue, which is a field of the theme; what fails is grey."""
    return Ink(theme.fails if state is LinkState.FAILS else getattr(theme, hue), width, state, theme.paper)


def width_of(weight: float) -> float:
    """Width in points of the lines of a link with a weight in (0, 1]: weak 1.1, moderate 1.55, strong 2.4."""
    return round(0.7 + 1.7 * weight, 2)


def line(points: Sequence[Point], ink: Ink, head: Head = Head.NONE, tail: Head = Head.NONE) -> Iterator[Path]:
    """Draw a line from its tail to its head, which lie at the ends of the points."""
    kept = _shortened(points, _room(tail), _room(head))
    cased = _shortened(points, _UNCASED, _UNCASED)
    if len(cased) > 1:
        yield Path(_rounded(cased), pen=Pen(ink.paper, ink.width + _CASING))
    yield Path(_rounded(kept), pen=ink.pen)
    for end, beside, kind in ((points[-1], points[-2], head), (points[0], points[1], tail)):
        yield from _head(kind, beside, end, ink)


def joined(at: Point, ink: Ink) -> Iterator[Path]:
    """Draw the dot at which linked premises join, or at which a backing meets a link."""
    yield Path(circle(*at, _DOT), ink.colour)


def ring(at: Point, undercut: LinkState, theme: Theme) -> Iterator[Path]:
    """Draw the ring on a link: cut where an undercut holds, dashed where one is in doubt, else grey."""
    if undercut is LinkState.FAILS:
        yield Path(circle(*at, RING), theme.paper, Pen(theme.fails, 1.4))
        return
    dash = (2.2, 2.0) if undercut is LinkState.IN_DOUBT else ()
    yield Path(circle(*at, RING), theme.paper, Pen(theme.undercut, 1.5, dash))
    if undercut is LinkState.HOLDS:
        a = RING * 0.7
        yield Path(polyline([(at.x - a, at.y + a), (at.x + a, at.y - a)]), pen=Pen(theme.undercut, 1.5))


def not_equal(at: Point, ink: Ink) -> Iterator[Path]:
    """Draw the ring with an unequal sign in the middle of a contradiction."""
    yield Path(circle(*at, _NOT_EQUAL), ink.paper, Pen(ink.colour, 1.1))
    pen = Pen(ink.colour, 1.2, round=True)
    for y in (-1.5, 1.5):
        yield Path(polyline([(at.x - 3, at.y + y), (at.x + 3, at.y + y)]), pen=pen)
    yield Path(polyline([(at.x - 1.7, at.y + 3.4), (at.x + 1.7, at.y - 3.4)]), pen=pen)


def middle(points: Sequence[Point]) -> Point:
    """The point at half the length of a line."""
    left = length(points) / 2
    for one, other in pairwise(points):
        step = hypot(other.x - one.x, other.y - one.y)
        if step and step >= left:
            return Point(one.x + (other.x - one.x) * left / step, one.y + (other.y - one.y) * left / step)
        left -= step
    return points[-1]


def length(points: Sequence[Point]) -> float:
    """The length of a line."""
    return sum(hypot(b.x - a.x, b.y - a.y) for a, b in pairwise(points))


def around(at: Point, radius: float, angle: float) -> Point:
    """The point at a distance from another, in a direction in radians."""
    return Point(at.x + radius * cos(angle), at.y + radius * sin(angle))


def angle_to(at: Point, other: Point) -> float:
    """The direction from one point to another, in radians."""
    return atan2(other.y - at.y, other.x - at.x)


def _room(head: Head) -> float:
    """How far before the end of its points a line ends, since its head stands there."""
    if head is Head.ARROW:
        return _ARROW[0] - 1
    return _BEFORE_BOX if head in {Head.BAR, Head.RING_BAR} else 0.0


def _head(kind: Head, before: Point, end: Point, ink: Ink) -> Iterator[Path]:
    size = hypot(end.x - before.x, end.y - before.y) or 1.0
    x, y = (end.x - before.x) / size, (end.y - before.y) / size
    if kind is Head.ARROW:
        back, half = _ARROW[0], _ARROW[1] / 2
        base = Point(end.x - x * back, end.y - y * back)
        corners = [
            end,
            Point(base.x - y * half, base.y + x * half),
            Point(base.x + y * half, base.y - x * half),
        ]
        yield Path(polyline(corners, closed=True), ink.colour)
    elif kind in {Head.BAR, Head.RING_BAR}:
        half = (_BAR if kind is Head.BAR else _RING_BAR) / 2
        at = Point(end.x - x * _BEFORE_BOX, end.y - y * _BEFORE_BOX)
        across = [(at.x - y * half, at.y + x * half), (at.x + y * half, at.y - x * half)]
        yield Path(polyline(across), pen=Pen(ink.colour, BAR_WIDTH))


def _shortened(points: Sequence[Point], start: float, end: float) -> list[Point]:
    """Cut lengths off both ends of a line; [] where nothing is left."""
    if length(points) <= start + end + 1:
        return [] if start == end == _UNCASED else [*points]
    return _cut([*reversed(_cut([*reversed(points)], end))], start)


def _cut(points: list[Point], off: float) -> list[Point]:
    """Cut a length off the beginning of a line."""
    for at, (one, other) in enumerate(pairwise(points)):
        step = hypot(other.x - one.x, other.y - one.y)
        if step > off:
            share = off / step
            return [
                Point(one.x + (other.x - one.x) * share, one.y + (other.y - one.y) * share),
                *points[at + 1 :],
            ]
        off -= step
    return points[-2:]


def _rounded(points: Sequence[Point]) -> str:
    """Path data of a line with round corners."""
    first, *rest = points
    written = [f"M{number(first.x)} {number(first.y)}"]
    for at, corner in enumerate(rest[:-1]):
        before, after = points[at], rest[at + 1]
        one, other = (
            hypot(corner.x - before.x, corner.y - before.y),
            hypot(after.x - corner.x, after.y - corner.y),
        )
        reach = min(_CORNER, one / 2, other / 2)
        if reach < 0.5:
            written.append(f"L{number(corner.x)} {number(corner.y)}")
            continue
        x1, y1 = (
            corner.x + (before.x - corner.x) * reach / one,
            corner.y + (before.y - corner.y) * reach / one,
        )
        x2, y2 = (
            corner.x + (after.x - corner.x) * reach / other,
            corner.y + (after.y - corner.y) * reach / other,
        )
        written.append(
            f"L{number(x1)} {number(y1)}Q{number(corner.x)} {number(corner.y)} {number(x2)} {number(y2)}"
        )
    last = rest[-1]
    written.append(f"L{number(last.x)} {number(last.y)}")
    return "".join(written)
