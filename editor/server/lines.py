"""The lines of a text, and positions in it as editors count them."""

from __future__ import annotations

import re
from bisect import bisect_right
from copy import copy
from enum import Enum
from typing import Final, NamedTuple

_BREAK: Final = re.compile(r"\r\n|\r|\n")
_BOM: Final = "\ufeff"


class Encoding(str, Enum):
    """The units in which an editor counts the characters of a line."""

    UTF_8 = "utf-8"
    UTF_16 = "utf-16"
    UTF_32 = "utf-32"


class Position(NamedTuple):
    """A place between two characters: a line from 0, and units from its start, from 0."""

    line: int
    character: int


class Lines:
    """A text with a table of where its lines begin. The first takes linear time, all else little."""

    def __init__(self, text: str, encoding: Encoding, *, is_file: bool = False) -> None:
        """Cost: linear in the text.

        Where the text is that of a file which is not open, editors do not count its byte order mark.
        """
        self.text, self._encoding = text, encoding
        self._starts = [int(is_file and text.startswith(_BOM)), *_ends(text)]

    def index(self, position: Position) -> int:
        """Return where a position is; one beyond a line is its end, one beyond all lines that of the text."""
        if position.line >= len(self._starts):
            return len(self.text)
        start, end = self._span(position.line)
        line = self.text[start:end]
        if line.isascii() or self._encoding is Encoding.UTF_32:
            return start + min(position.character, len(line))
        return start + _index_in(line, position.character, self._encoding)

    def position(self, index: int) -> Position:
        """Return the position of an index, which may be the length of the text."""
        line = self._line(index)
        before = self.text[self._starts[line] : index]
        if before.isascii() or self._encoding is Encoding.UTF_32:
            return Position(line, len(before))
        return Position(line, sum(_units(each, self._encoding) for each in before))

    def with_change(self, start: int, end: int, new: str) -> Lines:
        """Return the lines of the text with what stands from start to end replaced. Cost: that of copying."""
        first = max(0, bisect_right(self._starts, start) - 2)  # a break may join one before it
        text = self.text[:start] + new + self.text[end:]
        moved = len(new) - (end - start)
        last = bisect_right(self._starts, end + 1)
        stop = (self._starts[last] if last < len(self._starts) else len(self.text)) + moved
        begin = self._starts[first]
        between = [begin + each for each in _ends(text[begin:stop])]
        after = [each + moved for each in self._starts[last:]]
        if after and between and between[-1] == after[0]:
            between.pop()
        changed = copy(self)
        vars(changed).update(text=text, _starts=[*self._starts[: first + 1], *between, *after])
        return changed

    def line_at(self, index: int) -> tuple[int, int]:
        """Return where the line of an index begins, and where it ends without its break."""
        return self._span(self._line(index))

    def place(self, line: int, column: int) -> int:
        """Return where a line and a column of a `Place` are, which count from 1; at most the text's end."""
        if line > len(self._starts):
            return len(self.text)
        start = self._starts[line - 1]
        if line == 1 and not start and self.text.startswith(_BOM):
            start = len(_BOM)
        return min(start + column - 1, len(self.text))

    def _line(self, index: int) -> int:
        return max(0, bisect_right(self._starts, index) - 1)

    def _span(self, line: int) -> tuple[int, int]:
        start = self._starts[line]
        if line + 1 == len(self._starts):
            return start, len(self.text)
        end = self._starts[line + 1] - 1
        return start, end - (self.text[end] == "\n" and end > start and self.text[end - 1] == "\r")


def _ends(text: str) -> list[int]:
    return [match.end() for match in _BREAK.finditer(text)]


def _units(character: str, encoding: Encoding) -> int:
    code = ord(character)
    if encoding is Encoding.UTF_16:
        return 1 + (code > 0xFFFF)
    return 1 + (code > 0x7F) + (code > 0x7FF) + (code > 0xFFFF)


def _index_in(line: str, units: int, encoding: Encoding) -> int:
    """Return the index in a line; a position within a character is its start."""
    passed = 0
    for index, each in enumerate(line):
        passed += _units(each, encoding)
        if passed > units:
            return index
    return len(line)
