"""A report as GitHub's workflow commands, which it shows as annotations of the changed lines.

Source: GitHub Docs, "Workflow commands for GitHub Actions", setting an error, a warning, a notice message.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...model import Problem, Severity
from ...model.safe_text import exact

if TYPE_CHECKING:
    from .check_result import CheckResult

_COMMANDS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}
_DATA: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def write(report: CheckResult) -> str:
    """Write one command a problem, then a line for the log that counts them."""
    return f"{''.join(map(_command, report.problems))}{report.summary()}\n"


def _command(problem: Problem) -> str:
    """Return a command: `::error file=a.yaml,line=3,col=5,title=AM201::message`."""
    place = problem.place
    properties = {"file": exact(place.path)}
    if place.line:
        properties["line"] = str(place.line)
        properties["endLine"] = str(max(place.end_line, place.line))
        # GitHub refuses columns for an annotation of several lines.
        if place.column and place.end_line == place.line:
            properties["col"] = str(place.column)
            properties["endColumn"] = str(place.end_column)
    properties["title"] = problem.code
    shown = ",".join(f"{name}={value.translate(_PROPERTY)}" for name, value in properties.items())
    text = "\n".join(filter(None, (problem.message, problem.hint and f"hint: {problem.hint}")))
    text = exact(text, keep="\n").translate(_DATA)
    return f"::{_COMMANDS[problem.severity]} {shown}::{text}\n"
