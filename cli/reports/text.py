"""A report for people: each problem with its source line, the place marked, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...model import Problem, Severity
from ...model.safe_text import exact
from .excerpt import SourceLines, marked

if TYPE_CHECKING:
    from ..console.paint import Paint
    from .check_result import CheckResult


def write(report: CheckResult) -> Iterator[str]:
    """Write every problem, then one line that counts them."""
    lines = SourceLines(report.root)
    paint = report.paint
    for problem in report.problems:
        yield _heading(problem, paint)
        yield from _excerpt(problem, lines, report)
        if problem.hint:
            yield f"  {paint.cyan('hint:')} {exact(problem.hint)}\n"
    colour = paint.red if report.fails else paint.yellow if report.problems else paint.green
    yield f"{colour(report.summary())}\n"


def _heading(problem: Problem, paint: Paint) -> str:
    """`arguments/a.yaml:3:5: error AM201: unknown claim`."""
    path, line, column = problem.place[:3]
    where = exact(path) + (f":{line}" if line else "") + (f":{column}" if line and column else "")
    severity = problem.severity
    colour = {Severity.ERROR: paint.red, Severity.WARNING: paint.yellow}.get(severity, paint.cyan)
    return (
        f"{paint.bold(where + ':')} {colour(f'{severity.value} {problem.code}')}: {exact(problem.message)}\n"
    )


def _excerpt(problem: Problem, lines: SourceLines, report: CheckResult) -> Iterator[str]:
    """Yield the source line with a mark below it; nothing for a whole file or a line that cannot be read."""
    place = problem.place
    line = lines.line(place.path, place.line) if place.line else None
    if line is None or not line.strip():
        return
    gutter = f"{place.line:>5} |"
    start = max(place.column - 1, 0)
    end = place.end_column - 1 if place.end_line == place.line else len(line.rstrip())
    shown, mark = marked(line.rstrip(), start, end, report.width - len(gutter) - 1)
    paint = report.paint
    yield f"{paint.faint(gutter)} {shown}\n"
    if place.column:
        yield f"{paint.faint('|'.rjust(len(gutter)))} {paint.green(mark)}\n"
