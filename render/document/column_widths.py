"""How a printed table fits a page: upright or turned, in which letters, and how wide each column is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from ..text.wrap import text_width

if TYPE_CHECKING:
    from .table import Column, Table

_CHARACTER: Final = 0.5
"""Width of an average character in em."""

_PROSE: Final = 60
"""A column is prose where the longest entries of its cells have more characters than this, on average."""

_LEAST_OF_PROSE: Final = 32
"""How many characters a line of prose has room for at least."""

_LINES_OF_HEADING: Final = 4
_MOST_FOR_HEADING: Final = 14
"""The heading of a column has room in about so many lines, each for no more characters than this."""


class Page(NamedTuple):
    """A page: the width of its text, the size of its letters, and half the gap between columns, in points.

    `advice` says how to set up such a page, "" where nothing is needed.
    """

    width: float
    size: float
    gap: float
    advice: str = ""


class Paper(NamedTuple):
    """What tables are printed on: pages in the order in which they are tried, and how lines are broken.

    `parts` yields the parts of a word between which a line may end, and how many characters of each stay
    together. `wider` is by how much the program's letters may be wider than those that are measured.
    """

    pages: tuple[Page, ...]
    parts: Callable[[str], Iterator[tuple[str, int]]]
    wider: float = 1.0


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


def fitted(tables: Iterable[Table], paper: Paper) -> tuple[list[Table], tuple[str, ...]]:
    """Put a shorter table in the place of one that fits no page; return warnings about what does not fit."""
    found: list[Table] = []
    warnings: list[str] = []
    for table in tables:
        shown = table
        if not lay_out(shown.used(), paper).fits and shown.shorter is not None:
            shown = shown.shorter
            warnings.append(shown.warning)
        if not lay_out(shown.used(), paper).fits:
            warnings.append(
                f"{len(shown.used())} columns do not fit a page; each row is written as a list instead"
            )
        found.append(shown)
    return found, tuple(dict.fromkeys(filter(None, warnings)))


def lay_out(columns: Sequence[Column], paper: Paper) -> Layout:
    """Return the first page on which the columns fit, else the one with most room.

    Each column has at least the width that it needs. The rest goes to columns whose words would otherwise be
    broken, and to those that hold more text.
    """
    needs = [_needs(column, paper) for column in columns]
    tried = [_laid_out(needs, page) for page in paper.pages]
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


def _needs(column: Column, paper: Paper) -> _Needs:
    """Find what a column needs; its heading is bold."""
    texts = [(entry.text, entry.strong) for cell in column.cells for entry in cell]
    words = {(word, bold) for text, bold in [*texts, (column.name, True)] for word in text.split()}
    prose = _LEAST_OF_PROSE if _is_prose(column) else 0
    heading = min(len(column.name) / _LINES_OF_HEADING, _MOST_FOR_HEADING)
    kept = whole = _CHARACTER * max(column.least, prose, heading)
    for word, bold in words:
        for part, most in paper.parts(word):
            width = paper.wider * text_width(part, 1, bold=bold)
            whole = max(whole, width)
            kept = max(
                kept, width if len(part) <= most else paper.wider * text_width(part[:most], 1, bold=bold)
            )
    average = sum(len(text) for text, _ in texts) / max(len(column.cells), 1)
    return _Needs(kept, whole - kept + _CHARACTER * (1 + average**0.75))


def _is_prose(column: Column) -> bool:
    longest = [max((len(entry.text) for entry in cell), default=0) for cell in column.cells]
    return sum(longest) > _PROSE * len(longest)
