"""The pages on which tables stand in LaTeX, and where TeX breaks a word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from .column_widths import Page, Paper
from .latex_text import EACH, LONG

_PARTS: Final = re.compile(r"(?<=[-/_:>)=|&])(?=\w)")
"""Where a word may end on a line."""

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


def _parts(word: str) -> Iterator[tuple[str, int]]:
    """Yield the parts of a word between which a line may end, and how many characters of each stay together.

    TeX does not hyphenate a word that already has a hyphen.
    """
    parts = _PARTS.split(word)
    for part in parts:
        yield part, EACH if len(parts) == 1 or len(part) >= LONG else len(part)


LATEX: Final = Paper(_PAGES, _parts, wider=1.15)
"""The letters of TeX may be so much wider than those that are measured."""
