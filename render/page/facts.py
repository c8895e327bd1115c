"""A map in a compact form, which `scripts/data.js` unpacks: numbers for names, and nothing that is usual.

Claims, works, values of facets and links are numbered from 0 in the order of the map; `types.d.ts` says what
each becomes. In a list what is usual is left out from the end on, in a mapping anywhere.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from ...model import Kind, Sign, Source, Target
from ...model.safe_text import exact, visible
from ...views.ties import contradictions
from ..addresses import safe_link
from ..words.names import says_all
from ..words.reference import reference_in_words

if TYPE_CHECKING:
    from ...evaluate import EvaluatedMap
    from ...model import ArgumentMap, Claim, Link, Work

_MODERATE: Final = 0.5
"""The usual strength of a link and of a claim."""

ROLES: Final = tuple(kind.value for kind in Kind)
"""The kinds of claims; the first is the usual one."""

Fact = object
"""Text, a number, or a list or mapping of these."""


def page_facts(evaluated: EvaluatedMap, provisional: str) -> dict[str, Fact]:
    """Return the facts of a map; `provisional` is what is said of parts that are left out, or ""."""
    packing = _Packing(evaluated)
    argument_map = evaluated.argument_map
    return {
        "title": visible(argument_map.title),
        "description": visible(argument_map.description),
        "provisional": visible(provisional),
        "via": packing.number_of_work(argument_map.via),
        "roles": ROLES,
        "facets": [
            [
                exact(facet.name),
                [
                    _trimmed([value, "" if label == value else visible(label)], ["", ""])
                    for value, label in facet.values.items()
                ],
            ]
            for facet in argument_map.facets.values()
        ],
        "works": [*packing.works()],
        "claims": [*map(packing.claim, argument_map.claims.values())],
        "links": [*map(packing.link, packing.links)],
    }


class _Packing:
    """The numbers of what a map consists of."""

    def __init__(self, evaluated: EvaluatedMap) -> None:
        self.argument_map: ArgumentMap = evaluated.argument_map
        self.links = [*self.argument_map.sound_links()]
        self._rivals: dict[str, list[str]] = {}
        for one, other in contradictions(self.argument_map):
            self._rivals.setdefault(one, []).append(other)
            self._rivals.setdefault(other, []).append(one)
        self._claims = {own: number for number, own in enumerate(self.argument_map.claims)}
        self._links = {link.path: number for number, link in enumerate(self.links)}
        cited = (
            each.work
            for claim in self.argument_map.claims.values()
            for source in claim.sources
            for each in source.chain()
            if each.work
        )
        self._works = {
            key: number for number, key in enumerate(dict.fromkeys((*self.argument_map.works, *cited)))
        }
        pairs = ((facet.name, value) for facet in self.argument_map.facets.values() for value in facet.values)
        self._values = {pair: number for number, pair in enumerate(pairs)}

    def number_of_work(self, key: str) -> int | None:
        """Return the number of a work that is listed or cited; None for any other."""
        return self._works.get(key)

    def works(self) -> Iterable[Fact]:
        """Yield key, author-year, title, reference and address of each work."""
        for key in self._works:
            work = self.argument_map.works.get(key)
            yield _work(work) if work else [exact(key)]

    def claim(self, claim: Claim) -> dict[str, Fact]:
        """Return a claim, with its own links left to the links."""
        values = (self._values.get((each.facet, each.value)) for each in claim.facet_values)
        facts: dict[str, Fact] = {
            "i": claim.id,
            "l": visible(claim.label),
            "t": "" if says_all(claim) else visible(claim.text),
            "k": ROLES.index(claim.kind.value),
            "a": not claim.presumed,
            "s": claim.strength if claim.strength != _MODERATE else 0,
            "u": claim.standard.value == "unopposed",
            "w": [*map(self._source, claim.sources)],
            "f": [each for each in values if each is not None],
            "n": visible(claim.note),
            "g": [*map(visible, claim.tags)],
            "e": claim.expect.value,
            "c": [self._claims[each] for each in self._rivals.get(claim.id, ())],
            "q": [
                _trimmed([self._claims[each.to], visible(each.because), each.basis], [None, "", ""])
                for each in claim.answers
                if each.to in self._claims
            ],
        }
        return {
            key: int(fact) if isinstance(fact, bool) else fact
            for key, fact in facts.items()
            if fact or key == "i"
        }

    def link(self, link: Link) -> list[Fact]:
        """Return a link: its claim, its target (from -1 down a link), and what is unusual about it."""
        return _trimmed(
            [
                self._claims[link.source],
                self._target(link.target),
                int(link.sign is Sign.ATTACK),
                link.weight,
                visible(link.because),
                [self._claims[each.id] for each in link.premises],
                visible(link.test),
                visible(link.basis),
                visible(link.quote),
                visible(link.locator),
            ],
            [None, None, 0, _MODERATE, "", [], "", "", "", ""],
        )

    def _target(self, target: Target) -> int:
        return -1 - self._links[target] if target.is_link else self._claims[target[0]]

    def _source(self, source: Source) -> list[Fact]:
        """Return the number of a work or a voice, and what is said beside."""
        return _trimmed(
            [
                self._works[source.work] if source.work else visible(source.voice),
                visible(source.locator),
                visible(source.quote),
                visible(source.note),
                self._source(source.via) if source.via else [],
            ],
            [None, "", "", "", []],
        )


def _work(work: Work) -> list[Fact]:
    reference = visible(reference_in_words(work))
    return _trimmed(
        [
            exact(work.key),
            visible(work.author_year),
            visible(work.title),
            reference,
            safe_link(work.doi, work.url),
        ],
        [None, exact(work.key), "", "", ""],
    )


def _trimmed(facts: list[Fact], usual: list[Fact]) -> list[Fact]:
    """Leave out what is usual from the end on."""
    end = len(facts)
    while end and facts[end - 1] == usual[end - 1]:
        end -= 1
    return facts[:end]
