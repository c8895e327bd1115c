"""Turns the parser's marks into lines and columns as an editor counts them."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from ...model import Place

if TYPE_CHECKING:
    from typing import Protocol, TypeVar

    T = TypeVar("T")

    class Mark(Protocol):
        """A position of libyaml's, in characters; all count from 0."""

        index: int
        line: int
        column: int

    def named_tuple(kind: type[T], fields: tuple[object, ...]) -> T:
        """Make a named tuple of all its fields: a large map has a million, and this halves the cost."""
        ...

else:
    named_tuple = tuple.__new__

Node: TypeAlias = Any
"""A node of PyYAML; its `value` is text, nodes or pairs of nodes, which its types do not tell apart."""

Data: TypeAlias = Any
"""What a file holds, as plain data: text, numbers, truth values, None, lists and mappings of these."""

_BREAK: Final = r"\r\n|\r|\n"


def breaks(text: str) -> int:
    """How many line breaks a text has."""
    feeds = text.count("\n")
    return feeds + text.count("\r") - text.count("\r\n") if "\r" in text else feeds


@dataclass(slots=True)
class _SettledMark:
    """A mark that counts from the start of the file."""

    index: int
    line: int
    column: int


class Positions:
    """The places of one file's text, whose lines are counted only once a line is asked for."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        self.base = 0
        self._base_line = 0
        self._starts: list[int] = []

    def rebase(self, index: int) -> None:
        """Take marks to count from `index`, the start of a line where the parser starts again."""
        if index == self.base:
            return
        if index < self.base:
            self.base = self._base_line = 0
        self._base_line += breaks(self.text[self.base : index])
        self.base = index

    def settle(self, node: Node, done: set[int] | None = None) -> None:
        """Let the marks of a node and of all in it count from the start of the file, as after `rebase(0)`."""
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
        """The index of a mark in the text."""
        return mark.index + self.base

    def at(self, index: int) -> tuple[int, int]:
        """Line and column of an index into the text, from 1. The first call reads the whole text."""
        if not self._starts:
            self._starts = [0, *(match.end() for match in re.finditer(_BREAK, self.text))]
        line = bisect_right(self._starts, index)
        return line, index - self._starts[line - 1] + 1

    def line_start(self, index: int) -> int:
        """The index at which the line of an index begins."""
        return index - self.at(index)[1] + 1

    def between(self, start: int, end: int) -> Place:
        """The place from one index of the text to another."""
        return Place(self.path, *self.at(start), *self.at(end))

    def span(self, node: Node) -> Place:
        """The place of a node; if it ends on a later line, its start alone."""
        start: Mark = node.start_mark
        end: Mark = node.end_mark or start  # a list that broke off has no end
        line = start.line + self._base_line + 1
        column = start.column + 1
        end_column = end.column + 1 if start.line == end.line else column
        return named_tuple(Place, (self.path, line, column, line, end_column))
