"""How a claim file is written: its line ends, its indentation, its quotes."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_LOOKED_AT: Final = 50_000
"""How many characters of a text its style is taken from."""

_KEY: Final = re.compile(r"^( *)[\w.-]+:", re.MULTILINE)
_LIST: Final = re.compile(r"^( *)(?:- +)?[\w-]+:[ \t]*(?:#.*)?\n(?:[ \t]*(?:#.*)?\n)*( *)- ", re.MULTILINE)
_QUOTE: Final = re.compile(r"(?:^|[:\-\[{,]) *(['\"])", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Style:
    """How a file is written.

    `indent` is by how many columns a claim's keys are indented, `list_indent` by how many a list's dashes are
    from the column of its key; `quote` is the quotation mark that is used where both would do. Lines are at
    most `width` characters long where that can be.
    """

    indent: int = 2
    list_indent: int = 2
    quote: str = '"'
    line_end: str = "\n"
    width: int = 110


def style_of(text: str) -> Style:
    """The style in which a file is written, told from its start; the usual one where it does not show."""
    return _style_of_start(text[:_LOOKED_AT])


@lru_cache(maxsize=8)
def _style_of_start(start: str) -> Style:
    """The style of a text, kept as a change may write many names in one file."""
    crlf = start.count("\r\n")
    line_ends = {"\n": start.count("\n") - crlf, "\r\n": crlf, "\r": start.count("\r") - crlf}
    lines = re.sub(r"\r\n?", "\n", start)
    columns = Counter(len(found[1]) for found in _KEY.finditer(lines))
    claims = min(columns, default=0)
    often = max((times for column, times in columns.items() if column > claims), default=0) / 4
    keys = min((column for column, times in columns.items() if column > claims and times >= often), default=0)
    indent = keys - claims if keys else 2
    dashes = Counter(len(found[2]) - len(found[1]) for found in _LIST.finditer(lines))
    quotes = Counter(found[1] for found in _QUOTE.finditer(lines))
    return Style(
        indent=min(indent, 8),
        list_indent=min(max(max(dashes, key=dashes.__getitem__, default=indent), 0), 8),
        quote="'" if quotes["'"] > quotes['"'] else '"',
        line_end=max(line_ends, key=line_ends.__getitem__),
    )
