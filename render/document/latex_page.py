"""How a printed table fits a page: upright or turned, in which letters, and how wide each column is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from ..text.wrap import text_width
from .latex_text import EACH, LONG

if TYPE_CHECKING:
    from .table import Column, Table

_PARTS: Final = re.compile(r"(?<=[-/_:>)=|&])(?=\w)")
"""Where a word may end on a line."""

_CHARACTER: Final = 0.5
"""Width of an average character in em."""

_WIDER: Final = 1.15
"""By how much the letters of TeX may be wider than those that are measured."""


class Page(NamedTuple):
    """A page: the width of its text, the size of its letters, and half the gap between columns, in points.

    `advice` says how to set up such a page, "" where nothing is needed.
    """

    width: float
    size: float
    gap: float
    advice: str = ""


_TURNED: Final = "\\usepackage{pdflscape}, \\begin{landscape} ... \\end{landscape}"
_WIDEST: Final = f"\\usepackage[margin=2.5cm]{{geometry}}, {_TURNED}"

_PAGES: Final = (
    Page(345, 8, 6),
    Page(598, 8, 6, f"Best on a turned page: {_TURNED}."),
    Page(598, 7, 2, f"Best on a turned page: {_TURNED}."),
    Page(700, 7, 2, f"Best on a turned page with narrow margins: {_WIDEST}."),
)
"""The pages, in the order in which they are tried.

The text of LaTeX's article on A4 is 345 points wide and 598 high; with margins of 2.5 cm it is 700 high."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A page, and the width of each column on it in points, without gaps.

    `fits` is whether no column is narrower than it may be.
    """

    page: Page
    widths: tuple[float, ...]
    fits: bool

    def share(self, number: int) -> tuple[float, int]:
        """Return the part of the text's width that a column takes, and how many half gaps to take off."""
        gaps = (number > 0) + (number < len(self.widths) - 1)
        return (self.widths[number] + gaps * self.page.gap) / self.page.width, gaps

    def characters(self, number: int) -> int:
        """Return how many characters a line of a column holds, at least 1."""
        return max(1, int(self.widths[number] / (_CHARACTER * self.page.size)))


def fitted(tables: Iterable[Table]) -> tuple[list[Table], tuple[str, ...]]:
    """Put a shorter table in the place of one that fits no page; return warnings about what does not fit."""
    found: list[Table] = []
    warnings: list[str] = []
    for table in tables:
        shown = table
        if not lay_out(shown.used()).fits and shown.shorter is not None:
            shown = shown.shorter
            warnings.append(shown.warning)
        if not lay_out(shown.used()).fits:
            warnings.append(
                f"{len(shown.used())} columns do not fit a page; each row is written as a list instead"
            )
        found.append(shown)
    return found, tuple(dict.fromkeys(filter(None, warnings)))


def lay_out(columns: Sequence[Column]) -> Layout:
    """Return the first page on which the columns fit, else the one with most room.

    Each column has at least the width that it needs. The rest goes to columns whose words would otherwise be
    broken, and to those that hold more text.
    """
    needs = list(map(_needs, columns))
    tried = [_laid_out(needs, page) for page in _PAGES]
    return next((found for found in tried if found.fits), tried[-1])


def _laid_out(needs: Sequence[_Needs], page: Page) -> Layout:
    room = page.width - 2 * page.gap * (len(needs) - 1)
    least = page.size * sum(need.least for need in needs)
    if least > room:
        return Layout(page, tuple(page.size * need.least * room / least for need in needs), fits=False)
    more = sum(need.more for need in needs)
    widths = tuple(page.size * need.least + (room - least) * need.more / more for need in needs)
    return Layout(page, widths, fits=True)


class _Needs(NamedTuple):
    """The least width of a column in em, and its share of what is left; both above 0."""

    least: float
    more: float


def _needs(column: Column) -> _Needs:
    """Find what a column needs; its heading is bold."""
    texts = [(entry.text, entry.strong) for cell in column.cells for entry in cell]
    words = {(word, bold) for text, bold in [*texts, (column.name, True)] for word in text.split()}
    kept = whole = column.least * _CHARACTER
    for word, bold in words:
        for part, most in _parts(word):
            width = _WIDER * text_width(part, 1, bold=bold)
            whole = max(whole, width)
            kept = max(kept, width if len(part) <= most else _WIDER * text_width(part[:most], 1, bold=bold))
    average = sum(len(text) for text, _ in texts) / max(len(column.cells), 1)
    return _Needs(kept, whole - kept + _CHARACTER * (1 + average**0.75))


def _parts(word: str) -> Iterator[tuple[str, int]]:
    """Yield the parts of a word between which a line may end, and how many characters of each stay together.

    TeX does not hyphenate a word that already has a hyphen.
    """
    parts = _PARTS.split(word)
    for part in parts:
        yield part, EACH if len(parts) == 1 or len(part) >= LONG else len(part)
