"""The lines of a text, and positions in it as editors count them."""

from __future__ import annotations

from bisect import bisect_right
from copy import copy
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from ..texts import BOM, line_starts

if TYPE_CHECKING:
    from collections.abc import Sequence


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
        self._starts = line_starts(text)
        if is_file and text.startswith(BOM):
            self._starts[0] = len(BOM)
        self._counted = 0, 0
        """An index, and the units before it in its line: those of the last position that was asked for."""

    @property
    def starts(self) -> Sequence[int]:
        """The indices at which lines begin."""
        return self._starts

    def index(self, position: Position) -> int:
        """Return where a position is; one beyond a line is its end, one beyond all lines that of the text."""
        if position.line >= len(self._starts):
            return len(self.text)
        start, end = self._span(position.line)
        if self.text.isascii() or self._encoding is Encoding.UTF_32:
            return min(start + position.character, end)
        line = self.text[start : min(start + position.character, end)]
        counted = range(len(line) + 1)
        return start + bisect_right(counted, position.character, key=lambda at: self._units(line[:at])) - 1

    def position(self, index: int) -> Position:
        """Return the position of an index, which may be the length of the text.

        Cost: that of the line before it; of positions that are asked for in order, that of one line in all.
        """
        line = max(0, bisect_right(self._starts, index) - 1)
        start = self._starts[line]
        if self.text.isascii() or self._encoding is Encoding.UTF_32:
            return Position(line, max(0, index - start))
        at, passed = self._counted
        if not start <= at <= index:
            at, passed = start, 0
        passed += self._units(self.text[at:index])
        self._counted = index, passed
        return Position(line, passed)

    def with_change(self, start: int, end: int, new: str) -> Lines:
        """Return the lines of the text with what stands from start to end replaced. Cost: that of copying."""
        first = max(0, bisect_right(self._starts, start) - 2)  # a break may join one before it
        text = self.text[:start] + new + self.text[end:]
        moved = len(new) - (end - start)
        last = bisect_right(self._starts, end + 1)
        stop = (self._starts[last] if last < len(self._starts) else len(self.text)) + moved
        begin = self._starts[first]
        between = [begin + each for each in line_starts(text[begin:stop])[1:]]
        after = [each + moved for each in self._starts[last:]]
        if after and between and between[-1] == after[0]:
            between.pop()
        changed = copy(self)
        starts = [*self._starts[: first + 1], *between, *after]
        vars(changed).update(text=text, _starts=starts, _counted=(0, 0))
        return changed

    def line_at(self, index: int) -> tuple[int, int]:
        """Return where the line of an index begins, and where it ends without its break."""
        return self._span(max(0, bisect_right(self._starts, index) - 1))

    def place(self, line: int, column: int) -> int:
        """Return where a line and a column of a `Place` are, which count from 1; at most the text's end."""
        if line > len(self._starts):
            return len(self.text)
        start = self._starts[line - 1]
        if line == 1 and not start and self.text.startswith(BOM):
            start = len(BOM)
        return min(start + column - 1, len(self.text))

    def _units(self, text: str) -> int:
        if self._encoding is Encoding.UTF_16:
            return len(text.encode("utf-16-le", "surrogatepass")) // 2
        return len(text.encode("utf-8", "surrogatepass"))

    def _span(self, line: int) -> tuple[int, int]:
        start = self._starts[line]
        if line + 1 == len(self._starts):
            return start, len(self.text)
        end = self._starts[line + 1] - 1
        return start, end - (self.text[end] == "\n" and end > start and self.text[end - 1] == "\r")
