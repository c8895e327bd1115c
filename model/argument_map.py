"""The map as a whole: its claims, works and vocabularies, and the links between them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .claim import Claim, Kind, Link
from .gaps import NO_GAPS, Gaps
from .target import Target

if TYPE_CHECKING:
    from .problem import Place
    from .work import Work


@dataclass(frozen=True, slots=True)
class Facet:
    """A vocabulary of the map: the values that a claim can have, with their labels, in the order written."""

    name: str
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ArgumentMap:
    """Every valid claim of a map, in the order of files and lines.

    `works` is in the order of the references file; `via` is the citation key of the work through
    which sources are cited, or "". `gaps` says what could not be read. `declared` holds the links of all
    claims, a claim's second link to one target included.
    """

    title: str
    claims: Mapping[str, Claim]
    works: Mapping[str, Work]
    facets: Mapping[str, Facet]
    place: Place
    via: str = ""
    via_place: Place | None = None
    gaps: Gaps = NO_GAPS
    declared: tuple[Link, ...] = field(init=False, repr=False, compare=False)
    _links: dict[Target, Link] = field(init=False, repr=False, compare=False)
    _bearers: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the links by path, the first of two that share one, and the claims that can bear a link."""
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
        """Every declared link by its path, including those whose target does not exist."""
        return self._links

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
        """Whether the link's claims can bear it: they exist, differ, and none is a question."""
        ends = [link.source, *[premise.id for premise in link.premises]]
        if not link.target.is_link:
            ends.append(link.target[0])
        return len(set(ends)) == len(ends) and self._bearers.issuperset(ends)
