"""Whether the edits of a change make the map that was meant; nothing is written before."""

from __future__ import annotations

import posixpath
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from ..model import Place, Severity
from ..schema import LoadedMap, load_map
from .edits import spliced
from .refused import Refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..model import Problem
    from .change import Change, Claims
    from .edits import Edit
    from .texts import Texts


@dataclass(frozen=True, slots=True)
class Outcome:
    """The files of a change before and after it, None where there is none, and the map after it."""

    before: Mapping[str, str | None]
    after: Mapping[str, str | None]
    loaded: LoadedMap


class NotMeant(Refused):
    """The edits would not make the map that was meant.

    `loaded` is the map that they would make; `ids` are the claims that would differ, `problems` the errors
    that would be new.
    """

    def __init__(self, loaded: LoadedMap, ids: tuple[str, ...], problems: tuple[Problem, ...]) -> None:
        first = problems[0].message if problems else f"`{ids[0]}` would not be read as it is meant"
        super().__init__(f"the change would not come out as it is meant: {first}", "make it by hand")
        self.loaded = loaded
        self.ids = ids
        self.problems = problems


def verified(loaded: LoadedMap, change: Change, texts: Texts) -> Outcome:
    """Make the edits in memory and read the map again. Raises: NotMeant, and NotEditable."""
    edits: dict[str, list[Edit]] = {}
    for edit in change.edits:
        edits.setdefault(edit.path, []).append(edit)
    before = {path: texts.found(path) for path in (*edits, *change.removed)}
    after: dict[str, str | None] = {path: spliced(texts[path], each) for path, each in edits.items()}
    after.update(dict.fromkeys(change.removed))
    after = {path: text for path, text in after.items() if text != before[path]}
    root = posixpath.dirname(loaded.argument_map.place.path)
    again = load_map(root, {**texts.unsaved, **after}, before=loaded)
    different = _different(change.meant(loaded.argument_map.claims), again.argument_map.claims)
    problems = _new_errors(loaded.problems, again.problems)
    if different or problems:
        raise NotMeant(again, different, problems)
    return Outcome({path: before[path] for path in after}, after, again)


def _different(meant: Claims, found: Claims) -> tuple[str, ...]:
    """The ids of claims of which only one map has one, or that differ in more than places."""
    different = [own for own, claim in meant.items() if own not in found or not same(claim, found[own])]
    return (*different, *(own for own in found if own not in meant))


def same(one: object, other: object) -> bool:
    """Whether two claims, or parts of them, are equal but for their places."""
    if one is other or one == other:
        return True
    if isinstance(one, Place):
        return isinstance(other, Place)
    if not isinstance(one, tuple) or not isinstance(other, tuple):
        return False
    ones, others = cast("tuple[object, ...]", one), cast("tuple[object, ...]", other)
    return len(ones) == len(others) and all(map(same, ones, others))


def _new_errors(before: Iterable[Problem], after: Iterable[Problem]) -> tuple[Problem, ...]:
    """The errors of a code of which there are more than before."""
    known = Counter(problem.code for problem in before)
    found = Counter(problem.code for problem in after)
    return tuple(
        problem
        for problem in after
        if problem.severity is Severity.ERROR and found[problem.code] > known[problem.code]
    )
