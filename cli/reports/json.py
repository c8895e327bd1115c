"""A report for programs, as JSON in a stable shape.

An object with
- `format`: 1, the version of this shape; keys may be added to it, none is renamed or removed;
- `summary`: the numbers of `errors`, `warnings`, `advice`, `files` and `claims`;
- `problems`: a list of objects with `code`, `severity` (`error`, `warning`, `advice`), `path` (relative to
  the working directory, forward slashes), `line`, `column`, `end_line`, `end_column` (from 1, in characters,
  the end exclusive; 0 where the problem is the whole file's), `message` and `hint` ("" where there is none).
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ...model import Problem, Severity

if TYPE_CHECKING:
    from .check_result import CheckResult


def write(report: CheckResult) -> str:
    """Write the report, one problem a line."""
    tally = report.tally()
    summary = {
        "errors": tally[Severity.ERROR],
        "warnings": tally[Severity.WARNING],
        "advice": tally[Severity.ADVICE],
        "files": len(report.files),
        "claims": report.claims,
    }
    entries = ",\n    ".join(json.dumps(_entry(each), ensure_ascii=False) for each in report.problems)
    problems = f"[\n    {entries}\n  ]" if entries else "[]"
    return f'{{\n  "format": 1,\n  "summary": {json.dumps(summary)},\n  "problems": {problems}\n}}\n'


def _entry(problem: Problem) -> dict[str, str | int]:
    return {
        "code": problem.code,
        "severity": problem.severity.value,
        **problem.place._asdict(),
        "message": problem.message,
        "hint": problem.hint,
    }
