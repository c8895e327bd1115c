"""What became of a foreign file, or of a map in a foreign format, told on stderr and as JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ..exchange.report import Kept
from ..model.words import count, listed
from .console.files import check_writable, write_whole
from .errors import CannotRun, complain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ..exchange.report import Lost, Report

_MOST_PROBLEMS: Final = 20
_KEPT: Final = {
    Kept.NO: ("", ""),
    Kept.NOTE: (" kept as a note", " kept as notes"),
    Kept.TAG: (" kept as a tag", " kept as tags"),
}
_NOUNS: Final = {
    "claims": ("claim", ""),
    "supports": ("support", ""),
    "attacks": ("attack", ""),
    "undercuts": ("undercut", ""),
    "contradictions": ("contradiction", ""),
    "answers": ("answer", ""),
    "works": ("work", ""),
}


def tell_report(report: Report, done: str) -> None:
    """Say what was carried over, and what was not; `done` begins the sentence: "read debate.dna"."""
    for problem in report.problems[:_MOST_PROBLEMS]:
        place = problem.place
        where = ":".join(map(str, filter(None, (place.path, place.line, place.column))))
        complain(f"{where}: {problem.code} {problem.message}", problem.hint)
    if len(report.problems) > _MOST_PROBLEMS:
        more = len(report.problems) - _MOST_PROBLEMS
        complain(
            f"{report.source}: {count(more, 'more problem')} of the kind", "`--report FILE.json` has them all"
        )
    for note in report.notes:
        complain(f"{report.source}: {note}")
    held = [count(number, *_NOUNS[name]) for name, number in report.carried._asdict().items() if number]
    complain(f"{done}: {listed(held) or 'nothing'}")
    if report.lost:
        complain(f"not carried over: {'; '.join(map(_in_words, report.lost))}")


def _in_words(lost: Lost) -> str:
    first = f" (first: {lost.places[0]})" if lost.places else ""
    return f"{lost.counted}{_KEPT[lost.kept][lost.count > 1]}{first}"


def check_report(path: str, others: Iterable[str]) -> None:
    """Make sure that a report can be written to a path, and takes the place of no other file.

    `-` is stdin or stdout. Raises: CannotRun.
    """
    if path != "-":
        check_writable(path)
    for other in others:
        if path == other or ("-" not in (path, other) and Path(path).resolve() == Path(other).resolve()):
            what = "stdout" if other == "-" else other
            hint = "name a file of its own: `--report report.json`"
            raise CannotRun(f"the report would be written into {what} as well", hint)


def write_reports(path: str, reports: Sequence[Report]) -> None:
    """Write the reports as JSON: of one file an object, of several a list. Raises: CannotRun."""
    found = [_as_data(report) for report in reports]
    text = json.dumps(found[0] if len(found) == 1 else found, ensure_ascii=False, indent=2)
    write_whole(path, f"{text}\n".encode("utf-8", "replace"))


def _as_data(report: Report) -> dict[str, object]:
    return {
        "format": report.format,
        "source": report.source,
        "carried": report.carried._asdict(),
        "lost": [
            {"kind": each.kind, "count": each.count, "kept": each.kept.value, "places": [*each.places]}
            for each in report.lost
        ],
        "problems": [*_problems(report)],
        "notes": [*report.notes],
    }


def _problems(report: Report) -> Iterator[dict[str, object]]:
    for problem in report.problems:
        place = problem.place
        yield {
            "code": problem.code,
            "severity": problem.severity.value,
            "file": place.path,
            "line": place.line,
            "column": place.column,
            "message": problem.message,
            "hint": problem.hint,
        }
