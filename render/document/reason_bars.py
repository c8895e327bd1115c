"""Where the reason bars stand: each reason a bar, For to the left and Against to the right of a gap."""

from __future__ import annotations

from typing import Final, NamedTuple

from ...model import STRENGTHS
from .cards import Bar, Bars, Stands

MOST_BARS: Final = 12
"""How many bars a side has; further reasons are counted."""

HEIGHT: Final = 62.0
"""Height of the strongest bar."""

WIDTH: Final = 16.0
STEP: Final = 19.5
GAP: Final = 34.0

_LOWEST: Final = 2.0
"""Least height of a bar, so that it shows."""


class PlacedBar(NamedTuple):
    """A bar: its left edge, its height from the base line, and what it shows."""

    x: float
    height: float
    is_support: bool
    stands: Stands


class GridLine(NamedTuple):
    """A line at a named strength, by its height above the base line."""

    height: float
    name: str


class PlacedBars(NamedTuple):
    """The bars from left to right, within `width`; `middle` is where the gap begins.

    `more_supports` and `more_against` count the bars that are left out at the outer ends, from 0.
    """

    bars: tuple[PlacedBar, ...]
    lines: tuple[GridLine, ...]
    width: float
    middle: float
    more_supports: int
    more_against: int


def place_bars(bars: Bars) -> PlacedBars:
    """Place the bars, the strongest that hold nearest to the gap, scaled to the strongest that is given."""
    highest = max(each.strength for each in (*bars.supports, *bars.against))
    supports, against = bars.supports[:MOST_BARS], bars.against[:MOST_BARS]
    middle = max(STEP * len(supports), 2 * STEP)
    left = [
        _bar(each, middle - STEP * number - WIDTH, highest, is_support=True)
        for number, each in enumerate(supports)
    ]
    right = [
        _bar(each, middle + GAP + STEP * number, highest, is_support=False)
        for number, each in enumerate(against)
    ]
    return PlacedBars(
        (*reversed(left), *right),
        tuple(
            GridLine(HEIGHT * strength / highest, word)
            for word, strength in STRENGTHS.items()
            if strength <= highest
        ),
        width=middle + GAP + max(STEP * len(against), 2 * STEP),
        middle=middle,
        more_supports=len(bars.supports) - len(supports),
        more_against=len(bars.against) - len(against),
    )


def _bar(bar: Bar, x: float, highest: float, *, is_support: bool) -> PlacedBar:
    return PlacedBar(x, max(HEIGHT * bar.strength / highest, _LOWEST), is_support, bar.stands)
