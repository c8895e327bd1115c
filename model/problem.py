"""What is wrong with a map, and where: `Problem` and `Place`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from .severity import SEVERITIES, Severity

if TYPE_CHECKING:
    from .hint import Value


class Place(NamedTuple):
    """A span of a file, in characters from 1, the end exclusive; `line` 0 means the file as a whole."""

    path: str
    line: int = 0
    column: int = 0
    end_line: int = 0
    end_column: int = 0


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, in the user's words; `hint` says what to do about it, or is "".

    `instead` are the values that the hint suggests, as in `Hint`; they are no part of what is reported.
    """

    code: str
    place: Place
    message: str
    hint: str = ""
    instead: tuple[Value, ...] = field(default=(), compare=False, repr=False)

    @property
    def severity(self) -> Severity:
        """How much it matters, which is fixed for each code."""
        return SEVERITIES[self.code]

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """The key by which problems are listed: file, line, column, code, message."""
        return (*self.place[:3], self.code, self.message)


def said_at(place: Place, near: Place) -> str:
    """Say where a place is, for a problem at the place `near`: its file is named where it is another.

    >>> said_at(Place("a.yaml", 3), Place("a.yaml", 7)), said_at(Place("b.yaml", 3), Place("a.yaml", 7))
    ('in line 3', 'in b.yaml:3')
    """
    return f"in line {place.line}" if place.path == near.path else f"in {place.path}:{place.line}"


def elsewhere(place: Place, near: Place) -> str:
    """Say in brackets where a place is, if its file is not that of the place `near`; else "".

    >>> elsewhere(Place("b.yaml", 3), Place("a.yaml", 7)), elsewhere(Place("a.yaml", 3), Place("a.yaml", 7))
    (' (b.yaml:3)', '')
    """
    return f" ({place.path}:{place.line})" if place.path != near.path else ""
