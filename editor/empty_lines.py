"""Keeps empty lines that are there from becoming part of a block text that now stands before them."""

from __future__ import annotations

import re
from typing import Final

from .edits import Edit

_EMPTY_LINES: Final = re.compile(r"(?:[ \t]*(?:\r\n|\r|\n))*(?:[ \t]+\Z)?")
_BLANKS: Final = re.compile(r"[ \t]+")


def kept_out(path: str, text: str, at: int, *, all_count: bool) -> list[Edit]:
    """The edits of the empty lines that begin at `at`, so that they do not count to the block text before.

    They lose their blanks; where all empty lines count, as below `|+`, they go.
    """
    found = _EMPTY_LINES.match(text, at)
    end = found.end() if found else at
    if all_count:
        return [Edit(path, at, end, "")] if end > at else []
    return [Edit(path, *blanks.span(), "") for blanks in _BLANKS.finditer(text, at, end)]
