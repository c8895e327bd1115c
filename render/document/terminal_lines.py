"""Text as lines of the terminal: wrapped by columns, nothing that could steer it, ids whole."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...model.safe_text import visible
from ..text.wrap import column_width, wrap

if TYPE_CHECKING:
    from .blocks import Fields, Screen

_NAME: Final = 14
"""Columns that the names of fields take at least."""

_WIDEST_NAME: Final = 24

_HANG: Final = 2

_HYPHEN: Final = "\x01"
"""Stands for a hyphen at which no line may end. No text holds it: `visible` writes controls out."""


def whole(code: str) -> str:
    """Return a text that `broken` does not break at its hyphens, so that ids can be copied."""
    return visible(code).replace("-", _HYPHEN)


def plain_hyphens(text: str) -> str:
    """Return a text as it was before `whole`."""
    return text.replace(_HYPHEN, "-")


def broken(text: str, width: int) -> list[str]:
    """Break a text that is safe to show into lines; an id that is wider is left to the terminal."""
    for word in text.split():
        if _HYPHEN in word and columns_taken(word) > width:
            before, _, after = text.partition(word)
            return [*broken(before, width), plain_hyphens(word), *broken(after, width)]
    return [*map(plain_hyphens, wrap(text, width, columns_taken))]


def columns_taken(text: str) -> int:
    """Return how many columns a text takes, as `whole` returns it."""
    return column_width(text) + text.count(_HYPHEN)


def field_lines(block: Fields, screen: Screen, column: int = 0) -> Iterator[str]:
    """Yield named fields as two columns; the first is as wide as its names.

    A name that is wider stands above its text. With `column` the first is so wide, and what runs on of one
    text among several is indented.
    """
    names = [visible(each.name) for each in block.entries]
    hang = _HANG * bool(column)
    column = column or min(max(_NAME, *map(column_width, names)), _WIDEST_NAME, screen.width // 2)
    margin = " " * (column + 1)
    flush = max(len(each.text) for each in block.entries) if block.numbers else 0
    for name, each in zip(names, block.entries, strict=True):
        room = screen.width - column - 1
        texts = (each.text, *each.lines)
        lines = [line for text in texts for line in _hung(text, room, hang * (len(texts) > 1))]
        lines[0] = lines[0].rjust(flush)
        used = column_width(name)
        if used > column:
            yield from (screen.inked(line, each.tone) for line in broken(whole(name), screen.width))
        else:
            yield (screen.inked(name + " " * (column - used), each.tone) + f" {lines.pop(0)}").rstrip()
        yield from (margin + line for line in lines)


def _hung(text: str, width: int, hang: int) -> list[str]:
    first, *others = broken(whole(text), width - hang) or [""]
    return [first, *(" " * hang + line for line in others)]
