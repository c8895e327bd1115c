"""The claims and links of a map as columns of numbers, which the algorithms of this package run over."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, compress
from typing import Final

from ..model import ArgumentMap, Claim, Kind, Sign, Standard, Target

SUPPORT, ATTACK, UNDERCUT, BACKING = range(4)
"""The role of a link. The first two point at a claim, the others at a link."""
_ONLY: Final = [bytes(each == role for each in range(256)) for role in range(4)]
"""For each role a table for `bytes.translate` that maps it to 1 and all others to 0."""


@dataclass(frozen=True, slots=True)
class Graph:
    """The claims, except questions, and the sound links of a map by number, in the order of the map.

    Columns of claims:
    - `base`: the claim's own strength; `asserted`: the same if it is presumed, else 0
    - `unopposed`: whether it is judged by that standard
    - `first`: where its own links start; they are consecutive, and `first` has one entry more than `base`
    - `joined`: the links in which it is a further premise
    - `rivals`: the claims that it contradicts or that contradict it, each once

    Columns of links:
    - `sources`: the claim that declares it; `premises`: the further claims that it needs
    - `target`: a claim, or for an undercut or a backing a link
    - `weight`, `role`
    - `undercuts`: the attacks on it

    Columns with few values are mappings. `decreed` holds the claims whose label is given and not found; only
    a changed graph has any. A node is a claim or a link: claims are the nodes from 0, links follow.
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

    def node_of(self, link: int) -> int:
        """The node of a link."""
        return len(self.ids) + link

    def link_of(self, node: int) -> int:
        """The link that a node is, if it is not a claim."""
        return node - len(self.ids)

    def is_claim(self, node: int) -> bool:
        """Whether the node is a claim; it then has the claim's number."""
        return node < len(self.ids)

    def name_of(self, node: int) -> Target:
        """The name of the node in the map: a claim or a link."""
        return Target.of(self.ids[node]) if self.is_claim(node) else self.paths[self.link_of(node)]

    def premises_of(self, link: int) -> list[int]:
        """The claims that must be accepted for the link to hold, the declaring one first."""
        return [self.sources[link], *self.premises.get(link, ())]

    def links_from(self, claim: int) -> list[int]:
        """The links that need the claim, its own first."""
        return [*range(self.first[claim], self.first[claim + 1]), *self.joined.get(claim, ())]

    def bears_on(self, node: int) -> Iterator[tuple[int, bool]]:
        """The nodes that a node bears on directly, each paired with True if it weakens them.

        A backing bears on nothing.
        """
        if self.is_claim(node):
            for link in self.links_from(node):
                yield self.node_of(link), False
            for rival in self.rivals.get(node, ()):
                yield rival, True
            return
        link = self.link_of(node)
        role, target = self.role[link], self.target[link]
        if role <= ATTACK:
            yield target, role == ATTACK
        elif role == UNDERCUT:
            yield self.node_of(target), True

    def links_of(self, role: int) -> Iterator[int]:
        """The links of this role, in order."""
        return compress(range(len(self.role)), bytes(self.role).translate(_ONLY[role]))

    def counts(self, role: int) -> array[int]:
        """How many supports, or attacks, each claim has."""
        found = array("i", [0]) * len(self.ids)
        target = self.target
        for link in self.links_of(role):
            found[target[link]] += 1
        return found


def graph_of(argument_map: ArgumentMap) -> Graph:
    """The graph of a map. Cost: linear in claims, links, premises and contradictions."""
    ids: list[str] = []
    base, asserted, unopposed = array("d"), array("d"), bytearray()
    contradicting: list[Claim] = []
    question, by_unopposed = Kind.QUESTION, Standard.UNOPPOSED
    for claim in argument_map.claims.values():  # in one pass, as reading claims from memory takes longest
        if claim.kind is not question:
            ids.append(claim.id)
            base.append(claim.strength)
            asserted.append(claim.strength if claim.presumed else 0.0)
            unopposed.append(claim.standard is by_unopposed)
            if claim.contradicts:
                contradicting.append(claim)
    numbers = dict(zip(ids, range(len(ids)), strict=True))
    links = _Links(argument_map, numbers)
    own = array("i", [0]) * len(ids)
    for source in links.sources:
        own[source] += 1
    return Graph(
        ids=ids,
        paths=links.paths,
        numbers=numbers,
        base=base,
        asserted=asserted,
        unopposed=unopposed,
        first=array("i", accumulate(own, initial=0)),
        sources=links.sources,
        target=links.target,
        weight=links.weight,
        role=links.role,
        premises=links.premises,
        joined=links.joined,
        undercuts=links.undercuts,
        rivals=_rivals(contradicting, numbers),
    )


class _Links:
    """The columns of the sound links, as `ArgumentMap.sound_links` has them, filled in one pass.

    Most links point at a claim and have no further premises: to check here whether these are sound is faster.
    """

    def __init__(self, argument_map: ArgumentMap, numbers: Mapping[str, int]) -> None:
        self.paths: list[Target] = []
        self.sources = array("i")
        self.target = array("i")
        self.weight = array("d")
        self.role = bytearray()
        self.premises: dict[int, list[int]] = {}
        self.joined: dict[int, list[int]] = {}
        self.undercuts: dict[int, list[int]] = {}
        supports, number_of = Sign.SUPPORT, numbers.get
        name, source = "", None
        for path, link in argument_map.links.items():
            if path[0] is not name:  # the links of a claim stand together
                name = path[0]
                source = number_of(name)
            target = number_of(path[1])
            if source is None or target is None:  # a question, or not a claim at all
                continue
            if len(path) == 2 and not link.premises:
                if source == target:
                    continue
            elif not argument_map.is_sound(link):
                continue
            elif link.premises:
                self.premises[len(self.paths)] = [numbers[premise.id] for premise in link.premises]
            self.paths.append(path)
            self.sources.append(source)
            self.target.append(target)
            self.weight.append(link.weight)
            self.role.append(SUPPORT if link.sign is supports else ATTACK)
        self._put_on_links()
        for number, premises in self.premises.items():
            for claim in premises:
                self.joined.setdefault(claim, []).append(number)

    def _put_on_links(self) -> None:
        """Give each link on a link its role and its target."""
        higher = [link for link, path in enumerate(self.paths) if len(path) > 2]
        named = {path: link for link, path in enumerate(self.paths)} if higher else {}
        for link in higher:
            below = self.target[link] = named[self.paths[link].rest]
            if self.role[link] == ATTACK:
                self.role[link] = UNDERCUT
                self.undercuts.setdefault(below, []).append(link)
            else:
                self.role[link] = BACKING


def _rivals(contradicting: Iterable[Claim], numbers: Mapping[str, int]) -> dict[int, list[int]]:
    """The claims that each claim contradicts or that contradict it, each once."""
    rivals: dict[int, dict[int, None]] = {}
    for claim in contradicting:
        one = numbers[claim.id]
        for reference in claim.contradicts:
            other = numbers.get(reference.id)
            if other is not None and one != other:
                rivals.setdefault(one, {})[other] = None
                rivals.setdefault(other, {})[one] = None
    return {number: list(others) for number, others in rivals.items()}
