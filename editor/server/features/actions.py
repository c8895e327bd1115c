"""What an editor offers to do about a problem: the fixes that mend it and break nothing."""

from __future__ import annotations

from contextlib import suppress
from itertools import islice
from typing import TYPE_CHECKING, Final
from weakref import WeakKeyDictionary

from lsprotocol import types

from ....model.safe_text import exact
from ...refused import Refused
from ..diagnostics import diagnostic_of
from ..workspace_edits import workspace_edit
from .fixes.case import Case
from .fixes.outcome import comes_out_well, mends_entry
from .fixes.table import FIXES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ....model import Problem
    from ....schema import LoadedMap
    from ..map_view import MapView
    from ..session import Asked
    from .fixes.case import Fix

_MOST: Final = 10
"""For how many problems fixes are sought at a time: each is read as it would be."""

_MOST_WORK: Final = 1_000_000
"""How much is done at most to try fixes: about as much as reading a text of so many characters, a second."""

_OF_PROBLEM: Final = 15
_OF_ENTRY: Final = 3
_OF_FILE: Final = 0.25
"""The work of a try for each problem of the map, and for each character of the entry and of its file.

A file that is broken is read anew as a whole, so that each character counts fully.
"""


_TRIED: Final[WeakKeyDictionary[MapView, tuple[LoadedMap, dict[Problem, Sequence[Fix]]]]] = (
    WeakKeyDictionary()
)
"""The fixes that came out well, by map: the reading of it, and for each problem that was asked about."""


def actions(asked: Asked) -> list[types.CodeAction] | None:
    """Return the fixes of the problems that an editor names, or else of those in the range that it names.

    Each has been tried: the map has been read with its edits, the problem is gone, and no error is new.
    """
    only = asked.params.context.only
    if only is not None and not any(_is_asked(each) for each in only):
        return []
    work = _Work()
    problems = islice(_problems(asked), _MOST)
    return [each for problem, told in problems for each in _actions(asked, problem, told, work)]


class _Work:
    """What is done to try fixes for one question, told without a clock."""

    def __init__(self) -> None:
        self._done = 0.0

    @property
    def is_enough(self) -> bool:
        """Whether no more should be tried, as an editor waits."""
        return self._done >= _MOST_WORK

    def add_entry(self, case: Case) -> None:
        """Take into account that the entry is read with a fix, and without it."""
        self._done += _OF_ENTRY * len(case.written.text)

    def add_map(self, case: Case) -> None:
        """Take into account that the map is read with a fix."""
        file = case.view.loaded.readings.claim_files.get(case.path)
        of_file = _OF_FILE if file and file.is_complete else 1
        self._done += of_file * len(case.text) + _OF_PROBLEM * len(case.view.problems)


def _is_asked(kind: str) -> bool:
    """Whether fixes are of a kind that is asked for; kinds have others below them."""
    return kind in (types.CodeActionKind.Empty, types.CodeActionKind.QuickFix)


def _problems(asked: Asked) -> Iterator[tuple[Problem, types.Diagnostic]]:
    """The problems that are asked about, each with its diagnostic."""
    view, path = asked.view, asked.document.path
    here = (each for each in view.problems if each.place.path == path and FIXES.get(each.code))
    given = asked.params.context.diagnostics
    if not given:
        first, last = asked.params.range.start.line, asked.params.range.end.line
        for problem in here:
            place = problem.place
            if place.line - 1 <= last and max(place.line, place.end_line or 0) > first:
                told = diagnostic_of(problem, view)
                if _touch(told.range, asked.params.range):
                    yield problem, told
        return
    by_line: dict[int, list[Problem]] = {}
    for problem in here:
        by_line.setdefault(max(0, problem.place.line - 1), []).append(problem)
    for told in given:
        if told.source == "argmap":
            alike = [
                each
                for each in by_line.get(told.range.start.line, ())
                if each.code == told.code and told.message.startswith(exact(each.message))
            ]
            yield from [(each, told) for each in alike if view.range(each.place) == told.range][:1]


def _touch(one: types.Range, other: types.Range) -> bool:
    return _key(one.start) <= _key(other.end) and _key(other.start) <= _key(one.end)


def _key(position: types.Position) -> tuple[int, int]:
    return position.line, position.character


def _actions(
    asked: Asked, problem: Problem, told: types.Diagnostic, work: _Work
) -> Iterator[types.CodeAction]:
    """The fixes that come out well and that the editor can make, each title once, one of them preferred."""
    is_open = True
    for fix in _sound_fixes(asked, problem, work):
        edit = workspace_edit(asked, fix.edits)
        if edit:
            is_preferred = fix.is_preferred and is_open
            is_open = is_open and not is_preferred
            yield types.CodeAction(
                exact(fix.title),
                kind=types.CodeActionKind.QuickFix,
                diagnostics=[told],
                is_preferred=is_preferred or None,
                edit=edit,
            )


def _sound_fixes(asked: Asked, problem: Problem, work: _Work) -> Sequence[Fix]:
    """The fixes that come out well, found once for a reading: editors ask each time that the cursor moves."""
    held = _TRIED.get(asked.view)
    tried: dict[Problem, Sequence[Fix]] = held[1] if held and held[0] is asked.view.loaded else {}
    _TRIED[asked.view] = asked.view.loaded, tried
    if problem in tried:
        return tried[problem]
    by_title: dict[str, Fix] = {}
    case = Case(problem, asked.view, asked.client.creates_files)
    for fix in _fixes(case):
        if work.is_enough:
            return [*by_title.values()]
        if fix.title in by_title:
            continue
        work.add_entry(case)
        if not mends_entry(case, fix.edits):
            continue
        work.add_map(case)
        if comes_out_well(asked.view, problem, fix.edits):
            by_title[fix.title] = fix
    tried[problem] = [*by_title.values()]
    return tried[problem]


def _fixes(case: Case) -> Iterator[Fix]:
    """All that may mend the problem; what cannot be edited, or not be written as YAML, is left out."""
    if case.is_too_large:
        return
    for fixes in FIXES[case.problem.code]:
        with suppress(Refused, ValueError):
            yield from fixes(case)
