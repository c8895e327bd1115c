"""The claims and links of a map as flat lists of numbers, which is what the semantics run over."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from itertools import accumulate, compress
from typing import TYPE_CHECKING, Final

from ..model import Kind, Sign

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ..model import ArgumentMap, Claim, Target

UNOPPOSED: Final = "unopposed"
SUPPORT, ATTACK, UNDERCUT, BACKING = range(4)
"""What a link does: the first two point at a claim, the others at a link."""
_ONLY: Final = [bytes(each == role for each in range(256)) for role in range(4)]
"""Tables that make 1 of one role, and 0 of the others."""


@dataclass(frozen=True, slots=True)
class Graph:
    """Claims (without questions) and sound links by number, both in the order of the map.

    Of a claim: `base`, its own strength; `asserted`, the same where it is presumed, else 0; `unopposed`,
    whether that is its standard; `first`, where its own links start (they are consecutive, and `first` has
    one entry more); `joined`, the links in which it is a further premise; `rivals`, the claims that it
    contradicts or that contradict it, each once.
    Of a link: `weight`; `role`; `target`, the number of a claim or, for an undercut or a backing, of a link;
    `sources`, the claim that declares it; `premises`, the further ones; `undercuts`, the attacks on it.
    What only few have is a mapping. `decreed` holds the claims whose label is given, not found: only a
    changed graph has any.
    """

    ids: Sequence[str]
    paths: Sequence[Target]
    numbers: Mapping[str, int]
    base: Sequence[float]
    asserted: Sequence[float]
    unopposed: Sequence[int]
    first: Sequence[int]
    sources: Sequence[int]
    target: Sequence[int]
    weight: Sequence[float]
    role: Sequence[int]
    premises: Mapping[int, Sequence[int]]
    joined: Mapping[int, Sequence[int]]
    undercuts: Mapping[int, Sequence[int]]
    rivals: Mapping[int, Sequence[int]]
    decreed: Mapping[int, int] = field(default_factory=dict[int, int])

    def premises_of(self, link: int) -> list[int]:
        """The claims that must be accepted for the link to hold, the declaring one first."""
        return [self.sources[link], *self.premises.get(link, ())]

    def links_from(self, claim: int) -> list[int]:
        """The links that need the claim, its own first."""
        return [*range(self.first[claim], self.first[claim + 1]), *self.joined.get(claim, ())]

    def bears_on(self, node: int) -> Iterator[tuple[int, bool]]:
        """What a label bears on at once, each with whether to its harm; a backing bears on nothing.

        A node is the number of a claim, or that of a link above that of the last claim.
        """
        above = len(self.ids)
        if node < above:
            for link in self.links_from(node):
                yield above + link, False
            for rival in self.rivals.get(node, ()):
                yield rival, True
            return
        role, target = self.role[node - above], self.target[node - above]
        if role <= ATTACK:
            yield target, role == ATTACK
        elif role == UNDERCUT:
            yield above + target, True

    def links_of(self, role: int) -> Iterator[int]:
        """The links of this role, in order."""
        return compress(range(len(self.role)), bytes(self.role).translate(_ONLY[role]))

    def counts(self, role: int) -> array[int]:
        """For each claim how many links of this role, a support or an attack, point at it."""
        found = array("i", [0]) * len(self.ids)
        target = self.target
        for link in self.links_of(role):
            found[target[link]] += 1
        return found

    def links_to(self) -> list[list[int]]:
        """For each claim the supports and attacks on it, in the order of the map."""
        found: list[list[int]] = [[] for _ in self.ids]
        for link, (target, role) in enumerate(zip(self.target, self.role, strict=True)):
            if role <= ATTACK:
                found[target].append(link)
        return found


def graph_of(argument_map: ArgumentMap) -> Graph:
    """The map's links as numbers. Cost: linear in claims, links and premises."""
    claims = _Claims(argument_map)
    links = _Links(argument_map, claims.numbers)
    own = array("i", [0]) * len(claims.ids)
    for source in links.sources:
        own[source] += 1
    undercuts = links.put_on_links()
    return Graph(
        ids=claims.ids,
        paths=links.paths,
        numbers=claims.numbers,
        base=claims.base,
        asserted=claims.asserted,
        unopposed=claims.unopposed,
        first=array("i", accumulate(own, initial=0)),
        sources=links.sources,
        target=links.target,
        weight=links.weight,
        role=links.role,
        premises=links.premises,
        joined=links.joined,
        undercuts=undercuts,
        rivals=_rivals(claims.contradicting, claims.numbers),
    )


class _Claims:
    """The columns of the claims, filled in one pass, as reading a claim from memory is what costs."""

    def __init__(self, argument_map: ArgumentMap) -> None:
        self.ids: list[str] = []
        self.base = array("d")
        self.asserted = array("d")
        self.unopposed = bytearray()
        self.contradicting: list[Claim] = []
        question = Kind.QUESTION
        for claim in argument_map.claims.values():
            if claim.kind is not question:
                self.ids.append(claim.id)
                self.base.append(claim.strength)
                self.asserted.append(claim.strength if claim.presumed else 0.0)
                self.unopposed.append(claim.standard == UNOPPOSED)
                if claim.contradicts:
                    self.contradicting.append(claim)
        self.numbers = dict(zip(self.ids, range(len(self.ids)), strict=True))


class _Links:
    """The columns of the links that can count, as `ArgumentMap.sound_links` has them, filled in one pass.

    Plain links, most of a map, are told at a glance.
    """

    def __init__(self, argument_map: ArgumentMap, numbers: Mapping[str, int]) -> None:
        self.paths: list[Target] = []
        self.sources = array("i")
        self.target = array("i")
        self.weight = array("d")
        self.role = bytearray()
        self.premises: dict[int, list[int]] = {}
        self.joined: dict[int, list[int]] = {}
        supports, number_of = Sign.SUPPORT, numbers.get
        name, source = "", -1
        for path, link in argument_map.links.items():
            if path[0] is not name:  # the links of a claim stand together
                name = path[0]
                source = number_of(name, -1)
            target = number_of(path[1], -1)
            if len(path) == 2 and not link.premises:
                if source < 0 or target < 0 or source == target:
                    continue
            elif not argument_map.is_sound(link):
                continue
            elif link.premises:
                self._join(len(self.paths), [numbers[premise.id] for premise in link.premises])
            self.paths.append(path)
            self.sources.append(source)
            self.target.append(target)
            self.weight.append(link.weight)
            self.role.append(SUPPORT if link.sign is supports else ATTACK)

    def _join(self, link: int, premises: list[int]) -> None:
        self.premises[link] = premises
        for claim in premises:
            self.joined.setdefault(claim, []).append(link)

    def put_on_links(self) -> dict[int, list[int]]:
        """Give each link on a link its role and the number of that link; the undercuts of each link."""
        higher = [link for link, path in enumerate(self.paths) if len(path) > 2]
        undercuts: dict[int, list[int]] = {}
        named = {path: link for link, path in enumerate(self.paths)} if higher else {}
        for link in higher:
            below = self.target[link] = named[self.paths[link].rest]
            if self.role[link] == ATTACK:
                self.role[link] = UNDERCUT
                undercuts.setdefault(below, []).append(link)
            else:
                self.role[link] = BACKING
        return undercuts


def _rivals(contradicting: Iterable[Claim], numbers: Mapping[str, int]) -> dict[int, list[int]]:
    """For each claim the claims that it contradicts or that contradict it, whoever says so, each once."""
    rivals: dict[int, dict[int, None]] = {}
    for claim in contradicting:
        one = numbers[claim.id]
        for reference in claim.contradicts:
            other = numbers.get(reference.id)
            if other is not None and one != other:
                rivals.setdefault(one, {})[other] = None
                rivals.setdefault(other, {})[one] = None
    return {number: list(others) for number, others in rivals.items()}
