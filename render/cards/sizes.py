"""How large things are on each page: all letters follow from those of the body."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from ..page_sizes import PAGES, USUAL, Page


@dataclass(frozen=True, slots=True)
class Sizes:
    """The page, the size of its body text in points, and how much of each card it shows.

    `text` is "full"; "label" for the label and who says it; or "none" for the id alone.
    """

    page: Page
    body: float
    text: str

    @property
    def width(self) -> float:
        """The width of the picture."""
        return self.page.width

    @property
    def is_slide(self) -> bool:
        """Whether the page is a slide, which has the most important alone."""
        return self.page is PAGES["slide"]

    @property
    def is_paper(self) -> bool:
        """Whether the page is a sheet of paper, after which another can follow."""
        return bool(self.page.margin) and not self.is_slide

    @property
    def is_wide(self) -> bool:
        """Whether the page is wider than it is high."""
        return self.page.width > self.page.height

    @property
    def small(self) -> float:
        """The size of what stands beside: sources, counts."""
        return 0.92 * self.body

    @property
    def label(self) -> float:
        """The size of the label of a card."""
        return 1.1 * self.body

    @property
    def title(self) -> float:
        """The size of the label of the claim that a picture is about."""
        return 1.75 * self.body

    @property
    def gap(self) -> float:
        """The usual distance between things that stand apart."""
        return (0.6 if self.is_slide else 0.9) * self.body


_BODY: Final = {"readme": 9.5, "a4": 8.0, "a4-landscape": 8.0, "slide": 12.0}


def sizes_for(page: str, text: str) -> Sizes:
    """Return the sizes for a page, by its name or "" for the usual one; a slide has labels at most."""
    name = page or USUAL
    return Sizes(PAGES[name], _BODY[name], "label" if name == "slide" and text == "full" else text)
