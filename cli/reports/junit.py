"""A report as JUnit XML, which most build servers read: a test case for each problem and each faultless file.

A problem that makes the check fail is a failure; any other is a passing case with the problem as its output,
so that the number of failures agrees with the exit code.
"""

from __future__ import annotations

from html import escape as markup
from typing import TYPE_CHECKING

from ...model import Problem
from ...model.safe_text import exact

if TYPE_CHECKING:
    from .check_result import CheckResult


def write(report: CheckResult) -> str:
    """Write one suite with all test cases."""
    faulty = {problem.place.path for problem in report.problems}
    cases = [_case(problem, fails=report.counts(problem)) for problem in report.problems]
    cases += [
        f'    <testcase classname="{_xml(path)}" name="no problems"/>\n'
        for path in report.files
        if path not in faulty
    ]
    totals = f'tests="{len(cases)}" failures="{sum(map(report.counts, report.problems))}" errors="0"'
    roots = ", ".join(report.roots)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<testsuites name="argmap" {totals}>\n'
        f'  <testsuite name="{_xml(roots)}" {totals} skipped="0">\n'
        f"{''.join(cases)}  </testsuite>\n</testsuites>\n"
    )


def _case(problem: Problem, *, fails: bool) -> str:
    place = problem.place
    path = _xml(place.path)
    where = f"{path}:{place.line}:{place.column}" if place.line else path
    line = f' line="{place.line}"' if place.line else ""
    head = f'    <testcase classname="{path}" name="{problem.code} {where}" file="{path}"{line}>\n'
    hint = f"\nhint: {_xml(problem.hint)}" if problem.hint else ""
    text = f"{where}: {problem.severity.value} {problem.code}: {_xml(problem.message)}{hint}"
    if fails:
        body = f'<failure type="{problem.code}" message="{_xml(problem.message)}">{text}</failure>'
    else:
        body = f"<system-out>{text}</system-out>"
    return f"{head}      {body}\n    </testcase>\n"


def _xml(text: str) -> str:
    """Return the text for XML content or an attribute; `exact` writes out what XML cannot hold."""
    return markup(exact(text))
