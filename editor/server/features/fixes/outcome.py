"""Finds out whether a fix does what it is meant to do: reads the map as it would be."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from .....checks import check
from .....evaluate import EvaluatedMap
from .....model import SEVERITIES, Severity
from .....model.layout import CLAIM_ENDINGS
from .....schema import load_map
from .....schema.claim_reader import ClaimReader
from ....edits import spliced

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .....model import Problem
    from ....edits import Edit
    from ...map_view import MapView
    from .case import Case

_NUMBER: Final = re.compile(r"\d+")
_HIDING: Final = re.compile(r"AM0|AM10[1-3]")
"""Codes of problems that keep other errors from being seen."""

_OF_ERRORS: Final = frozenset(code for code, each in SEVERITIES.items() if each is Severity.ERROR)
_OF_VERDICTS: Final = frozenset({"AM401", "AM402", "AM403"})
_UNREADABLE: Final = re.compile(r"AM0")


def comes_out_well(view: MapView, problem: Problem, edits: Iterable[Edit]) -> bool:
    """Whether the problem is gone after the edits, no claim is lost, and no error is new.

    Errors that the problem has hidden are not new, but for such as keep a file from being read. Cost: that of
    reading what is changed, and of the rules.
    """
    by_path: dict[str, list[Edit]] = {}
    for edit in edits:
        by_path.setdefault(edit.path, []).append(edit)
    try:
        after = {path: spliced(view.texts[path], each) for path, each in by_path.items()}
    except ValueError:  # two of them overlap
        return False
    if all(view.texts.found(path) == text for path, text in after.items()):
        return False
    again = load_map(view.root, {**view.texts.unsaved, **after}, view.loaded)
    if not view.argument_map.claims.keys() <= again.argument_map.claims.keys():
        return False
    evaluated = EvaluatedMap(again.argument_map)
    codes = _looked_for(problem, view)
    if any(code in _OF_VERDICTS for code in codes):
        evaluated.take_over(view.evaluated)
    found = (*again.problems, *check(evaluated, codes))
    errors = [each for each in found if each.severity is Severity.ERROR]
    if _how_often(problem, found) >= _how_often(problem, view.problems) or _another(problem, view, errors):
        return False
    known, now = Counter(each.code for each in view.problems), Counter(each.code for each in errors)
    return not any(now[each.code] > known[each.code] and _counts(each, problem) for each in errors)


def mends_entry(case: Case, edits: Iterable[Edit]) -> bool:
    """Whether the problem is gone from its entry, read alone; also True where only the whole map can tell.

    That takes little time, and most of what does not help is found by it.
    """
    written, problem = case.written, case.problem
    moved = [edit._replace(start=edit.start - written.base, end=edit.end - written.base) for edit in edits]
    if any(edit.path != case.path or not 0 <= edit.start <= edit.end <= len(written.text) for edit in moved):
        return True
    argument_map = case.argument_map
    reader = ClaimReader(argument_map.via, argument_map.facets)

    def told(text: str) -> int:
        return _how_often(problem, reader.read(case.path, text.encode(errors="replace")).problems)

    before = told(written.text) if case.path.endswith(CLAIM_ENDINGS) else 0
    try:
        return not before or told(spliced(written.text, moved)) < before
    except ValueError:  # two of them overlap
        return False


def _how_often(problem: Problem, problems: Iterable[Problem]) -> int:
    own = _without_numbers(problem.message)
    return sum(_without_numbers(each.message) == own for each in _alike(problem, problems))


def _another(problem: Problem, view: MapView, errors: Iterable[Problem]) -> bool:
    """Whether one like the problem stands in its place, or before it."""
    known = {_without_numbers(each.message) for each in _alike(problem, view.problems)}
    return any(
        each.place.line <= problem.place.line and _without_numbers(each.message) not in known
        for each in _alike(problem, errors)
    )


def _alike(problem: Problem, problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield those that have the code of a problem, in its file."""
    code, path = problem.code, problem.place.path
    return (each for each in problems if each.code == code and each.place.path == path)


@lru_cache(maxsize=2**15)
def _without_numbers(message: str) -> str:
    """Return by what a problem is known when lines have moved."""
    return _NUMBER.sub("", message)


def _looked_for(problem: Problem, view: MapView) -> frozenset[str]:
    """The codes of the rules that matter: of errors, but for those on verdicts where none is expected."""
    if not any(each.expect for each in view.argument_map.claims.values()) or not view.evaluated.is_complete:
        return _OF_ERRORS - _OF_VERDICTS | {problem.code}
    return _OF_ERRORS | {problem.code}


def _counts(error: Problem, problem: Problem) -> bool:
    """Whether a new error keeps the fix of a problem from being offered."""
    is_there = error.place[:2] == problem.place[:2]
    return is_there or bool(_UNREADABLE.match(error.code)) or not _HIDING.match(problem.code)
