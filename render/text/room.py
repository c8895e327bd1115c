"""How much room a line needs in whatever font a viewer draws it.

Text is placed by the widths of Arial. A viewer that has no font of these widths takes another, and some
ignore `textLength`, which would fit it. DejaVu Sans is the widest font that is usual: a line takes a sixth
more in it, one in bold letters a fifth. Lines that are broken by its widths stay in their boxes there too.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache
from typing import Final

from .wrap import UNITS, estimated_width, tables_of_widths

_OTHERS: Final = 1.06
"""How much wider than its estimate a letter may be that no table has, or that only other fonts have."""


class _Room(dict[str, float]):
    """The most that every character takes in em, in Arial or in DejaVu Sans."""

    def __init__(self, *, bold: bool) -> None:
        super().__init__()
        self._bold = bold
        face = "bold" if bold else "regular"
        for table in (tables_of_widths()[face], tables_of_widths()[f"wide {face}"]):
            for width, characters in table.items():
                self |= {each: max(width / UNITS, self.get(each, 0.0)) for each in characters}

    def __missing__(self, character: str) -> float:
        self[character] = width = _OTHERS * estimated_width(character, bold=self._bold)
        return width


@cache
def measure_room(size: float, *, bold: bool = False) -> Callable[[str], float]:
    """Return the function that says how much room text of a font size in points needs."""
    em = _Room(bold=bold).__getitem__

    @lru_cache(maxsize=16_384)  # the same words recur
    def measure(text: str) -> float:
        return size * sum(map(em, text))

    return measure


def room_for(text: str, size: float, *, bold: bool = False) -> float:
    """The room in points that a line of text needs at a font size in points."""
    return measure_room(size, bold=bold)(text)
