"""Text wrapped to the width of a terminal."""

from __future__ import annotations

from ..model.safe_text import visible
from .console.terminal import cells


def wrap(text: str, columns: int) -> list[str]:
    """Return the text in lines of at most so many columns, escaped; a longer word has a line of its own.

    >>> wrap("one two three", 8)
    ['one two', 'three']
    """
    lines: list[str] = []
    for word in text.split():
        shown = visible(word)
        if lines and cells(lines[-1]) + 1 + cells(shown) <= columns:
            lines[-1] += f" {shown}"
        else:
            lines.append(shown)
    return lines
