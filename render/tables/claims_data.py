"""All that a map says, as data for JSON: claims with sources and links, works, and vocabularies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...model import Sign
from ...views.ties import counting_links
from ..words.names import cited

if TYPE_CHECKING:
    from ...model import Answer, ArgumentMap, Claim, Link, Source


def claims_data(argument_map: ArgumentMap) -> dict[str, object]:
    """Return all that every claim says, and the works, with keys in the order of the map's format.

    Texts are as written: JSON has its own escapes, and a program reads them back.
    """
    return {
        "facets": {facet.name: dict(facet.values) for facet in argument_map.facets.values()},
        "works": {
            work.key: {
                "type": work.type,
                "authors": [{"family": name.family, "given": name.given} for name in work.authors],
                "year": work.year,
                "suffix": work.suffix,
                "title": work.title,
                "container": work.container,
                "publisher": work.publisher,
                "doi": work.doi,
                "url": work.url,
                "author_year": work.author_year,
            }
            for work in argument_map.works.values()
        },
        "claims": [_claim(argument_map, claim) for claim in argument_map.claims.values()],
    }


def _claim(argument_map: ArgumentMap, claim: Claim) -> dict[str, object]:
    """Return everything a claim declares; links that cannot count are left out as in every view."""
    return {
        "id": claim.id,
        "kind": claim.kind.value,
        "label": claim.label,
        "text": claim.text,
        "sources": [_source(source, argument_map) for source in claim.sources],
        "supports": [_link(link) for link in counting_links(argument_map, claim, Sign.SUPPORT)],
        "attacks": [_link(link) for link in counting_links(argument_map, claim, Sign.ATTACK)],
        "contradicts": [each.id for each in claim.contradicts if each.id in argument_map.claims],
        "answers": [_answer(each) for each in claim.answers if each.to in argument_map.claims],
        "presumed": claim.presumed,
        "strength": claim.strength,
        "standard": claim.standard,
        "facets": {name: list(values) for name, values in claim.facets.items()},
        "expect": claim.expect,
        "note": claim.note,
        "tags": list(claim.tags),
    }


def _source(source: Source, argument_map: ArgumentMap) -> dict[str, object]:
    return {
        "work": source.work,
        "voice": source.voice,
        "cited": cited(source, argument_map.works),
        "locator": source.locator,
        "quote": source.quote,
        "note": source.note,
        "via": _source(source.via, argument_map) if source.via else None,
    }


def _link(link: Link) -> dict[str, object]:
    return {
        "to": str(link.target),
        "with": [premise.id for premise in link.premises],
        "because": link.because,
        "strength": link.weight,
        "basis": link.basis,
        "test": link.test,
        "quote": link.quote,
        "locator": link.locator,
    }


def _answer(answer: Answer) -> dict[str, object]:
    return {"to": answer.to, "because": answer.because, "basis": answer.basis}
