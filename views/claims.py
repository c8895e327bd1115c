"""The view `claims`: all that a map declares, as its format has it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import (
    Answer,
    ArgumentMap,
    Claim,
    Kind,
    Link,
    Name,
    Reason,
    Sign,
    Source,
    Standard,
    Target,
    Verdict,
    Work,
)
from .ties import counting_links

if TYPE_CHECKING:
    from .shown import Shown


@dataclass(frozen=True, slots=True)
class DeclaredSource:
    """A source of a claim; all texts are "" where nothing is given, and `via` is None."""

    work: str
    voice: str
    locator: str
    quote: str
    note: str
    via: DeclaredSource | None


@dataclass(frozen=True, slots=True)
class DeclaredLink:
    """A support of, or an attack on, the claim or link `to`; `with_` are the ids of further premises.

    `strength` is in (0, 1]; the texts are "" where nothing is given.
    """

    to: Target
    with_: tuple[str, ...]
    because: str
    strength: float
    basis: str
    test: str
    quote: str
    locator: str


@dataclass(frozen=True, slots=True)
class DeclaredAnswer:
    """An answer `to` a question or hypothesis, by id; the texts are "" where nothing is given."""

    to: str
    because: str
    basis: str


@dataclass(frozen=True, slots=True)
class DeclaredClaim:
    """All that a claim declares, but for links that cannot count and ids that do not exist.

    `strength`, in (0, 1], is that of the bare assertion. `facets` are the values of each facet that the
    claim has any of. `expect` is `Reason.NONE` and `note` "" where nothing is given.
    """

    id: str
    kind: Kind
    label: str
    text: str
    sources: tuple[DeclaredSource, ...]
    supports: tuple[DeclaredLink, ...]
    attacks: tuple[DeclaredLink, ...]
    contradicts: tuple[str, ...]
    answers: tuple[DeclaredAnswer, ...]
    presumed: bool
    strength: float
    standard: Standard
    facets: Mapping[str, tuple[str, ...]]
    expect: Verdict | Reason
    note: str
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DeclaredWork:
    """A work of the references; all texts are "" where the references give nothing."""

    type: str
    authors: tuple[Name, ...]
    year: str
    suffix: str
    title: str
    container: str
    publisher: str
    doi: str
    url: str
    author_year: str


@dataclass(frozen=True, slots=True)
class ClaimsFacts:
    """Everything that is shown of a map, in its order.

    `facets` has the label of each value of each facet; `works` are by citation key.
    """

    facets: Mapping[str, Mapping[str, str]]
    works: Mapping[str, DeclaredWork]
    claims: tuple[DeclaredClaim, ...]


def claims(shown: Shown) -> ClaimsFacts:
    """Return what the part that is shown declares. Cost: linear in the map."""
    argument_map = shown.argument_map
    return ClaimsFacts(
        facets={facet.name: facet.values for facet in argument_map.facets.values()},
        works={work.key: _work(work) for work in argument_map.works.values()},
        claims=tuple(_claim(claim, argument_map) for claim in argument_map.claims.values()),
    )


def _claim(claim: Claim, argument_map: ArgumentMap) -> DeclaredClaim:
    known = argument_map.claims
    return DeclaredClaim(
        id=claim.id,
        kind=claim.kind,
        label=claim.label,
        text=claim.text,
        sources=tuple(map(declared_source, claim.sources)),
        supports=tuple(map(_link, counting_links(argument_map, claim, Sign.SUPPORT))),
        attacks=tuple(map(_link, counting_links(argument_map, claim, Sign.ATTACK))),
        contradicts=tuple(each.id for each in claim.contradicts if each.id in known),
        answers=tuple(map(declared_answer, [each for each in claim.answers if each.to in known])),
        presumed=claim.presumed,
        strength=claim.strength,
        standard=claim.standard,
        facets=claim.facets,
        expect=claim.expect,
        note=claim.note,
        tags=claim.tags,
    )


def declared_source(source: Source) -> DeclaredSource:
    """Return a source as facts."""
    via = declared_source(source.via) if source.via else None
    return DeclaredSource(source.work, source.voice, source.locator, source.quote, source.note, via)


def _link(link: Link) -> DeclaredLink:
    return DeclaredLink(
        to=link.target,
        with_=tuple(premise.id for premise in link.premises),
        because=link.because,
        strength=link.weight,
        basis=link.basis,
        test=link.test,
        quote=link.quote,
        locator=link.locator,
    )


def declared_answer(answer: Answer) -> DeclaredAnswer:
    """Return an answer as facts."""
    return DeclaredAnswer(answer.to, answer.because, answer.basis)


def _work(work: Work) -> DeclaredWork:
    return DeclaredWork(
        type=work.type,
        authors=work.authors,
        year=work.year,
        suffix=work.suffix,
        title=work.title,
        container=work.container,
        publisher=work.publisher,
        doi=work.doi,
        url=work.url,
        author_year=work.author_year,
    )
