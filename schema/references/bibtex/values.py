"""Reads the value of a BibTeX field: texts in braces or quotes, numbers, abbreviations, joined by `#`."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

MAX_EXPANDED: Final = 16 * 1024 * 1024
"""How many characters all abbreviations in one file may stand for together."""

_MONTHS: Final = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_SPACE: Final = re.compile(r"(?:\s|%[^\n\r]*)*")
_WORD: Final = re.compile(r'[^\s{}()"#,=\\%]+')


class MalformedError(ValueError):
    """A value is missing, or does not begin like one."""


class UnclosedError(ValueError):
    """A brace or quote is still open `at` the end of the file or the head of another entry."""

    def __init__(self, at: int) -> None:
        super().__init__()
        self.at = at


class TooLongError(ValueError):
    """The abbreviations stand for more than MAX_EXPANDED characters."""


class Part(NamedTuple):
    """A part of a value; a word is a number or an abbreviation."""

    text: str
    is_word: bool = False


def skip(text: str, index: int) -> int:
    """The index of the next character that is neither white space nor in a comment."""
    found = _SPACE.match(text, index)
    return found.end() if found else index


@cache
def _marks(delimiters: str) -> re.Pattern[str]:
    """What decides where a value ends: these, braces, and the head of an entry on a line of its own."""
    return re.compile(rf"\\.|[{{}}{delimiters}]|(?<=[\n\r])[ \t]*@[ \t]*\w+\s*[{{(]", re.DOTALL)


def closing(text: str, index: int, delimiters: str) -> int:
    """Where the first of the delimiters is that stands in no further braces. Raises: UnclosedError."""
    depth = 0
    at = len(text)
    for mark in _marks(delimiters).finditer(text, index):
        found = mark[0]
        if found.lstrip().startswith("@"):
            at = mark.start()
            break
        if depth == 0 and found in delimiters:
            return mark.start()
        if found == "{":
            depth += 1
        elif found == "}" and depth:
            depth -= 1
    raise UnclosedError(at)


def read_value(text: str, index: int) -> tuple[list[Part], int]:
    """The parts of the value at `index`, and where it ends. Raises: MalformedError, UnclosedError."""
    parts: list[Part] = []
    while True:
        opening = text[index : index + 1]
        if opening in {"{", '"'}:
            end = closing(text, index + 1, "}" if opening == "{" else '"')
            parts.append(Part(text[index + 1 : end]))
            end += 1
        elif word := _WORD.match(text, index):
            parts.append(Part(word[0], is_word=True))
            end = word.end()
        else:
            raise MalformedError
        join = skip(text, end)
        if text[join : join + 1] != "#":
            return parts, end
        index = skip(text, join + 1)


class Abbreviations:
    """The abbreviations that a file defines by `@string`."""

    def __init__(self) -> None:
        self.texts = {month: month for month in _MONTHS}  # every BibTeX style defines them
        self._expanded = 0

    def text(self, parts: list[Part]) -> str:
        """A value with its abbreviations written out. Raises: TooLongError."""
        return "".join(self._written_out(part) for part in parts)

    def _written_out(self, part: Part) -> str:
        text = self.texts.get(part.text.lower()) if part.is_word else None
        if text is None:
            return part.text
        self._expanded += len(text)
        if self._expanded > MAX_EXPANDED:
            raise TooLongError
        return text
