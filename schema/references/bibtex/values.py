"""Reads the value of a BibTeX field: texts in braces or quotes, numbers, abbreviations, joined by `#`."""

from __future__ import annotations

import re
from typing import Final

MAX_EXPANDED: Final = 16 * 1024 * 1024
"""How many characters all abbreviations in one file may stand for together."""

_MONTHS: Final = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MARK: Final = re.compile(r'(?<!\\)[{}"]')
_WORD: Final = re.compile(r'[^\s{}"#,=\\]+')
_JOIN: Final = re.compile(r"\s*#\s*")


class MalformedError(ValueError):
    """A value does not end where it should."""


class TooLongError(ValueError):
    """The abbreviations stand for more than MAX_EXPANDED characters."""


class Abbreviations:
    """The abbreviations that a file defines by `@string`, written out in the values that use them."""

    def __init__(self) -> None:
        self.texts = {month: month for month in _MONTHS}  # every BibTeX style defines them
        self._expanded = 0

    def text(self, value: str) -> str:
        """A raw value without delimiters or abbreviations. Raises: MalformedError, TooLongError."""
        part, index = self._part(value, 0)
        parts = [part]
        while join := _JOIN.match(value, index):
            part, index = self._part(value, join.end())
            parts.append(part)
        if value[index:].strip():
            raise MalformedError
        return "".join(parts)

    def _part(self, value: str, index: int) -> tuple[str, int]:
        """One text, number or abbreviation, and where it ends."""
        opening = value[index : index + 1]
        if opening in {"{", '"'}:
            end = _closing(value, index, opening)
            return value[index + 1 : end], end + 1
        word = _WORD.match(value, index)
        if word is None:
            raise MalformedError
        text = self.texts.get(word[0].lower())
        if text is None:
            return word[0], word.end()
        self._expanded += len(text)
        if self._expanded > MAX_EXPANDED:
            raise TooLongError
        return text, word.end()


def _closing(value: str, index: int, opening: str) -> int:
    """The index of the brace or quote that closes the one at `index`."""
    depth = 0
    for mark in _MARK.finditer(value, index + 1):
        found = mark[0]
        if found == "{":
            depth += 1
        elif found == "}" and depth:
            depth -= 1
        elif depth == 0 and found == ("}" if opening == "{" else '"'):
            return mark.start()
    raise MalformedError
