"""What a map has that schemas can offer: its ids, links, works, facets and tags."""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from ...model import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...model import ArgumentMap, Claim, Work

_ANSWERED: Final = (Kind.QUESTION, Kind.HYPOTHESIS)


@dataclass(frozen=True, slots=True)
class Lists:
    """Texts, each with what is told of it.

    `linked` are the ids of claims that links can lead to, `answered` those of questions and hypotheses,
    `links` the declared links, `works` the citation keys, `facets` the values of each, `tags` those in use.
    """

    linked: Mapping[str, str]
    answered: Mapping[str, str]
    links: Mapping[str, str]
    works: Mapping[str, str]
    facets: Mapping[str, Mapping[str, str]]
    tags: Mapping[str, str]

    def marks(self) -> dict[str, str]:
        """A text for each schema that differs where what the schema has of the map differs."""
        claim = _digest(self.linked, self.answered, self.links, self.works, self.facets, self.tags)
        return {"claim": claim, "map": _digest(self.works)}


def lists_of(argument_map: ArgumentMap) -> Lists:
    """What a map has. Claims that are too faulty to be in it are told without a label."""
    claims = argument_map.claims
    damaged = dict.fromkeys(sorted(argument_map.gaps.damaged), "")
    linked = {each.id: each.label for each in claims.values() if each.kind is not Kind.QUESTION}
    answered = {each.id: each.label for each in claims.values() if each.kind in _ANSWERED}
    links = argument_map.links
    return Lists(
        linked=linked | damaged,
        answered=answered | damaged,
        links={str(path): f"{_label(path[0], claims)} → {_label(path[-1], claims)}" for path in links},
        works={key: _told_of(work) for key, work in argument_map.works.items()},
        facets={facet.name: facet.values for facet in argument_map.facets.values()},
        tags=dict.fromkeys(sorted({tag for claim in claims.values() for tag in claim.tags}), ""),
    )


def _label(own: str, claims: Mapping[str, Claim]) -> str:
    return claims[own].label if own in claims else own


def _told_of(work: Work) -> str:
    return f"{work.author_year}: {work.title}" if work.title else work.author_year


def _digest(*parts: object) -> str:
    return sha256(json.dumps(parts, default=dict).encode()).hexdigest()[:16]
