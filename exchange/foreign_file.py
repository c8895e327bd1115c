"""A file in a foreign format: its bytes, its text, and the problems that are found in it."""

from __future__ import annotations

import codecs
from functools import cached_property
from typing import Final

from ..model import Place, Problem
from ..model.words import quotable

MAX_BYTES: Final = 256 * 1024 * 1024
"""The size of the largest foreign file that is read; what an archive expands to counts."""

_WIDE: Final = ((codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
                (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))  # fmt: skip


_LOOKED_AT: Final = 2_000
"""From how many bytes it is told whether a text is UTF-16 where it does not say so."""

_FEWEST: Final = 8
"""From how many null bytes on."""


class NotReadable(Exception):
    """A file cannot be read in a format at all; `hint` says what to do, or is ""."""

    def __init__(self, message: str, hint: str = "", place: Place | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.place = place


class ForeignFile:
    """A file that is read: `name` is what messages call it, `problems` and `notes` what is found on the way.

    A problem leaves out what it names; a note is a sentence on how something was read. `beside` are further
    files that add to this one, as a table of links adds to one of claims.
    """

    def __init__(self, name: str, data: bytes) -> None:
        self.name = name
        self.data = data
        self.problems: list[Problem] = []
        self.notes: list[str] = []
        self.beside: list[ForeignFile] = []

    @cached_property
    def text(self) -> str:
        """The text, lines ended as they are, without a byte order mark.

        What is not UTF-8, UTF-16 or UTF-32 is read as Windows-1252, or as Windows-1251 where most letters
        are Cyrillic then; that is noted.
        """
        if wide := _wide_encoding(self.data):
            return self.data.decode(wide, "replace").removeprefix("\ufeff")
        try:
            return self.data.decode("utf-8-sig")
        except UnicodeDecodeError:
            page = "1251" if _seems_cyrillic(self.data) else "1252"
            self.notes.append(f"it is not UTF-8, and was read as Windows-{page}")
            return self.data.decode(f"cp{page}", "replace")

    @cached_property
    def head(self) -> str:
        """The beginning of the text, by which formats are told apart; nothing is noted."""
        start = self.data[:65_536]
        if wide := _wide_encoding(start):
            return start[: len(start) // 4 * 4].decode(wide, "replace").removeprefix("\ufeff")
        return start.removeprefix(codecs.BOM_UTF8).decode("utf-8", "replace")

    def fault(self, code: str, message: str, hint: str = "", *, line: int = 0, column: int = 0) -> None:
        """Report what is wrong in a line, from 1; 0 where there are no lines.

        `code` is that of the check: AM102 a wrong type, AM103 something missing, AM201 an unknown target,
        AM202 an id twice, AM005 what cannot be read, AM104 a value that is not known.
        """
        place = Place(self.name, line, column, line, column + 1) if line else Place(self.name)
        self.problems.append(Problem(code, place, message, hint))


def _wide_encoding(data: bytes) -> str:
    """UTF-16 or UTF-32, told by the byte order mark, else by every second byte being null; "" for neither."""
    for mark, encoding in _WIDE:
        if data.startswith(mark):
            return encoding
    start = data[:_LOOKED_AT]
    even, odd = start[::2].count(0), start[1::2].count(0)
    if even + odd < max(_FEWEST, len(start) // 5) or min(even, odd) > len(start) // 50:
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def _seems_cyrillic(data: bytes) -> bool:
    """Whether most letters are those of which Windows-1251 makes Cyrillic ones: few others hold so many."""
    start = data[:65_536]
    high = sum(each >= 0xC0 for each in start)
    return high > sum(65 <= each <= 90 or 97 <= each <= 122 for each in start)


def quoted(value: object) -> str:
    """A value of the file as a message quotes it."""
    return f"`{quotable(str(value))}`"
