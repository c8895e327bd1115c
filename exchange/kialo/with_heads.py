"""The layout of Kialo since 2021: entries of a head, `1.2. Pro:`, and a text below it; then the footnotes."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from ..foreign_file import quoted
from .entries import Entry, parent_of
from .texts import unescaped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..foreign_file import ForeignFile
    from .entries import Lines

_HEAD: Final = re.compile(r"[ \t]*((?:\d+\.)+) (Question|Thesis|Pro|Con):[ \t]*")
_OTHER_HEAD: Final = re.compile(r"[ \t]*((?:\d+\.){2,}) [^\W\d_]+:[ \t]*")
_SOURCES: Final = re.compile(r"Sources:[ \t]*")
_SOURCE: Final = re.compile(r"\[(\d{1,9})\] *(.*)")


def is_head(line: str) -> bool:
    """Whether a line is the head of an entry."""
    return _HEAD.fullmatch(line) is not None


def entries_with_heads(read: Lines, file: ForeignFile) -> Iterator[Entry]:
    """The entries of this layout; a head that is not known is a fault of the file."""
    heads = {index: found for index, line in enumerate(read.lines) if (found := _HEAD.fullmatch(line))}
    numbers = {found[1] for found in heads.values()}
    for index, end in pairwise((*heads, _end_of_entries(read.lines))):
        number, kind = heads[index].groups()
        for at in range(index + 1, end):
            other = _OTHER_HEAD.fullmatch(read.lines[at])
            if other and other[1] not in numbers and parent_of(other[1]) in numbers:
                message = f"{quoted(other[0].strip())} is not known, and is read as a part of {number}"
                hint = "write Question, Thesis, Pro or Con behind the number"
                file.fault("AM104", message, hint, line=read.number(at))
        yield Entry(number, kind, _text(read.lines[index + 1 : end]), read.number(index))


def footnotes(read: Lines) -> dict[str, tuple[str, str]]:
    """The address of each footnote, and what stands below it, which is the passage quoted from it.

    Footnotes follow each other in number, though one may be missing; other numbers belong to a passage.
    """
    lines = read.lines[_end_of_entries(read.lines) + 1 :]
    found = {at: one for at, line in enumerate(lines) if (one := _SOURCE.fullmatch(line.strip()))}
    latest = {int(each[1]): at for at, each in found.items()}
    begins: dict[int, int] = {}
    number = 0
    for at, each in found.items():
        is_later = int(each[1]) > number and latest.get(number + 1, -1) < at
        if is_later or int(each[1]) == number + 1:
            number = begins[at] = int(each[1])
    return {
        str(begins[at]): (unescaped(found[at][2].strip()), _text(lines[at + 1 : end]))
        for at, end in pairwise((*begins, len(lines)))
    }


def _end_of_entries(lines: list[str]) -> int:
    """Where `Sources:` stands behind the last entry, below an empty line; else the end."""
    last = max((at for at, line in enumerate(lines) if is_head(line)), default=0)
    for at in range(last + 1, len(lines)):
        if _SOURCES.fullmatch(lines[at]) and not lines[at - 1].strip():
            return at
    return len(lines)


def _text(lines: list[str]) -> str:
    return "\n".join(line.strip() for line in lines).strip()
