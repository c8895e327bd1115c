"""Which single changes would turn the verdict on a claim, by their kinds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ..evaluate import MOST_TURNS, Change, Operation, Turn, Verdict, VerdictChange, what_would_change
from ..model import Sign
from .trace import USUAL_LIMIT

if TYPE_CHECKING:
    from .balance import ClaimBalance
    from .part import Shown

MOST_GROUPS: Final = 4
"""How many kinds of changes are told; the others are counted."""


@dataclass(frozen=True, slots=True)
class ChangeGroup:
    """Single changes of one kind, each of which gives the claim the verdict; `distance` is their least.

    `every` is whether they change all the reasons on one side of the claim that are of one strength.
    """

    verdict: Verdict
    changes: tuple[Change, ...]
    distance: int
    every: bool


@dataclass(frozen=True, slots=True)
class Changes:
    """The nearest single changes that would turn a verdict, and how many others were found, from 0.

    `all_found` is whether the search tried every change and found no more than these.
    """

    groups: tuple[ChangeGroup, ...]
    others: int
    all_found: bool


def turning(of: ClaimBalance, shown: Shown) -> Changes:
    """Return what would turn the verdict on a claim.

    Cost: one search for all claims of the map; where that takes too long, one for this claim.
    """
    own = of.about.id
    found, stopped = _found(of, shown)
    turning = found[:USUAL_LIMIT]
    kinds: dict[object, list[Turn | VerdictChange]] = {}
    for each in turning:
        kinds.setdefault((each.verdict, _kind_of_change(each.change, own, shown)), []).append(each)
    groups = [_change_group(alike, of, shown) for alike in kinds.values()]
    groups = [each for each in groups if not _says_the_same(each, groups)]
    told = sorted(groups, key=lambda each: each.distance)[:MOST_GROUPS]
    return Changes(
        tuple(told),
        len(turning) - sum(len(each.changes) for each in told),
        all_found=not stopped and len(found) <= USUAL_LIMIT,
    )


def _found(of: ClaimBalance, shown: Shown) -> tuple[Sequence[Turn | VerdictChange], bool]:
    """Return the changes that turn the verdict, nearest first, and whether the search for them stopped."""
    own = of.about.id
    if shown.evaluated.turns is None:
        found, stopped = what_would_change(shown.evaluated.evaluation, own, limit=MOST_TURNS)
        return [each for each in found if each.verdict is not of.result.verdict], stopped
    return shown.evaluated.turns[own], False


def _says_the_same(group: ChangeGroup, groups: Iterable[ChangeGroup]) -> bool:
    """Whether a group drops reasons whose claims another group rejects, with the same outcome."""
    if group.changes[0].operation is not Operation.DROP:
        return False
    rejected = {
        change.target[0]
        for each in groups
        for change in each.changes
        if each.verdict is group.verdict and change.operation is Operation.REJECT
    }
    return rejected.issuperset(change.target[0] for change in group.changes)


def _kind_of_change(change: Change, own: str, shown: Shown) -> object:
    """Return what changes that are told together have in common."""
    if change.operation in {Operation.ACCEPT, Operation.REJECT}:
        return change.operation
    if change.operation is Operation.STRENGTH and not change.target.is_link and change.target != (own,):
        return change.operation, change.strength
    link = shown.whole.links.get(change.target)
    if link is None or link.target.is_link or change.operation is Operation.DROP_UNDERCUTS:
        return change
    return change.operation, change.strength, link.sign, link.weight, link.target


def _change_group(found: Sequence[Turn | VerdictChange], of: ClaimBalance, shown: Shown) -> ChangeGroup:
    changes = tuple(each.change for each in found)
    first = shown.whole.links.get(changes[0].target)
    alike = {
        each.path
        for each in of.reasons
        if first
        and len(each.path) > 1
        and each.strength == first.weight
        and each.speaks_for is (first.sign is Sign.SUPPORT)
    }
    every = len(changes) > 1 and alike == {tuple(each.target) for each in changes}
    return ChangeGroup(found[0].verdict, changes, min(each.distance for each in found), every)
