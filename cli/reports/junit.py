"""A report as JUnit XML, which most build servers read: a test case a problem, and one a file without any.

A problem that makes the check fail is a failure; any other is a passing case that tells it as its output,
so that who counts failures agrees with the exit code.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape as markup
from typing import TYPE_CHECKING

from ...model import Problem
from ...model.safe_text import exact

if TYPE_CHECKING:
    from .check_result import CheckResult


def write(report: CheckResult) -> Iterator[str]:
    """Write the report."""
    faulty = {problem.place.path for problem in report.problems}
    sound = [path for path in report.files if path not in faulty]
    tests = len(report.problems) + len(sound)
    totals = f'tests="{tests}" failures="{sum(map(report.counts, report.problems))}" errors="0"'
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<testsuites name="argmap" {totals}>\n'
    yield f'  <testsuite name="{_xml(report.root)}" {totals} skipped="0">\n'
    for problem in report.problems:
        yield _case(problem, fails=report.counts(problem))
    for path in sound:
        yield f'    <testcase classname="{_xml(path)}" name="no problems"/>\n'
    yield "  </testsuite>\n</testsuites>\n"


def _case(problem: Problem, *, fails: bool) -> str:
    """Return a problem as a test case, named by its code and place."""
    place = problem.place
    where = f"{place.path}:{place.line}:{place.column}" if place.line else place.path
    name = f"{problem.code} {where}"
    line = f' line="{place.line}"' if place.line else ""
    head = (
        f'    <testcase classname="{_xml(place.path)}" name="{_xml(name)}" file="{_xml(place.path)}"{line}>\n'
    )
    hint = f"\nhint: {_xml(problem.hint)}" if problem.hint else ""
    text = f"{_xml(where)}: {problem.severity.value} {problem.code}: {_xml(problem.message)}{hint}"
    if fails:
        body = f'<failure type="{problem.code}" message="{_xml(problem.message)}">{text}</failure>'
    else:
        body = f"<system-out>{text}</system-out>"
    return f"{head}      {body}\n    </testcase>\n"


def _xml(text: str) -> str:
    """Return the text for XML content or an attribute; `exact` writes out what XML cannot hold."""
    return markup(exact(text))
