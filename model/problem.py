"""What is wrong with a map, and where: `Problem` and `Place`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final, NamedTuple


class Severity(str, Enum):
    """How much a problem matters: an error fails the check, a warning does with `--strict`, advice never."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


class Place(NamedTuple):
    """A span of a file: lines and columns count from 1, in characters; the end is exclusive.

    `line` 0 means the file as a whole.
    """

    path: str
    line: int = 0
    column: int = 0
    end_line: int = 0
    end_column: int = 0


SEVERITIES: Final[dict[str, Severity]] = {
    "AM001": Severity.ERROR,
    "AM002": Severity.ERROR,
    "AM003": Severity.ERROR,
    "AM004": Severity.ERROR,
    "AM005": Severity.ERROR,
    "AM006": Severity.ERROR,
    "AM007": Severity.WARNING,
    "AM008": Severity.WARNING,
    "AM101": Severity.ERROR,
    "AM102": Severity.ERROR,
    "AM103": Severity.ERROR,
    "AM104": Severity.ERROR,
    "AM105": Severity.ERROR,
    "AM201": Severity.ERROR,
    "AM202": Severity.ERROR,
    "AM203": Severity.ERROR,
    "AM204": Severity.ERROR,
    "AM205": Severity.ERROR,
    "AM206": Severity.ERROR,
    "AM207": Severity.ERROR,
    "AM208": Severity.ERROR,
    "AM209": Severity.ERROR,
    "AM210": Severity.ERROR,
    "AM211": Severity.ERROR,
    "AM301": Severity.WARNING,
    "AM302": Severity.WARNING,
    "AM303": Severity.WARNING,
    "AM304": Severity.WARNING,
    "AM305": Severity.WARNING,
    "AM306": Severity.ADVICE,
    "AM307": Severity.ADVICE,
    "AM401": Severity.ERROR,
    "AM402": Severity.WARNING,
    "AM403": Severity.WARNING,
}
"""The severity of every code, in code order; what each means is on its page (`argmap rule CODE`)."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, in the user's words, with what to do about it.

    `hint` is empty where nothing useful can be said.
    """

    code: str
    place: Place
    message: str
    hint: str = ""

    @property
    def severity(self) -> Severity:
        """How much it matters, which is fixed for each code."""
        return SEVERITIES[self.code]

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """The key by which problems are listed: file, line, column, code."""
        return (*self.place[:3], self.code, self.message)
