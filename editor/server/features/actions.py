"""What an editor offers to do about a problem: the fixes that mend it and break nothing."""

from __future__ import annotations

from contextlib import suppress
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
    return [each for problem, told in [*_problems(asked)][:_MOST] for each in _actions(asked, problem, told)]


def _is_asked(kind: str) -> bool:
    """Whether fixes are of a kind that is asked for; kinds have others below them."""
    return kind in (types.CodeActionKind.Empty, types.CodeActionKind.QuickFix)


def _problems(asked: Asked) -> Iterator[tuple[Problem, types.Diagnostic]]:
    """The problems that are asked about, each with its diagnostic."""
    view, path = asked.view, asked.document.path
    here = [each for each in view.problems if each.place.path == path and FIXES.get(each.code)]
    given = asked.params.context.diagnostics
    if not given:
        for problem in here:
            told = diagnostic_of(problem, view)
            if _touch(told.range, asked.params.range):
                yield problem, told
        return
    for told in given:
        if told.source == "argmap":
            alike = [
                each
                for each in here
                if each.code == told.code and told.message.startswith(exact(each.message))
            ]
            yield from [(each, told) for each in alike if view.range(each.place) == told.range][:1]


def _touch(one: types.Range, other: types.Range) -> bool:
    return _key(one.start) <= _key(other.end) and _key(other.start) <= _key(one.end)


def _key(position: types.Position) -> tuple[int, int]:
    return position.line, position.character


def _actions(asked: Asked, problem: Problem, told: types.Diagnostic) -> Iterator[types.CodeAction]:
    """The fixes that come out well and that the editor can make, each title once, one of them preferred."""
    is_open = True
    for fix in _sound_fixes(asked, problem):
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


def _sound_fixes(asked: Asked, problem: Problem) -> Sequence[Fix]:
    """The fixes that come out well, found once for a reading: editors ask each time that the cursor moves."""
    held = _TRIED.get(asked.view)
    tried: dict[Problem, Sequence[Fix]] = held[1] if held and held[0] is asked.view.loaded else {}
    _TRIED[asked.view] = asked.view.loaded, tried
    if problem not in tried:
        by_title: dict[str, Fix] = {}
        case = Case(problem, asked.view, asked.client.creates_files)
        for fix in _fixes(case):
            if fix.title in by_title or not mends_entry(case, fix.edits):
                continue
            if comes_out_well(asked.view, problem, fix.edits):
                by_title[fix.title] = fix
        tried[problem] = [*by_title.values()]
    return tried[problem]


def _fixes(case: Case) -> Iterator[Fix]:
    """All that may mend the problem; what cannot be edited, or not be written as YAML, is left out."""
    for fixes in FIXES[case.problem.code]:
        with suppress(Refused, ValueError):
            yield from fixes(case)
