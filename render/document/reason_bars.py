"""Where the reason bars stand: each reason a bar, For to the left and Against to the right of a gap."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from ...model import STRENGTHS
from .cards import Bar, Bars, Stands

MOST_BARS: Final = 12
"""How many bars a side has at most; further reasons are counted."""

HEIGHT: Final = 62.0
"""Height of the strongest bar."""

WIDTH: Final = 16.0
STEP: Final = 19.5
GAP: Final = 34.0

_LOWEST: Final = 2.0
"""Least height of a bar, so that it shows."""


class PlacedBar(NamedTuple):
    """A bar: its left edge, its height from the base line, and what it shows.

    `title` and `card` are as in `Bar`.
    """

    x: float
    height: float
    is_support: bool
    stands: Stands
    title: str
    card: int


class GridLine(NamedTuple):
    """A line at a named strength, by its height above the base line."""

    height: float
    name: str


class PlacedBars(NamedTuple):
    """The bars from left to right, within `width`; `middle` is where the gap begins.

    `more_supports` and `more_against` count the bars that are left out, from 0.
    """

    bars: tuple[PlacedBar, ...]
    lines: tuple[GridLine, ...]
    width: float
    middle: float
    more_supports: int
    more_against: int

    @property
    def stands(self) -> frozenset[str]:
        """How the bars stand, by the values of `Stands`."""
        return frozenset(each.stands.value for each in self.bars)


def place_bars(bars: Bars) -> PlacedBars:
    """Place the bars, the strongest that hold nearest to the gap, scaled to the strongest that is given."""
    highest = max(each.strength for each in (*bars.supports, *bars.against))
    supports, against = _most_important(bars.supports), _most_important(bars.against)
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


def _most_important(bars: Sequence[Bar]) -> list[Bar]:
    """Return the bars that there is room for in their order: those that decide, then the strongest."""
    places = sorted(range(len(bars)), key=lambda place: (not bars[place].decides, -bars[place].strength))
    return [bars[place] for place in sorted(places[:MOST_BARS])]


def _bar(bar: Bar, x: float, highest: float, *, is_support: bool) -> PlacedBar:
    height = max(HEIGHT * bar.strength / highest, _LOWEST)
    return PlacedBar(x, height, is_support, bar.stands, bar.title, bar.card)
