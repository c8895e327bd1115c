"""Maps as drafts, to compare what was written in a foreign format with what is read of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from argmap.exchange.csl_items import csl_item
from argmap.exchange.drafts import DraftAnswer, DraftClaim, DraftLink, DraftMap, DraftSource, DraftWork
from argmap.model import STRENGTHS, TESTS, Kind, Standard, works_cited
from argmap.model.words import trimmed
from argmap.schema.claims import shortened
from argmap.views.ties import contradictions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from argmap.model import ArgumentMap, Claim, Link, Place, Source

_WORDS = {weight: word for word, weight in STRENGTHS.items()}


def drafted(argument_map: ArgumentMap, key: Callable[[str], str] = str) -> DraftMap:
    """The draft that a map is written as; `key` makes the keys of the format from ids.

    Left out: links that are not sound, and the second mention of a contradiction.
    The links of a claim are in the order of their targets.
    """
    pairs = [*contradictions(argument_map)]
    cited = works_cited(argument_map.claims.values(), argument_map.via)
    return DraftMap(
        tuple(_claim(each, argument_map, key, pairs) for each in argument_map.claims.values()),
        tuple(DraftWork(own, csl_item(work)) for own, work in argument_map.works.items() if own in cited),
        argument_map.title,
        argument_map.description,
    )


def _claim(
    claim: Claim, argument_map: ArgumentMap, key: Callable[[str], str], pairs: list[tuple[str, str]]
) -> DraftClaim:
    links = [link for link in argument_map.sound_links() if link.source == claim.id]
    facets = argument_map.facets
    return DraftClaim(
        key(claim.id),
        trimmed(claim.text),
        id=claim.id,
        label="" if claim.label == shortened(claim.text) else claim.label,
        kind=claim.kind,
        sources=tuple(_source(each) for each in claim.sources),
        links=_in_order(_link(each, key) for each in links),
        contradicts=tuple(key(other) for one, other in pairs if one == claim.id),
        answers=tuple(DraftAnswer(key(each.to), each.because, each.basis) for each in claim.answers),
        presumed=None if claim.presumed is (claim.kind is not Kind.HYPOTHESIS) else claim.presumed,
        strength=_strength(claim.strength, STRENGTHS["moderate"], claim.strength_given),
        standard="" if claim.standard is Standard.WEIGHT else claim.standard.value,
        facets={name: tuple(facets[name].values[each] for each in ids) for name, ids in claim.facets.items()},
        expect=claim.expect.value,
        note=trimmed(claim.note),
        tags=claim.tags,
    )


def _link(link: Link, key: Callable[[str], str]) -> DraftLink:
    usual = TESTS[link.test][link.sign] if link.test else STRENGTHS["moderate"]
    return DraftLink(
        link.sign,
        tuple(map(key, link.target)),
        tuple(key(each.id) for each in link.premises),
        trimmed(link.because),
        _strength(link.weight, usual, link.strength_given),
        link.basis,
        link.test,
        link.quote,
        link.locator,
    )


def _source(source: Source) -> DraftSource:
    via = source.via and _source(source.via)
    return DraftSource(source.work, source.voice, source.locator, source.quote, source.note, via)


def _strength(weight: float, usual: float, given: Place | None) -> str | float:
    return _WORDS.get(weight, weight) if given or weight != usual else ""


def without_places(draft: DraftMap) -> DraftMap:
    """A draft without the places in the file, the links of each claim in the order of their targets."""
    claims = [
        replace(
            each,
            place="",
            links=_in_order(replace(link, place="") for link in each.links),
        )
        for each in draft.claims
    ]
    return replace(draft, claims=tuple(claims))


def _in_order(links: Iterable[DraftLink]) -> tuple[DraftLink, ...]:
    return tuple(sorted(links, key=lambda link: link.target))
