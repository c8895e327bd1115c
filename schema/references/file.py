"""A references file while it is read: its text and the problems found in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...model import Place, Problem
from ...model.words import quotable
from ..yaml.positions import Positions

if TYPE_CHECKING:
    from typing import Protocol

    class _Located(Protocol):
        start: int
        end: int


class ReferencesFile:
    """One references file, its parts given as indices into its text; `is_complete` is False after a gap."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        self.positions = Positions(path, text)
        self.problems: list[Problem] = []
        self.is_complete = True
        self._content = len(text.rstrip())

    def place(self, start: int, end: int) -> Place:
        """The place from `start` to `end`, up to the end of its first line.

        What starts in the white space at the end of the file is placed at the start of that.
        """
        line, column = self.positions.at(min(start, self._content))
        end_line, end_column = self.positions.at(min(end, self._content))
        if end_line > line:
            end_line = line
            end_column = column + len(self.text[start : start + 1000].splitlines()[0].rstrip())
        return Place(self.path, line, column, end_line, max(column, end_column))

    def report(self, code: str, start: int, end: int, message: str, hint: str) -> None:
        """Add a problem at a part of the text."""
        self.problems.append(Problem(code, self.place(start, end), message, hint))

    def fault(self, part: _Located, message: str, hint: str) -> None:
        """Add a fault in the content of an entry."""
        self.report("AM211", part.start, part.end, message, hint)

    def gap(self, problem: Problem) -> None:
        """Add a problem that keeps a part of the file from being read."""
        self.is_complete = False
        self.problems.append(problem)


def repeated_key(key: str, first: Place, path: str = "") -> tuple[str, str]:
    """Message and hint for a citation key that the entry at `first` has too; `path` if in another file."""
    where = f"in {path}, line {first.line}" if path else f"in line {first.line}"
    message = f"the citation key `{quotable(key)}` is given twice; first {where}"
    return message, "give one of the two another key, or remove it; the first counts until then"
