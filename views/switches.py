"""The single changes that turn each verdict of a map, for readers to try."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final

from ..evaluate import Change, Operation, Turn, Verdict
from ..model import ArgumentMap, Kind

if TYPE_CHECKING:
    from .part import Shown

MOST_OF_A_HYPOTHESIS: Final = 20
MOST_OF_A_CLAIM: Final = 12
"""How many changes are offered at most, the nearest first."""

_OF_PRESUMPTION: Final = {Operation.PRESUME, Operation.UNPRESUME}


@dataclass(frozen=True, slots=True)
class SwitchGroup:
    """Changes of one kind, each of which alone gives the claim the verdict."""

    verdict: Verdict
    changes: tuple[Change, ...]


def switches(shown: Shown) -> Mapping[str, tuple[SwitchGroup, ...]]:
    """For each claim the nearest single changes that turn its verdict, grouped by their kinds.

    Offered are reasons that weigh otherwise, claims that are rejected or accepted, and what is left out:
    reasons, answers to an objection, contradictions. Of changes that amount to the same only the smallest is
    offered. Whether claims are presumed is left alone, as a reader cannot see it: only where nothing else
    turns the verdict on a claim, its own presumption is offered.
    No claim has an entry where the map is so large that the search for these changes takes too long; an
    empty one says that no single change turns the verdict. Cost: as `what_would_change_each`.
    """
    whole = shown.whole
    found = shown.evaluated.turns or {}
    return {claim: _grouped(whole, claim, _offered(whole, claim, turns)) for claim, turns in found.items()}


def _offered(whole: ArgumentMap, claim: str, turns: Sequence[Turn]) -> Iterator[Turn]:
    """Yield the changes that a reader is offered, nearest first."""
    kept = [each for each in turns if each.change.operation not in _OF_PRESUMPTION]
    if not kept:
        yield from (each for each in turns if each.change.target == (claim,))
        return
    tried = {(each.verdict, each.change) for each in kept}
    most = MOST_OF_A_HYPOTHESIS if whole.claims[claim].kind is Kind.HYPOTHESIS else MOST_OF_A_CLAIM
    offered = (
        each
        for each in kept
        if not any((each.verdict, other) in tried for other in _in_its_place(whole, each.change))
    )
    yield from islice(offered, most)


def _in_its_place(whole: ArgumentMap, change: Change) -> Iterator[Change]:
    """Yield the changes that are offered in place of this one where they give the same verdict.

    To reject a claim is too much where it is enough to leave out one link of it; and all answers to an
    objection are one switch.
    """
    if change.operation is Operation.REJECT:
        for link in whole.claims[change.target[0]].links:
            leaving_out = Change(Operation.DROP, link.path)
            yield leaving_out
            yield from _in_its_place(whole, leaving_out)
    elif change.operation is Operation.DROP and len(change.target) > 2:
        yield Change(Operation.DROP_UNDERCUTS, change.target.rest)


def _grouped(whole: ArgumentMap, claim: str, turns: Iterable[Turn]) -> tuple[SwitchGroup, ...]:
    kinds: dict[object, list[Turn]] = {}
    for each in turns:
        kinds.setdefault((each.verdict, _kind(whole, claim, each.change)), []).append(each)
    return tuple(
        SwitchGroup(alike[0].verdict, tuple(each.change for each in alike)) for alike in kinds.values()
    )


def _kind(whole: ArgumentMap, claim: str, change: Change) -> object:
    """Return what changes that are worded together have in common: what they do, and where."""
    operation, after = change.operation, change.strength
    if operation is Operation.DROP_CONTRADICTION:
        return operation, "" if claim in change.target else change.target
    if not change.target.is_link:
        before = whole.claims[change.target[0]].strength if after else None
        return operation, before, after, change.target == (claim,)
    link = whole.links[change.target]
    if operation is Operation.DROP_UNDERCUTS or not link.target.is_link:
        return operation, link.sign, link.target, link.weight if after else None, after
    below = whole.links[link.target]
    return operation, below.sign, below.target
