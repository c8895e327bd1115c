"""What a format that holds whole maps carries over, and what those parts are that most formats lack."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ..model import Kind, Sign, Standard, works_cited
from ..schema.claims import shortened
from ..views.ties import answers, contradictions
from .report import Carried

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..model import ArgumentMap, Claim, Link, Source
    from .report import Losses


@dataclass(frozen=True, slots=True)
class OfClaims:
    """A part of claims that a format may lack, and how many of it a claim has."""

    kind: str
    plural: str
    counted: Callable[[Claim], int]


@dataclass(frozen=True, slots=True)
class OfLinks:
    """A part of links that a format may lack, and how many of it a link has."""

    kind: str
    plural: str
    counted: Callable[[Link], int]


def _of_sources(held: Callable[[Source], object]) -> Callable[[Claim], int]:
    return lambda claim: sum(bool(held(source)) for source in claim.sources)


BOTH_WAYS: Final = (
    "contradiction, written as attacks both ways", "contradictions, written as attacks both ways"
)  # fmt: skip
"""What a contradiction is counted as where a format has only attacks: one, and several."""

OF_CLAIMS: Final = {
    "label": OfClaims("label", "", lambda claim: claim.label not in {claim.text, shortened(claim.text)}),
    "kind": OfClaims("kind of claim", "kinds of claims", lambda claim: claim.kind is not Kind.CLAIM),
    "presumed": OfClaims(
        "presumption", "", lambda claim: claim.presumed is (claim.kind is Kind.HYPOTHESIS)
    ),
    "strength": OfClaims(
        "strength of a claim", "strengths of claims", lambda claim: claim.strength_given is not None
    ),
    "standard": OfClaims(
        "standard of proof", "standards of proof", lambda claim: claim.standard is not Standard.WEIGHT
    ),
    "expect": OfClaims("expected verdict", "", lambda claim: bool(claim.expect.value)),
    "facets": OfClaims("facet value", "", lambda claim: len(claim.facet_values)),
    "tags": OfClaims("tag", "", lambda claim: len(claim.tags)),
    "note": OfClaims("note", "", lambda claim: bool(claim.note)),
    "works": OfClaims("citation of a work", "citations of works", _of_sources(lambda source: source.work)),
    "voices": OfClaims("voice", "", _of_sources(lambda source: source.voice)),
    "locators": OfClaims(
        "locator of a source", "locators of sources", _of_sources(lambda source: source.locator)
    ),
    "quotes": OfClaims("quote", "", _of_sources(lambda source: source.quote)),
    "remarks": OfClaims(
        "remark on a source", "remarks on sources", _of_sources(lambda source: source.note)
    ),
    "via": OfClaims(
        "source through which another was found", "sources through which others were found",
        _of_sources(lambda source: source.via),
    ),
    "answers": OfClaims("answer", "", lambda claim: len(claim.answers)),
}  # fmt: skip
"""The parts of claims, by the names of their keys or fields."""

OF_LINKS: Final = {
    "because": OfLinks("reason of a link", "reasons of links", lambda link: bool(link.because)),
    "link strength": OfLinks(
        "strength of a link", "strengths of links", lambda link: link.strength_given is not None
    ),
    "test": OfLinks("process-tracing test", "", lambda link: bool(link.test)),
    "basis": OfLinks("basis of a link", "bases of links", lambda link: bool(link.basis)),
    "link quote": OfLinks("quote for a link", "quotes for links", lambda link: bool(link.quote)),
    "link locator": OfLinks("locator of a link", "locators of links", lambda link: bool(link.locator)),
}  # fmt: skip
"""The parts of links."""


def all_of(argument_map: ArgumentMap) -> Carried:
    """Count everything that a map, or a part of one, holds."""
    links = [*argument_map.sound_links()]
    supports = sum(link.sign is Sign.SUPPORT for link in links)
    undercuts = sum(link.is_undercut for link in links)
    cited = works_cited(argument_map.claims.values(), argument_map.via)
    return Carried(
        claims=len(argument_map.claims),
        supports=supports,
        attacks=len(links) - supports - undercuts,
        undercuts=undercuts,
        contradictions=sum(1 for _ in contradictions(argument_map)),
        answers=sum(1 for _ in answers(argument_map)),
        works=sum(key in argument_map.works for key in cited),
    )


def all_but_via(argument_map: ArgumentMap) -> Carried:
    """Count the same for a format without the sources through which others were found."""
    cited = {source.work for claim in argument_map.claims.values() for source in claim.sources}
    return all_of(argument_map)._replace(works=len(cited & argument_map.works.keys()))


def lose(argument_map: ArgumentMap, losses: Losses, *names: str) -> None:
    """Count the parts of claims and links that a format lacks, named as in `OF_CLAIMS` and `OF_LINKS`."""
    for name in names:
        if part := OF_CLAIMS.get(name):
            for claim in argument_map.claims.values():
                losses.add(part.kind, claim.id, plural=part.plural, number=part.counted(claim))
        else:
            of_links = OF_LINKS[name]
            for link in argument_map.sound_links():
                losses.add(
                    of_links.kind, str(link.path), plural=of_links.plural, number=of_links.counted(link)
                )
