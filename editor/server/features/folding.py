"""What an editor can fold: entries, lists and whatever else is indented, and runs of comments."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from lsprotocol import types

from ...texts import BOM

if TYPE_CHECKING:
    from ..session import Asked

_BREAK: Final = re.compile(r"\r\n|\r|\n")
_DASHES: Final = re.compile(r"(?:-(?:[ \t]+|$))+")
_BLOCK_TEXT: Final = re.compile(r"(?:^|[:\-][ \t]+)(?:[&!]\S+[ \t]+)*[|>][-+0-9]*[ \t]*(?:#.*)?$")


def folding(asked: Asked) -> list[types.FoldingRange]:
    """Return what can be folded, going by how the lines are indented. Cost: linear in the text."""
    scan = _Scan()
    for number, line in enumerate(_BREAK.split(asked.text.removeprefix(BOM))):
        scan.take(number, line)
    return scan.end()


class _Open(NamedTuple):
    """A line that folds what follows it: lines that are indented further than `column`, or its items."""

    line: int
    column: int
    is_item: bool


class _Scan:
    """Goes through the lines of a file.

    `_last` is the last line with anything but a comment; lines beyond the column `_text_above` belong to the
    block text above them, -1 where there is none.
    """

    def __init__(self) -> None:
        self._found: set[tuple[int, int]] = set()
        self._open: list[_Open] = []
        self._comments: list[int] = []
        self._of_comments: list[types.FoldingRange] = []
        self._last = 0
        self._text_above = -1

    def take(self, number: int, line: str) -> None:
        """Take the next line."""
        rest = line.lstrip(" \t")
        if not rest:
            return
        indent = len(line) - len(rest)
        if 0 <= self._text_above < indent:
            self._last = number
            return
        self._text_above = -1
        if rest[0] == "#":
            self._take_comment(number)
            return
        dashes = _DASHES.match(line, indent) if rest[0] == "-" else None
        self._close(indent, is_item=bool(dashes))
        self._open.append(_Open(number, indent, bool(dashes)))
        column = dashes.end() if dashes else indent
        if dashes and column < len(line):
            self._open.append(_Open(number, column, is_item=False))
        if ("|" in rest or ">" in rest) and _BLOCK_TEXT.search(line[column:]):
            self._text_above = indent if line.startswith(("|", ">"), column) else column
        self._last = number

    def end(self) -> list[types.FoldingRange]:
        """Return what was found, in order; of two that begin in one line the longer comes first."""
        self._close_comments()
        self._close(-1, is_item=False)
        found = [types.FoldingRange(*each) for each in self._found]
        return sorted([*found, *self._of_comments], key=lambda each: (each.start_line, -each.end_line))

    def _close(self, indent: int, *, is_item: bool) -> None:
        """End whatever a line with this indentation does not belong to."""
        while self._open:
            line, column, opened_by_item = self._open[-1]
            if column < indent or (column == indent and is_item and not opened_by_item):
                return
            self._open.pop()
            if self._last > line:
                self._found.add((line, self._last))

    def _take_comment(self, number: int) -> None:
        if self._comments and self._comments[-1] < number - 1:
            self._close_comments()
        self._comments.append(number)

    def _close_comments(self) -> None:
        if len(self._comments) > 1:
            first, last = self._comments[0], self._comments[-1]
            self._of_comments.append(types.FoldingRange(first, last, kind=types.FoldingRangeKind.Comment))
        self._comments = []
