"""Connected claims shared out in groups that are small enough for a picture, by what bears on what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush
from itertools import permutations


def bearing_groups(
    claims: Sequence[str], ties: Mapping[str, Iterable[Sequence[str]]], most: int
) -> list[list[str]]:
    """Share out claims in groups of at most `most`, so that few ties lead from one group to another.

    `ties` are those of `ties_of_claims`; claims that are not named are left out of them. At first each claim
    is a group; then the two groups with the most ties for their size become one, again and again. Groups that
    no tie leads to stay apart. The same claims in the same order give the same groups, in the order of their
    first claims. Cost: the ties times the logarithm of their number, for ties of few claims each.
    """
    number = {claim: each for each, claim in enumerate(claims)}
    members = [[claim] for claim in claims]
    near: list[Counter[int]] = [Counter() for _ in claims]
    together = {tie: None for claim in claims for tie in map(tuple, ties.get(claim, ()))}
    for tie in together:
        near_by = dict.fromkeys(number[end] for end in tie if end in number)
        for one, other in permutations(near_by, 2):
            near[one][other] += 1

    def closeness(one: int, other: int) -> tuple[float, int, int, int]:
        """The closest come first: the share of ties in the smaller group, then the smaller of both."""
        sizes = len(members[one]), len(members[other])
        return -near[one][other] / min(sizes), sum(sizes), min(one, other), max(one, other)

    waiting = [closeness(one, other) for one, ends in enumerate(near) for other in ends if one < other]
    heapify(waiting)
    while waiting:
        entry = heappop(waiting)
        *_, one, other = entry
        if other not in near[one] or entry != closeness(one, other) or entry[1] > most:
            continue
        members[one] += members[other]
        members[other] = []
        for end, times in near[other].items():
            del near[end][other]
            if end != one:
                near[one][end] += times
                near[end][one] += times
        near[other].clear()
        for end in near[one]:
            heappush(waiting, closeness(one, end))
    return [sorted(each, key=number.__getitem__) for each in members if each]
