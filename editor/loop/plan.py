"""Whether a claim that was typed can go into the map: the change that puts it there, or what is wrong."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from dataclasses import dataclass
from dataclasses import replace as with_fields
from functools import cached_property
from typing import TYPE_CHECKING, Final

from ...checks import check
from ...evaluate import EvaluatedMap
from ...model import Severity
from ...model.words import count
from ...schema import load_map
from ...schema.files import within
from ..change import Change
from ..changes.insert import insert
from ..changes.replace import replace
from ..claims_of_text import claims_of
from ..destination import destinations
from ..refused import Refused
from ..schema_line import schema_line
from ..style import Style, style_of
from ..texts import Texts
from ..verified import NotMeant, Outcome, verified
from ..writer import claim_text

if TYPE_CHECKING:
    from ...model import ArgumentMap, Problem
    from ...schema import LoadedMap
    from ..change import Claims
    from ..claim_draft import ClaimDraft
    from .typed_claims import TypedClaims

_DRAFT_FOLDER: Final = "\U0010fffd"
"""The folder of a file that is there in memory alone; it comes after all others."""

_NEW_PLACE: Final = re.compile(rf"\S*{_DRAFT_FOLDER}/draft\.yaml(?::\d+)?")
_LINE_NUMBER: Final = re.compile(r"\bline \d+|:\d+\b")
_BREAK: Final = re.compile(r"\r\n|\r|\n")
_HOW: Final = "write `its-id:` and, indented below it, `text: …`"

_LOST: Final = "AM007"
"""The warning that a part of what was typed is not read."""

_MENDED_ELSEWHERE: Final = {"AM301", "AM302", "AM303", "AM402", "AM403"}
"""The warnings that other claims mend, which are still to come where a claim is new."""

_UNMET: Final = "AM401"
"""A verdict is not the one expected: an error of the claim's own, but in others what a claim is added for."""


@dataclass(frozen=True)
class MapAsRead:
    """A map and its texts, and every problem in it once they are needed."""

    loaded: LoadedMap
    texts: Texts

    @property
    def root(self) -> str:
        """The folder of the map."""
        return posixpath.dirname(self.loaded.argument_map.place.path) or "."

    @property
    def ids(self) -> set[str]:
        """The ids of all claims, faulty ones included."""
        return ids_of(self.loaded.argument_map)

    @cached_property
    def evaluated(self) -> EvaluatedMap:
        """The map with how its claims fare."""
        return EvaluatedMap(self.loaded.argument_map)

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """The problems of the reading and of the rules, in order."""
        found = (*self.loaded.problems, *check(self.evaluated))
        return tuple(sorted(found, key=lambda problem: problem.order))


@dataclass(frozen=True, slots=True)
class Plan:
    """A change that comes out as it is meant, the map before and after it, and the ids that it is about."""

    before: MapAsRead
    change: Change
    outcome: Outcome
    after: MapAsRead
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """A problem of what was typed, in its line from 1; 0 where it belongs to no line."""

    line: int
    text: str
    hint: str = ""

    def __str__(self) -> str:
        return f"{self.text}; {self.hint}" if self.hint else self.text


@dataclass(frozen=True, slots=True)
class Judged:
    """What is wrong with what was typed; the plan, unless its faults make one impossible.

    With the `warnings` alone, it can be carried out as it is.
    """

    faults: tuple[Fault, ...]
    plan: Plan | None = None
    warnings: tuple[Fault, ...] = ()


def read_again(loaded: LoadedMap) -> MapAsRead:
    """Read a map as it is by now."""
    return MapAsRead(load_map(MapAsRead(loaded, Texts()).root, before=loaded), Texts())


def ids_of(argument_map: ArgumentMap) -> set[str]:
    """The ids of all claims of a map, faulty ones included."""
    return {*argument_map.claims, *argument_map.gaps.damaged}


def style_for(loaded: LoadedMap, texts: Texts, claim: ClaimDraft, to: str | None) -> Style:
    """The style of the file that a claim goes to: that at the path `to`, if given. Raises: NotEditable."""
    text = claim_text(with_fields(claim, text=claim.text or "text"), Style())
    paths = destinations(loaded.argument_map, claims_of(text, loaded.argument_map.via).values())
    path = to or paths.get(claim.id, "")
    return style_of(texts[path]) if path else Style()


def addition(known: MapAsRead, typed: TypedClaims, to: str | None = None) -> Judged:
    """Plan to add the claims, each to the file in which it belongs, or all to the one at the path `to`."""
    plan = refused = None
    wrong: list[Problem] = []
    try:
        plan = _planned(known, _insertion(known, typed, to), tuple(typed.entries))
        wrong = _new_faults(known, plan.after)
        if not wrong:
            return Judged((), plan)
    except Refused as error:
        refused = error
    trial, path = _trial(known, typed)
    faults = [_fault(each, path, 1) for each in _new_faults(known, trial, path)]
    if plan and not any(each.severity is Severity.ERROR for each in wrong):
        return Judged(tuple(faults), plan)
    return Judged(tuple(faults) or (_refusal(refused),))


def with_warnings(judged: Judged, known: MapAsRead, typed: TypedClaims) -> Judged:
    """The same, with those warnings of an addition that its claims themselves can mend."""
    if not judged.plan or not any(map(_warns, judged.plan.after.problems)):
        return judged
    trial, path = _trial(known, typed)
    found = [_fault(each, path, 1) for each in trial.problems if each.place.path == path and _warns(each)]
    return with_fields(judged, warnings=tuple(found))


def _trial(known: MapAsRead, typed: TypedClaims) -> tuple[MapAsRead, str]:
    """The map with what was typed as a file of its own, which has lines as they were typed, and its path."""
    path = within(known.root, f"{_DRAFT_FOLDER}/draft.yaml")
    texts = {**known.texts.unsaved, path: typed.text}
    return MapAsRead(load_map(known.root, texts, before=known.loaded), known.texts), path


def replacement(known: MapAsRead, claim_id: str, typed: TypedClaims) -> Judged:
    """Plan to put what was typed in place of the claim.

    Faults that the claim had before do not make the plan impossible.
    """
    plan = refused = None
    path, first = "", 1
    try:
        change = replace(known.loaded, known.texts, claim_id, typed.text)
        for edit in change.edits:
            path, first = edit.path, len(_BREAK.findall(known.texts[edit.path], 0, edit.start)) + 1
        plan = _planned(known, change, tuple(typed.entries))
        after = plan.after
    except NotMeant as error:
        refused, after = error, MapAsRead(error.loaded, known.texts)
    except Refused as error:
        return Judged((_refusal(error),))
    lines = range(first, first + typed.text.count("\n"))
    new = _new_faults(known, after)
    inside = [
        each
        for each in after.problems
        if each.severity is Severity.ERROR and each.place.path == path and each.place.line in lines
    ]
    elsewhere = [each for each in new if each not in inside]
    faults = (*(_fault(each, path, first) for each in inside), *(_fault(each, "", 0) for each in elsewhere))
    if any(each.severity is Severity.ERROR for each in new):
        plan = None
    known_warnings = set(map(_said, filter(_warns, known.problems)))
    warnings = [
        _fault(each, path, first)
        for each in after.problems
        if _warns(each)
        and each.place.path == path
        and each.place.line in lines
        and _said(each) not in known_warnings
    ]
    return Judged(faults if faults or plan else (_refusal(refused),), plan, tuple(warnings))


def _insertion(known: MapAsRead, typed: TypedClaims, to: str | None) -> Change:
    """The change that adds the claims. Raises: Refused."""
    argument_map = known.loaded.argument_map
    claims = claims_of(typed.text, argument_map.via)
    if not typed.entries or claims.keys() != typed.entries.keys():
        raise Refused("there is no claim in it" if not typed.entries else "a claim in it has errors", _HOW)
    files: dict[str, list[str]] = {}
    for own, path in destinations(argument_map, claims.values()).items():
        files.setdefault(to or path, []).append(own)
    changes = [
        insert(
            known.loaded,
            known.texts,
            path,
            [typed.entries[own] for own in ids],
            head=schema_line(known.loaded, known.texts, path),
        )
        for path, ids in files.items()
    ]
    if len(changes) == 1:
        return changes[0]

    def meant(before: Claims) -> Claims:
        for each in changes:
            before = each.meant(before)
        return before

    what = f"add {count(len(claims), 'claim')}"
    return Change(what, tuple(edit for each in changes for edit in each.edits), meant=meant)


def _planned(known: MapAsRead, change: Change, ids: tuple[str, ...]) -> Plan:
    """Verify a change. Raises: Refused."""
    outcome = verified(known.loaded, change, known.texts)
    return Plan(known, change, outcome, MapAsRead(outcome.loaded, known.texts), ids)


def _new_faults(before: MapAsRead, after: MapAsRead, path: str = "") -> list[Problem]:
    """The problems that keep a claim out of the map and of which there are more than before.

    The lines in which they lie do not count. `path` is the file of the claim's own, if it has one.
    """
    found = [each for each in after.problems if _blocks(each, path)]
    if not found:
        return []
    known = Counter(map(_said, before.problems))
    known.subtract(map(_said, found))
    new: list[Problem] = []
    for problem in reversed(found):
        if known[_said(problem)] < 0:
            known[_said(problem)] += 1
            new.append(problem)
    return new[::-1]


def _said(problem: Problem) -> tuple[str, str, str]:
    return problem.code, problem.place.path, _LINE_NUMBER.sub("", problem.message)


def _blocks(problem: Problem, path: str = "") -> bool:
    """Whether a problem that is added keeps a claim out of the map; `path` is the file of the claim's own."""
    if problem.code == _UNMET:
        return problem.place.path == path
    return problem.severity is Severity.ERROR or problem.code == _LOST


def _warns(problem: Problem) -> bool:
    """Whether a problem is a warning that the claim in which it lies can mend."""
    return (
        problem.severity is Severity.WARNING
        and problem.code != _LOST
        and problem.code not in _MENDED_ELSEWHERE
    )


def _fault(problem: Problem, path: str, first: int) -> Fault:
    """The problem as a fault of the text that is at `path` from line `first` on, or of none."""
    place = problem.place
    message = f"{problem.code} {problem.message}"
    if place.path == path:
        return Fault(max(place.line - first + 1, 0), _NEW_PLACE.sub("the new claim", message), problem.hint)
    where = f"{place.path}:{place.line}" if place.line else place.path
    return Fault(0, f"{where}: {_NEW_PLACE.sub('the new claim', message)}", problem.hint)


def _refusal(refused: Refused | None) -> Fault:
    return Fault(0, refused.message, refused.hint) if refused else Fault(0, "there is no claim in it", _HOW)
