"""The map as a whole: its claims, works and vocabularies, and the links between them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .claim import Kind
from .target import Target

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .claim import Claim, Link
    from .problem import Place
    from .work import Work


@dataclass(frozen=True, slots=True)
class Facet:
    """A vocabulary of the map: the values a claim can take, with their labels, in the order written."""

    name: str
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ArgumentMap:
    """Every valid claim of a map, in the order of files and lines.

    `works` is in the order of the references file; `via` is the citation key of the work through
    which sources are cited, or "". `damaged` holds the ids of claims that are written down but too
    faulty to be in `claims`: a link to one of them is no unknown target, and is left out of the map.
    `faulty` holds the ids of claims in `claims` of which a faulty part was left out. `complete` is False
    where not all of a claim file could be read, so that claims may be missing that nobody knows of.
    `works_known` and `facets_known` are False where references or vocabularies are given that cannot be read.
    `declared` holds the links of all claims, a claim's second link to one target included.
    `repeated` holds every further place where an id is given that already stands elsewhere in the map.
    """

    title: str
    claims: Mapping[str, Claim]
    works: Mapping[str, Work]
    facets: Mapping[str, Facet]
    place: Place
    via: str = ""
    via_place: Place | None = None
    damaged: frozenset[str] = frozenset()
    faulty: frozenset[str] = frozenset()
    complete: bool = True
    works_known: bool = True
    facets_known: bool = True
    repeated: tuple[tuple[str, Place], ...] = ()
    declared: tuple[Link, ...] = field(init=False, repr=False, compare=False)
    _links: dict[Target, Link] = field(init=False, repr=False, compare=False)
    _bearers: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the links by name, the first of two that share one, and what can bear one: no question."""
        declared = tuple([link for claim in self.claims.values() for link in claim.links])
        links: dict[Target, Link] = {}
        for link in declared:
            links.setdefault(Target((link.source, *link.target)), link)
        object.__setattr__(self, "declared", declared)
        object.__setattr__(self, "_links", links)
        bearers = [claim.id for claim in self.claims.values() if claim.kind is not Kind.QUESTION]
        object.__setattr__(self, "_bearers", frozenset(bearers))

    @property
    def links(self) -> Mapping[Target, Link]:
        """Every declared link by its path, also those whose target does not exist."""
        return self._links

    @property
    def lacks_claims(self) -> bool:
        """Whether claims are written down that are not in `claims`, so that nobody knows what they say."""
        return bool(self.damaged) or not self.complete

    def sound_links(self) -> Iterator[Link]:
        """Every link that can count, in order: what render and evaluate work on."""
        for link in self._links.values():
            if self.is_sound(link):
                yield link

    def is_sound(self, link: Link) -> bool:
        """Whether the link can count: its ends, the links it points at and all premises exist and fit."""
        while True:
            if not self._fits(link):
                return False
            if not link.target.is_link:
                return True
            below = self._links.get(link.target)
            if below is None:
                return False
            link = below

    def _fits(self, link: Link) -> bool:
        """Whether the link's claims can bear it: they exist, are no questions, and differ."""
        ends = [link.source, *[premise.id for premise in link.premises]]
        if not link.target.is_link:
            ends.append(link.target[0])
        return len(set(ends)) == len(ends) and self._bearers.issuperset(ends)
