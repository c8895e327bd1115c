"""The layout of Kialo until about 2020: a line an entry, `1.2. Pro: text`, with links as in Markdown."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from .entries import Entry, parent_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .entries import Lines

_ENTRY: Final = re.compile(r"((?:\d+\.)+) (?:(Pro|Con):(?: |\Z))?(.*)", re.IGNORECASE)
_ENOUGH: Final = 2


def entries_in_lines(read: Lines) -> Iterator[Entry]:
    """The entries of this layout.

    Texts can have numbered lists in them. So a line is an entry where two of three hold: a record begins
    there, it says Pro or Con, its number continues the tree. Records end in CRLF; without any, all lines do.
    """
    lines, ends, _ = read
    begins: dict[int, re.Match[str]] = {}
    seen: set[str] = set()
    for index, line in enumerate(lines):
        if found := _ENTRY.fullmatch(line):
            number, parent = found[1], parent_of(found[1])
            begins_record = index == 0 or ends[index - 1] == "\r\n" or "\r\n" not in ends
            continues = number not in seen and (parent in seen if parent else not seen)
            if [begins_record, bool(found[2]), continues].count(True) >= _ENOUGH:
                begins[index] = found
                seen.add(number)
    for index, end in pairwise((*begins, len(lines))):
        number, kind, text = begins[index].groups()
        text = "\n".join((text, *lines[index + 1 : end])).strip()
        yield Entry(number, (kind or "").capitalize(), text, read.number(index))
