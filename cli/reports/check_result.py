"""The result of a check."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ...model import Problem, Severity
from ...model.words import count
from ..console.paint import Paint
from ..exit_codes import NO_ERRORS, PROBLEMS

if TYPE_CHECKING:
    from ..maps import CheckedMap


@dataclass(frozen=True, slots=True)
class CheckResult:
    """The sorted problems of one or more maps, and how they are shown.

    `roots` are the folders of the maps, `files` the paths of all files read, `claims` counts valid claims.
    With `strict` warnings make the check fail; `width`, in columns, and `paint` matter to text alone.
    """

    roots: tuple[str, ...]
    problems: tuple[Problem, ...]
    files: tuple[str, ...]
    claims: int
    strict: bool = False
    width: int = 100
    paint: Paint = field(default_factory=Paint)

    @classmethod
    def of(cls, maps: Iterable[CheckedMap], *, strict: bool, width: int, paint: Paint) -> CheckResult:
        """Return the result of checking maps, all of their problems together."""
        checked = [*maps]
        problems = sorted((each for one in checked for each in one.problems), key=lambda each: each.order)
        return cls(
            tuple(each.root for each in checked),
            tuple(problems),
            tuple(dict.fromkeys(file for each in checked for file in each.files)),
            sum(len(each.argument_map.claims) for each in checked),
            strict,
            width,
            paint,
        )

    def counts(self, problem: Problem) -> bool:
        """Whether the problem makes the check fail."""
        severity = problem.severity
        return severity is Severity.ERROR or (self.strict and severity is Severity.WARNING)

    @property
    def fails(self) -> bool:
        """Whether any problem makes the check fail."""
        return any(map(self.counts, self.problems))

    @property
    def exit_code(self) -> int:
        """The exit code of the check."""
        return PROBLEMS if self.fails else NO_ERRORS

    def tally(self) -> dict[Severity, int]:
        """How many problems there are of each severity, 0 included."""
        found = Counter(problem.severity for problem in self.problems)
        return {severity: found[severity] for severity in Severity}

    def summary(self) -> str:
        """One line: `2 errors, 1 warning in 3 files (40 claims)`."""
        tally = self.tally()
        parts = [count(tally[Severity.ERROR], "error"), count(tally[Severity.WARNING], "warning")]
        if tally[Severity.ADVICE]:
            parts.append(count(tally[Severity.ADVICE], "piece of advice", "pieces of advice"))
        where = f"in {count(len(self.files), 'file')} ({count(self.claims, 'claim')})"
        return f"{', '.join(parts)} {where}"
