"""Small signs on cards: how strong a reason is, what undercuts or backs it, and which side it is on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ..document.cards import OnCard, Stands
from ..graphics.shapes import Path, Pen, box, polyline

if TYPE_CHECKING:
    from ..graphics.theme import Theme

STEPS: Final = {"weak": 1, "moderate": 2, "strong": 3}
_HEIGHTS: Final = (0.25, 0.5, 0.85)


def strength_glyph(strength: str, x: float, baseline: float, size: float, theme: Theme) -> Iterator[Path]:
    """Draw three steps, of which as many are filled as the strength has; nothing for a number."""
    filled = STEPS.get(strength, 0)
    for step, height in enumerate(_HEIGHTS if filled else ()):
        on = step < filled
        high = height * size
        shape = box(x + 0.42 * size * step, baseline - high, 0.3 * size, high)
        yield Path(shape, theme.muted if on else "", Pen(theme.muted if on else theme.edge, 0.6))


def sign_on_link(each: OnCard, x: float, y: float, size: float, theme: Theme) -> Iterator[Path]:
    """Draw what strikes or carries a link, in a square of a size with its top left corner at x, y."""
    colour = theme.undercut if each.is_undercut else theme.support
    dash: tuple[float, ...] = ()
    if each.stands is Stands.FAILS:
        colour, dash = theme.fails, (0.25 * size, 0.12 * size)
    elif each.stands is Stands.IN_DOUBT:
        dash = (0.1, 0.22 * size)
    pen = Pen(colour, 0.13 * size)
    middle, base = x + size / 2, y + 0.9 * size
    link = Pen(colour, 0.13 * size, dash, round=each.stands is Stands.IN_DOUBT)
    yield Path(polyline([(x, base), (x + size, base)]), pen=link)
    yield Path(polyline([(middle, base), (middle, y + 0.15 * size)]), pen=pen)
    if each.is_undercut:
        yield Path(
            polyline([(x + 0.22 * size, base - 0.22 * size), (x + 0.78 * size, base - 0.22 * size)]), pen=pen
        )
    else:
        tip = y + 0.12 * size
        arms = [
            (middle - 0.26 * size, tip + 0.3 * size),
            (middle, tip),
            (middle + 0.26 * size, tip + 0.3 * size),
        ]
        yield Path(polyline(arms), pen=pen)


def side_sign(x: float, y: float, size: float, colour: str, *, is_for: bool) -> Iterator[Path]:
    """Draw a plus or a minus with its middle at x, y."""
    pen, half = Pen(colour, 0.16 * size), size / 2
    yield Path(polyline([(x - half, y), (x + half, y)]), pen=pen)
    if is_for:
        yield Path(polyline([(x, y - half), (x, y + half)]), pen=pen)
