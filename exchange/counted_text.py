"""Texts of which other programs quote parts by position, as those programs count the positions."""

from __future__ import annotations

from typing import Final

from ..model.words import ELLIPSIS

_MOST: Final = 300


class CountedText:
    """A text whose characters are counted from 0; the end of a part is the position after its last character.

    `utf16`: characters beyond U+FFFF, such as emoji, count twice, as in programs in Java or .NET.
    `short_line_ends`: a line that ends in CR and LF counts one character for both.
    """

    def __init__(self, text: str, *, utf16: bool = False, short_line_ends: bool = False) -> None:
        self._text = text.replace("\r\n", "\n") if short_line_ends and "\r" in text else text
        twice = utf16 and not self._text.isascii() and max(self._text) > "\uffff"
        self._wide = self._text.encode("utf-16-le", "replace") if twice else b""
        self.length = len(self._wide) // 2 or len(self._text)

    def part(self, start: int, stop: int) -> str:
        """What stands between two positions; positions outside the text are moved to its ends."""
        start, stop = max(start, 0), max(stop, 0)
        if self._wide:
            return self._wide[2 * start : 2 * stop].decode("utf-16-le", "replace")
        return self._text[start:stop]


def beginning(text: str) -> str:
    r"""The text on one line, cut at a word after 300 characters.

    >>> beginning("It\n holds."), len(beginning("word " * 100))
    ('It holds.', 300)
    """
    line = " ".join(text.split())
    if len(line) <= _MOST:
        return line
    head, _, _ = line[:_MOST].rpartition(" ")
    return f"{(head or line)[: _MOST - 1].rstrip()}{ELLIPSIS}"
