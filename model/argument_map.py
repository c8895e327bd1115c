"""The map as a whole: its claims, works, vocabularies and links, and the parts that could not be read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from .claim import Claim, Kind, Link, works_cited
from .problem import Place
from .target import Target
from .words import listed
from .work import Work

_MOST_VALUES: Final = 4


@dataclass(frozen=True, slots=True)
class Facet:
    """A vocabulary of the map: the values that a claim can have, with their labels, in the order written."""

    name: str
    values: Mapping[str, str]

    @property
    def some_values(self) -> str:
        """Labels that say what it is about: "SCO, China, Russia, Others and 2 more"."""
        return listed([*self.values.values()], _MOST_VALUES)


@dataclass(frozen=True, slots=True)
class Gaps:
    """What reading had to leave out of a map, so that nothing is concluded from its absence.

    `damaged` are the ids of claims too faulty to be in the map: links to them do not count, and are not
    reported. `faulty` are the ids of claims that are in the map without their faulty parts. `complete` is
    False if a claim file could not be read in full, so that claims with unknown ids may be missing.
    `works_known` and `facets_known` are False if references or vocabularies are given but cannot be read.
    `repeated` has each id that another file gives again, with the place of the claim that is left out.
    `unnamed_references` is a file beside argmap.yaml that may hold the works, where it names none; else "".
    """

    damaged: frozenset[str] = frozenset()
    faulty: frozenset[str] = frozenset()
    complete: bool = True
    works_known: bool = True
    facets_known: bool = True
    repeated: tuple[tuple[str, Place], ...] = ()
    unnamed_references: str = ""

    @property
    def lack_claims(self) -> bool:
        """Whether claims may be missing from the map, so that what they say is not known."""
        return bool(self.damaged) or not self.complete

    @property
    def bear_on_verdicts(self) -> bool:
        """Whether a verdict might differ if nothing were left out."""
        return self.lack_claims or bool(self.faulty or self.repeated)


@dataclass(frozen=True, slots=True)
class ArgumentMap:
    """Every valid claim of a map, in the order of files and lines.

    `description` says in a paragraph what the map is about, or is "". `works` is in the order of the
    references file; `via` is the key of the work through which sources are cited, or "". `declared` holds the
    links of all claims, even those whose target does not exist; `links` has them by path, and of two with the
    same path only the first.
    """

    title: str
    claims: Mapping[str, Claim]
    works: Mapping[str, Work]
    facets: Mapping[str, Facet]
    place: Place
    via: str = ""
    via_place: Place | None = None
    gaps: Gaps = Gaps()
    description: str = ""
    declared: tuple[Link, ...] = field(init=False, repr=False, compare=False)
    links: Mapping[Target, Link] = field(init=False, repr=False, compare=False)
    _bearers: frozenset[str] = field(init=False, repr=False, compare=False)
    _sound: dict[Target, bool] = field(init=False, repr=False, compare=False)
    _counting: list[tuple[Link, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the links by path, and the claims that can bear a link."""
        declared = tuple([link for claim in self.claims.values() for link in claim.links])
        links: dict[Target, Link] = {}
        for link in declared:
            links.setdefault(Target((link.source, *link.target)), link)
        object.__setattr__(self, "declared", declared)
        object.__setattr__(self, "links", links)
        bearers = [claim.id for claim in self.claims.values() if claim.kind is not Kind.QUESTION]
        object.__setattr__(self, "_bearers", frozenset(bearers))
        object.__setattr__(self, "_sound", {})
        object.__setattr__(self, "_counting", [])

    def uncited_works(self) -> list[Work]:
        """The works that no source and no `via` names, and that are no origin of one that is named."""
        used = works_cited(self.claims.values(), self.via)
        waiting = list(used)
        while waiting:
            work = self.works.get(waiting.pop())
            new = [key for key in work.origins if key not in used] if work else []
            used.update(new)
            waiting += new
        return [work for key, work in self.works.items() if key not in used]

    def sound_links(self) -> Iterator[Link]:
        """Every link that can count, in the order of the map: what is evaluated, shown and drawn."""
        if not self._counting:
            self._counting.append(tuple(filter(self.is_sound, self.links.values())))
        return iter(self._counting[0])

    def is_sound(self, link: Link) -> bool:
        """Whether the link can count: its ends, the links it points at and all premises exist and fit.

        Links that others point at are remembered, so that a chain of them is walked once.
        """
        passed: list[Target] = []
        sound: bool | None = None
        while sound is None:
            target = link.target
            below = self.links.get(target) if target.is_link else None
            if not self._fits(link) or (target.is_link and below is None):
                sound = False
            elif below is None:
                sound = True
            else:
                sound = self._sound.get(target)
                passed.append(target)
                link = below
        self._sound.update(dict.fromkeys(passed, sound))
        return sound

    def _fits(self, link: Link) -> bool:
        """Whether the link's claims can bear it: they exist, differ, and none is a question."""
        ends = [link.source, *[premise.id for premise in link.premises]]
        if not link.target.is_link:
            ends.append(link.target[0])
        return len(set(ends)) == len(ends) and self._bearers.issuperset(ends)
