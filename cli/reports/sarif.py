"""A report as SARIF 2.1.0, the exchange format of static analysis, with the manual page of every rule.

Source: OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0", 2020.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from ... import __version__
from ...checks import rules
from ...model import Place, Problem, Severity

if TYPE_CHECKING:
    from .check_result import CheckResult

_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}


def write(report: CheckResult) -> str:
    """Write a log of one run, one result a line."""
    numbers = {rule.code: number for number, rule in enumerate(rules())}
    tool = {"driver": {"name": "argmap", "version": __version__, "rules": _rules()}}
    results = ",".join(
        f"\n{json.dumps(_result(each, numbers), ensure_ascii=False)}" for each in report.problems
    )
    return (
        f'{{\n"$schema": "{_SCHEMA}",\n"version": "2.1.0",\n"runs": [{{\n'
        f'"tool": {json.dumps(tool, ensure_ascii=False, indent=2)},\n'
        f'"columnKind": "unicodeCodePoints",\n"results": [{results}\n]}}]\n}}\n'
    )


def _rules() -> list[dict[str, object]]:
    """Return every rule with its page, whether broken or not, so that all logs begin alike."""
    return [
        {
            "id": rule.code,
            "shortDescription": {"text": rule.title},
            "fullDescription": {"text": rule.title},
            "help": {"text": f"{rule.title}\n\n{rule.page}"},
            "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        }
        for rule in rules()
    ]


def _result(problem: Problem, numbers: dict[str, int]) -> dict[str, object]:
    """Return a problem; its hint follows the message."""
    hint = f"\nHint: {problem.hint}" if problem.hint else ""
    return {
        "ruleId": problem.code,
        "ruleIndex": numbers[problem.code],
        "level": _LEVELS[problem.severity],
        "message": {"text": problem.message + hint},
        "locations": [{"physicalLocation": _location(problem.place)}],
    }


def _location(place: Place) -> dict[str, object]:
    """Return the file, and the region unless the problem concerns the whole file."""
    location: dict[str, object] = {"artifactLocation": {"uri": _uri(place.path)}}
    if place.line:
        region = {"startLine": place.line}
        if place.column:
            region["startColumn"] = place.column
        if place.end_line >= place.line and place.end_column:
            region |= {"endLine": place.end_line, "endColumn": place.end_column}
        location["region"] = region
    return location


def _uri(path: str) -> str:
    """Return the path as a URI reference (RFC 3986); bytes that are not UTF-8 are escaped as they are."""
    uri = quote(path, errors="surrogateescape")
    return f"file://{'' if uri.startswith('/') else '/'}{uri}" if Path(path).is_absolute() else uri
