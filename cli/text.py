"""Small helps for wording: numbers with their nouns, text wrapped to a width."""

from __future__ import annotations

from .console.terminal import cells
from .escape import escape


def count(number: int, noun: str, plural: str = "") -> str:
    """Return the number with its noun.

    >>> count(1, "error"), count(0, "error"), count(2, "piece of advice", "pieces of advice")
    ('1 error', '0 errors', '2 pieces of advice')
    """
    return f"{number} {noun if number == 1 else plural or noun + 's'}"


def wrap(text: str, columns: int) -> list[str]:
    """Return the text in lines of at most so many columns, escaped; a longer word has a line of its own.

    >>> wrap("one two three", 8)
    ['one two', 'three']
    """
    lines: list[str] = []
    for word in text.split():
        shown = escape(word)
        if lines and cells(lines[-1]) + 1 + cells(shown) <= columns:
            lines[-1] += f" {shown}"
        else:
            lines.append(shown)
    return lines
