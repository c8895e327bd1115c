"""The pages that a picture can be made for, and the scale at which it fits one."""

from __future__ import annotations

from math import inf
from typing import Final, NamedTuple


class Page(NamedTuple):
    """The room on a page between its margins, in points, and what the page is called in a sentence.

    `margin` is how wide the margins of the sheet are, in points.
    """

    width: float
    height: float
    name: str
    margin: float = 0.0

    def scale(self, width: float, height: float) -> float:
        """The scale at which a picture fits the page; a picture is never enlarged."""
        return min(1.0, self.width / width, self.height / height)


PAGES: Final = {
    "readme": Page(622.0, inf, "a README (830 pixels wide)"),
    "a4": Page(481.9, 728.5, "A4", 56.7),
    "a4-landscape": Page(728.5, 481.9, "A4 landscape", 56.7),
    "slide": Page(888.0, 468.0, "a slide", 36.0),
}
"""Margins on A4 are 20 mm; a slide is 16:9, 960 points wide, with margins of 36 points."""

USUAL: Final = "readme"
"""The page for which a picture is made where none is named. Its height is that of the picture."""

PAPERS: Final = {
    "A4": PAGES["a4"],
    "A4 landscape": PAGES["a4-landscape"],
    "A3": Page(728.5, 1077.2, "A3"),
    "A2": Page(1077.2, 1570.4, "A2"),
    "A1": Page(1570.4, 2270.5, "A1"),
    "A0": Page(2270.5, 3257.1, "A0"),
}
"""Sheets of paper with margins of 20 mm, the smallest first."""
