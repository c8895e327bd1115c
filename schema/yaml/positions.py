"""From the parser's marks to lines and columns as an editor counts them."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from ...model import Place
from ..named_tuples import named_tuple

if TYPE_CHECKING:
    from typing import Protocol

    class Mark(Protocol):
        """A position as libyaml says it: all count from 0, in characters."""

        index: int
        line: int
        column: int


Node: TypeAlias = Any
"""A node of PyYAML's, whose `value` is text, nodes or pairs of nodes: more than its types can say."""

Data: TypeAlias = Any
"""What a file holds, as plain data: text, numbers, truths, None, lists and mappings of these."""

_BREAK: Final = r"\r\n|\r|\n"


class _SettledMark:
    """A mark that counts from the start of the file."""

    __slots__ = ("column", "index", "line")

    def __init__(self, index: int, line: int, column: int) -> None:
        """Keep the position."""
        self.index = index
        self.line = line
        self.column = column


class Positions:
    """The places of one file's text."""

    def __init__(self, path: str, text: str) -> None:
        """Keep the text; its lines are only counted where an index has to be placed."""
        self.path = path
        self.text = text
        self.base = 0
        self._base_line = 0
        self._starts: list[int] = []

    def rebase(self, index: int) -> None:
        """Let marks count from `index`, the start of a line, because the parser starts again there."""
        if index == self.base:
            return
        if index < self.base:
            self.base = self._base_line = 0
        self._base_line += len(re.findall(_BREAK, self.text[self.base : index]))
        self.base = index

    def settle(self, node: Node, done: set[int] | None = None) -> None:
        """Let the marks of a node and of all within it count from the start of the file.

        For nodes that are looked at after the parser has started again; `rebase(0)` comes before that.
        """
        done = set() if done is None else done
        if id(node) in done:
            return
        done.add(id(node))
        base, line = self.base, self._base_line
        for name in ("start_mark", "end_mark"):
            mark: Mark = getattr(node, name)
            setattr(node, name, _SettledMark(mark.index + base, mark.line + line, mark.column))
        parts: list[Data] = node.value if node.value.__class__ is list else []
        for each in parts:
            for part in each if each.__class__ is tuple else (each,):
                self.settle(part, done)

    def index(self, mark: Mark) -> int:
        """Where in the text a mark stands."""
        return mark.index + self.base

    def at(self, index: int) -> tuple[int, int]:
        """Line and column of an index into the text, from 1. Cost: the file's lines at the first call."""
        if not self._starts:
            self._starts = [0, *(match.end() for match in re.finditer(_BREAK, self.text))]
        line = bisect_right(self._starts, index)
        return line, index - self._starts[line - 1] + 1

    def line_start(self, index: int) -> int:
        """Where the line of an index begins."""
        return index - self.at(index)[1] + 1

    def between(self, start: int, end: int) -> Place:
        """The place from one index of the text to another."""
        return Place(self.path, *self.at(start), *self.at(end))

    def span(self, node: Node) -> Place:
        """The place of a node; one that ends at a later line is marked to the end of its first."""
        start: Mark = node.start_mark
        end: Mark = node.end_mark
        line = start.line + self._base_line + 1
        column = start.column + 1
        end_column = end.column + 1 if start.line == end.line else column
        return named_tuple(Place, (self.path, line, column, line, end_column))
