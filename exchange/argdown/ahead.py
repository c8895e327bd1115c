"""Looks ahead in a text for what closes a bracket, so that many open ones cost no more than one."""

from __future__ import annotations

import re
from typing import Final


class Ahead:
    """The place of the next match of a pattern; places are asked for in rising order, and cost is linear."""

    def __init__(self, pattern: str, text: str) -> None:
        self._pattern = re.compile(pattern)
        self._text = text
        self._next = -1

    def __call__(self, start: int) -> int:
        """Where the next match at or after `start` begins; the length of the text if there is none."""
        if self._next < start:
            found = self._pattern.search(self._text, start)
            self._next = found.start() if found else len(self._text)
        return self._next


_LAST_BRACE: Final = re.compile(r"\}(?!\s*[,}])")


class Braces:
    """The ends of data in braces.

    Data goes on to the first `}` that a space and something other than `,` or `}` follow; or else to the last
    `}` before which no such one stands, as long as `,` or `}` does not follow it.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._limit = Ahead(r"\}\s[^,}]", text)
        self._ends: dict[int, int] = {}

    def end(self, start: int) -> int:
        """The index behind the data that begin with the brace at `start`; `start` if it is never closed."""
        limit = self._limit(start)
        if limit not in self._ends:
            self._ends[limit] = max(
                (each.end() for each in _LAST_BRACE.finditer(self._text, start, limit + 1)), default=0
            )
        return max(self._ends[limit], start)
