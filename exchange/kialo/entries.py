"""The entries of a discussion, and the lines that they are read from."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_LINE_END: Final = re.compile(r"\r\n|\n|\r")


class Entry(NamedTuple):
    """An entry: its number, `1.2.`, what it is to its parent ("" if that is not said), its text and line."""

    number: str
    kind: str
    text: str
    line: int

    @property
    def parent(self) -> str:
        """The number of its parent, "" at the top."""
        return parent_of(self.number)

    @property
    def level(self) -> int:
        """How deep it lies, from 1."""
        return self.number.count(".")


class Lines(NamedTuple):
    """The lines of a part of a file, how each of them ends, and how many stand above this part."""

    lines: list[str]
    ends: list[str]
    above: int

    def number(self, index: int) -> int:
        """The number of a line in the file, from 1."""
        return self.above + index + 1


def lines_of(text: str, start: int) -> Lines:
    """The lines of a text from a place on."""
    above = len(_LINE_END.findall(text, 0, start))
    return Lines(_LINE_END.split(text[start:]), _LINE_END.findall(text, start), above)


def parent_of(number: str) -> str:
    """The number of the entry above.

    >>> parent_of("1.12.3."), parent_of("1.")
    ('1.12.', '')
    """
    return number[: number[:-1].rfind(".") + 1]
