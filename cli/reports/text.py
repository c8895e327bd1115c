"""A report for people: each problem with its source line, the place marked, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...model import Problem, Severity
from ...model.safe_text import exact
from .excerpt import SourceLines, marked

if TYPE_CHECKING:
    from .check_result import CheckResult


def write(report: CheckResult) -> str:
    """Write every problem, then one line that counts them."""
    lines, paint = SourceLines(report.roots), report.paint
    colour = paint.red if report.fails else paint.yellow if report.problems else paint.green
    problems = "".join(_problem(each, lines, report) for each in report.problems)
    return f"{problems}{colour(report.summary())}\n"


def _problem(problem: Problem, lines: SourceLines, report: CheckResult) -> str:
    """Return `arguments/a.yaml:3:5: error AM201: unknown claim`, the source line and the hint."""
    paint, severity = report.paint, problem.severity
    path, line, column = problem.place[:3]
    where = exact(path) + (f":{line}" if line else "") + (f":{column}" if line and column else "")
    colour = {Severity.ERROR: paint.red, Severity.WARNING: paint.yellow}.get(severity, paint.cyan)
    code = colour(f"{severity.value} {problem.code}")
    hint = f"  {paint.cyan('hint:')} {exact(problem.hint)}\n" if problem.hint else ""
    heading = f"{paint.bold(where + ':')} {code}: {exact(problem.message)}\n"
    return f"{heading}{_excerpt(problem, lines, report)}{hint}"


def _excerpt(problem: Problem, lines: SourceLines, report: CheckResult) -> str:
    """Return the source line with a mark below it; "" for a whole file or a line that cannot be read."""
    paint, place = report.paint, problem.place
    line = lines.line(place.path, place.line) if place.line else None
    if line is None or not line.strip():
        return ""
    gutter = f"{place.line:>5} |"
    start = max(place.column - 1, 0)
    end = place.end_column - 1 if place.end_line == place.line else len(line.rstrip())
    shown, mark = marked(line.rstrip(), start, end, report.width - len(gutter) - 1)
    below = f"{paint.faint('|'.rjust(len(gutter)))} {paint.green(mark)}\n" if place.column else ""
    return f"{paint.faint(gutter)} {shown}\n{below}"
