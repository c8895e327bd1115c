"""What would turn a verdict, in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from ....evaluate import Operation
from ....model import Sign
from ....model.words import ended
from ..changes import change_line
from ..names import strength_word
from ..numbers import capitalised, in_words
from .clauses import in_quotes
from .statements import Sentence, plain

if TYPE_CHECKING:
    from ....evaluate import Change
    from ....model import ArgumentMap
    from ....views.turning import ChangeGroup, Changes

_MOST_NAMED: Final = 3
"""How many claims or links of a kind of change are named."""

_TWO: Final = 2

_NONE: Final = "No single change of a claim, a link or a contradiction would turn this verdict."
_NONE_FOUND: Final = (
    "No single change that would turn this verdict was found, but the search stopped before it had tried all."
)
_CLAIMS: Final = {Operation.ACCEPT: "accepted", Operation.REJECT: "rejected"}


def turning(changes: Changes, about: str, argument_map: ArgumentMap) -> Iterator[Sentence]:
    """Yield what would turn the verdict on the claim of id `about`: a sentence for each other verdict."""
    if not changes.groups:
        yield plain(changes, _NONE if changes.all_found else _NONE_FOUND)
        return
    for verdict in dict.fromkeys(each.verdict for each in changes.groups):
        groups = tuple(each for each in changes.groups if each.verdict is verdict)
        conditions = [_condition(each, about, argument_map) for each in groups]
        said = _alternatives(sorted(conditions, key=lambda each: not each.startswith("if ")))
        yield plain(groups, ended(f"It would be {verdict.value} {said}"))
    if changes.others:
        at_least = "" if changes.all_found else "at least "
        number = capitalised(f"{at_least}{in_words(changes.others)}")
        other = "other single change" + "s" * (changes.others != 1)
        yield plain(changes, f"{number} {other} would turn the verdict as well.")
    elif not changes.all_found:
        yield plain(changes, "There may be other single changes that would, as the search stopped early.")


def _condition(group: ChangeGroup, about: str, argument_map: ArgumentMap) -> str:
    """Return what the changes suppose: `if one of the six weak objections were moderate`."""
    first = group.changes[0]
    link = argument_map.links.get(first.target)
    names = [_name(each.target[0], argument_map) for each in group.changes]
    if first.operation in _CLAIMS:
        return f"if {_one_of(names)} were {_CLAIMS[first.operation]}"
    if not first.target.is_link and first.operation is not Operation.DROP_CONTRADICTION:
        return _of_claim(first, "it" if first.target == (about,) else _one_of(names))
    if link is None or link.target.is_link or first.operation is Operation.DROP_UNDERCUTS:
        return change_line(first, argument_map, about)
    supports = link.sign is Sign.SUPPORT
    noun = "reason" if supports else "objection"
    before, after = strength_word(link.weight), strength_word(first.strength or 0)
    to = (
        ""
        if link.target == (about,)
        else f" {'for' if supports else 'to'} {_name(link.target[0], argument_map)}"
    )
    if group.every:
        number = "either of the two" if len(names) == _TWO else f"any one of the {in_words(len(names))}"
        which = f"{number} {before} {noun}s"
        return f"without {which}" if first.operation is Operation.DROP else f"if {which} were {after}"
    if first.operation is Operation.DROP:
        return f"without {_one_of(names)} as {'a' if supports else 'an'} {noun}{to}"
    return f"if {_one_of(names)} were a {after} rather than a {before} {noun}{to}"


def _of_claim(change: Change, name: str) -> str:
    """Return what a change of a claim that stays as it is but for its assertion supposes."""
    if change.operation is Operation.STRENGTH:
        whose = "its bare assertion" if name == "it" else f"the bare assertion of {name}"
        return f"if {whose} were {strength_word(change.strength or 0)}"
    return f"if {name} were {'not ' * (change.operation is Operation.UNPRESUME)}presumed"


def _one_of(names: Sequence[str]) -> str:
    """Name things one of which is meant: `“a” or “b”`, `“a”, “b”, “c” or one of four others`."""
    if len(names) <= _MOST_NAMED + 1:
        return _either(names)
    more = in_words(len(names) - _MOST_NAMED)
    return _either([*names[:_MOST_NAMED], f"one of {more} others"])


def _name(claim: str, argument_map: ArgumentMap) -> str:
    return in_quotes(argument_map.claims[claim].label)


def _alternatives(conditions: Sequence[str]) -> str:
    if len(conditions) > 1:
        return f"{', '.join(conditions[:-1])}, or {conditions[-1]}"
    return conditions[0]


def _either(names: Sequence[str]) -> str:
    return " or ".join(filter(None, (", ".join(names[:-1]), names[-1])))
