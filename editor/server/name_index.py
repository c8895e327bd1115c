"""Which claims share a work, a value or a tag, and what undercuts each link: found once for each reading."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, Final
from weakref import WeakKeyDictionary

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ...evaluate import EvaluatedMap
    from ...model import ArgumentMap, Claim, Link, Place, Target


class NameIndex:
    """An index of a map. Each part is made when it is first asked for, in linear time."""

    def __init__(self, argument_map: ArgumentMap) -> None:
        self._map = argument_map

    @cached_property
    def taken_from(self) -> Mapping[str, Sequence[Claim]]:
        """The claims that cite each work themselves, by its key."""
        found: dict[str, list[Claim]] = {}
        for claim in self._map.claims.values():
            for key in dict.fromkeys(source.work for source in claim.sources):
                found.setdefault(key, []).append(claim)
        return found

    @cached_property
    def cited_through(self) -> Mapping[str, Sequence[Claim]]:
        """The claims that cite others through each work, and not that work itself, by its key."""
        found: dict[str, list[Claim]] = {}
        for claim in self._map.claims.values():
            own = {source.work for source in claim.sources}
            chain = (each.work for source in claim.sources for each in source.chain())
            for key in dict.fromkeys(each for each in chain if each not in own):
                found.setdefault(key, []).append(claim)
        return found

    @cached_property
    def undercuts(self) -> Mapping[Target, Sequence[Link]]:
        """The undercuts that can count, by the link that they attack."""
        found: dict[Target, list[Link]] = {}
        for link in self._map.sound_links():
            if link.is_undercut:
                found.setdefault(link.target, []).append(link)
        return found

    @cached_property
    def contradictions(self) -> Mapping[tuple[str, str], Place]:
        """Where a claim says first that it contradicts another, by the ids of both."""
        found: dict[tuple[str, str], Place] = {}
        for claim in self._map.claims.values():
            for each in claim.contradicts:
                found.setdefault((claim.id, each.id), each.place)
        return found

    @cached_property
    def values(self) -> Counter[tuple[str, str]]:
        """How many claims have each value, by facet and value."""
        return Counter(
            each
            for claim in self._map.claims.values()
            for each in dict.fromkeys((value.facet, value.value) for value in claim.facet_values)
        )

    @cached_property
    def tags(self) -> Counter[str]:
        """How many claims have each tag."""
        return Counter(tag for claim in self._map.claims.values() for tag in dict.fromkeys(claim.tags))


_INDEXES: Final[WeakKeyDictionary[EvaluatedMap, NameIndex]] = WeakKeyDictionary()


def index_of(evaluated: EvaluatedMap) -> NameIndex:
    """Return the index of a reading, which is kept as long as that is."""
    found = _INDEXES.get(evaluated)
    if found is None:
        found = _INDEXES[evaluated] = NameIndex(evaluated.argument_map)
    return found
