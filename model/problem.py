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
    """A span of a file, in characters from 1, the end exclusive; `line` 0 means the file as a whole."""

    path: str
    line: int = 0
    column: int = 0
    end_line: int = 0
    end_column: int = 0


SEVERITIES: Final[dict[str, Severity]] = {
    **dict.fromkeys(("AM001", "AM002", "AM003", "AM004", "AM005", "AM006"), Severity.ERROR),
    **dict.fromkeys(("AM007", "AM008"), Severity.WARNING),
    **dict.fromkeys(("AM101", "AM102", "AM103", "AM104", "AM105"), Severity.ERROR),
    **dict.fromkeys(("AM201", "AM202", "AM203", "AM204", "AM205", "AM206"), Severity.ERROR),
    **dict.fromkeys(("AM207", "AM208", "AM209", "AM210", "AM211"), Severity.ERROR),
    **dict.fromkeys(("AM301", "AM302", "AM303", "AM304", "AM305"), Severity.WARNING),
    **dict.fromkeys(("AM306", "AM307"), Severity.ADVICE),
    "AM401": Severity.ERROR,
    **dict.fromkeys(("AM402", "AM403"), Severity.WARNING),
}
"""The severity of every code, in code order; what each means is on its page (`argmap rule CODE`)."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, in the user's words; `hint` says what to do about it, or is ""."""

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
