"""The claims and links of a map as flat lists of numbers, which is what the semantics run over."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from ..model import Kind, Sign

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..model import ArgumentMap, Link, Target

UNOPPOSED: Final = "unopposed"
SUPPORT, ATTACK, UNDERCUT, BACKING = range(4)
"""What a link does: the first two point at a claim, the others at a link."""


@dataclass(frozen=True, slots=True)
class Graph:
    """Claims (without questions) and sound links by number, both in the order of the map.

    Of a claim: `base`, its own strength; `asserted`, the same where it is presumed, else 0; `unopposed`,
    whether that is its standard; `first`, where its own links start (they are consecutive, and `first` has
    one entry more); `joined`, the links in which it is a further premise; `rivals`, the claims that it
    contradicts or that contradict it, each once.
    Of a link: `weight`; `role`; `target`, the number of a claim or, for an undercut or a backing, of a link;
    `sources`, the claim that declares it; `premises`, the further ones; `undercuts`, the attacks on it.
    What only few have is a mapping.
    """

    ids: Sequence[str]
    paths: Sequence[Target]
    numbers: Mapping[str, int]
    base: Sequence[float]
    asserted: Sequence[float]
    unopposed: Sequence[bool]
    first: Sequence[int]
    sources: Sequence[int]
    target: Sequence[int]
    weight: Sequence[float]
    role: Sequence[int]
    premises: Mapping[int, Sequence[int]]
    joined: Mapping[int, Sequence[int]]
    undercuts: Mapping[int, Sequence[int]]
    rivals: Mapping[int, Sequence[int]]

    def premises_of(self, link: int) -> list[int]:
        """The claims that must be accepted for the link to hold, the declaring one first."""
        return [self.sources[link], *self.premises.get(link, ())]

    def links_from(self, claim: int) -> list[int]:
        """The links that need the claim, its own first."""
        return [*range(self.first[claim], self.first[claim + 1]), *self.joined.get(claim, ())]

    def links_to(self) -> list[list[int]]:
        """For each claim the supports and attacks on it, in the order of the map."""
        found: list[list[int]] = [[] for _ in self.ids]
        for link, (target, role) in enumerate(zip(self.target, self.role, strict=True)):
            if role <= ATTACK:
                found[target].append(link)
        return found


def graph_of(argument_map: ArgumentMap) -> Graph:
    """The map's links as numbers. Cost: linear in claims, links and premises."""
    question = Kind.QUESTION
    claims = [claim for claim in argument_map.claims.values() if claim.kind is not question]
    ids = [claim.id for claim in claims]
    numbers = dict(zip(ids, range(len(ids)), strict=True))
    paths, links = _sound(argument_map, numbers)
    sources = [numbers[path[0]] for path in paths]
    own = Counter(sources)
    supports = Sign.SUPPORT
    role = [SUPPORT if link.sign is supports else ATTACK for link in links]
    target = [numbers.get(path[1], -1) for path in paths]
    undercuts = _put_on_links(paths, role, target)
    premises, joined = _premises(links, numbers)
    return Graph(
        ids=ids,
        paths=paths,
        numbers=numbers,
        base=[claim.strength for claim in claims],
        asserted=[claim.strength if claim.presumed else 0.0 for claim in claims],
        unopposed=[claim.standard == UNOPPOSED for claim in claims],
        first=[0, *accumulate([own.get(number, 0) for number in range(len(ids))])],
        sources=sources,
        target=target,
        weight=[link.weight for link in links],
        role=role,
        premises=premises,
        joined=joined,
        undercuts=undercuts,
        rivals=_rivals(argument_map, numbers),
    )


def _sound(argument_map: ArgumentMap, numbers: Mapping[str, int]) -> tuple[list[Target], list[Link]]:
    """The links that can count, as `ArgumentMap.sound_links` has them, with their paths.

    Plain links, most of a map, are told at a glance.
    """
    paths: list[Target] = []
    links: list[Link] = []
    for path, link in argument_map.links.items():
        if len(path) == 2 and not link.premises:  # noqa: PLR2004 - a claim and the claim that it points at
            source, target = path
            sound = source in numbers and target in numbers and source != target
        else:
            sound = argument_map.is_sound(link)
        if sound:
            paths.append(path)
            links.append(link)
    return paths, links


def _put_on_links(paths: list[Target], role: list[int], target: list[int]) -> dict[int, list[int]]:
    """Give each link on a link its role and the link's number; the undercuts of each link."""
    higher = [number for number, path in enumerate(paths) if len(path) > 2]  # noqa: PLR2004 - on a link
    undercuts: dict[int, list[int]] = {}
    if higher:
        named = dict(zip(paths, range(len(paths)), strict=True))
        for number in higher:
            target[number] = below = named[paths[number][1:]]
            if role[number] == ATTACK:
                role[number] = UNDERCUT
                undercuts.setdefault(below, []).append(number)
            else:
                role[number] = BACKING
    return undercuts


def _premises(
    links: list[Link], numbers: Mapping[str, int]
) -> tuple[dict[int, list[int]], dict[int, list[int]]]:
    """The further premises of each link that has any, and for each such claim its links."""
    premises: dict[int, list[int]] = {}
    joined: dict[int, list[int]] = {}
    for number, link in enumerate(links):
        if link.premises:
            premises[number] = [numbers[premise.id] for premise in link.premises]
            for claim in premises[number]:
                joined.setdefault(claim, []).append(number)
    return premises, joined


def _rivals(argument_map: ArgumentMap, numbers: Mapping[str, int]) -> dict[int, list[int]]:
    """For each claim the claims that it contradicts or that contradict it, whoever says so, each once."""
    rivals: dict[int, dict[int, None]] = {}
    for claim in argument_map.claims.values():
        for reference in claim.contradicts:
            one, other = numbers.get(claim.id), numbers.get(reference.id)
            if one is not None and other is not None and one != other:
                rivals.setdefault(one, {})[other] = None
                rivals.setdefault(other, {})[one] = None
    return {number: list(others) for number, others in rivals.items()}
