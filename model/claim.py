"""A claim, its sources and its links: named tuples, which are made three times as fast as dataclasses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from typing import Final, NamedTuple

from .problem import Place
from .target import Target
from .verdict import Reason, Standard, Verdict


class Kind(str, Enum):
    """What part a claim plays in the debate."""

    CLAIM = "claim"
    HYPOTHESIS = "hypothesis"
    QUESTION = "question"
    EVIDENCE = "evidence"
    ASSUMPTION = "assumption"
    FINDING = "finding"
    CONCLUSION = "conclusion"
    RECOMMENDATION = "recommendation"


class Sign(str, Enum):
    """Whether a link speaks for its target or against it."""

    SUPPORT = "supports"
    ATTACK = "attacks"


STRENGTHS: Final[dict[str, float]] = {"weak": 0.25, "moderate": 0.5, "strong": 1.0}
"""The words for a strength and what they weigh, in (0, 1]."""

TESTS: Final[dict[str, dict[Sign, float]]] = {
    "straw-in-the-wind": {Sign.SUPPORT: 0.25, Sign.ATTACK: 0.25},
    "hoop": {Sign.SUPPORT: 0.5, Sign.ATTACK: 1.0},
    "smoking-gun": {Sign.SUPPORT: 1.0, Sign.ATTACK: 0.5},
    "doubly-decisive": {Sign.SUPPORT: 1.0, Sign.ATTACK: 1.0},
}
"""Process-tracing tests (Van Evera 1997; Collier 2011), and the strength each gives to a link without one."""


class Reference(NamedTuple):
    """The id of a claim, and where it is written."""

    id: str
    place: Place


class Source(NamedTuple):
    """Where a claim comes from: a work, or a voice for which no work is cited.

    `locator` belongs to `work`. `via` is the source that reports this one, by default the map's
    own `via`; None if the source was read directly.
    """

    work: str
    voice: str
    locator: str
    quote: str
    note: str
    via: Source | None
    place: Place

    def chain(self) -> Iterator[Source]:
        """The source itself, then the one that reports it, and so on."""
        each: Source | None = self
        while each is not None:
            yield each
            each = each.via

    def chain_as_written(self) -> Iterator[Source]:
        """The part of the chain that the claim itself gives, without the map's own `via`."""
        above = None
        for each in self.chain():
            if each.place != above:  # the map's `via` has the place of the source that it reports
                yield each
            above = each.place


class Link(NamedTuple):
    """A support or an attack that the claim `source` declares.

    `weight` is in (0, 1]: the strength given, else that of `test`, else moderate. `strength_given`
    is the place where a strength is written, None where it is not.
    """

    source: str
    sign: Sign
    target: Target
    premises: tuple[Reference, ...]
    weight: float
    because: str
    basis: str
    test: str
    quote: str
    locator: str
    place: Place
    strength_given: Place | None

    @property
    def path(self) -> Target:
        """The name of the link, by which other links point at it."""
        return Target((self.source, *self.target))

    @property
    def is_undercut(self) -> bool:
        """Whether it attacks a link, not a claim."""
        return self.sign is Sign.ATTACK and self.target.is_link

    @property
    def is_backing(self) -> bool:
        """Whether it supports a link, not a claim."""
        return self.sign is Sign.SUPPORT and self.target.is_link


class Answer(NamedTuple):
    """A claim's answer to a question, or a work's own verdict on a hypothesis; it is not a reason."""

    to: str
    because: str
    basis: str
    place: Place


class FacetValue(NamedTuple):
    """One value of one facet of a claim, and where it is written."""

    facet: str
    value: str
    place: Place


class Claim(NamedTuple):
    """One node of the map: what someone claims, who says so, and what it speaks for and against.

    `label` is never empty: where none is written it is the text, cut at a word within 80 characters.
    `strength`, in (0, 1], is the weight of the bare assertion and counts only if `presumed`;
    `strength_given` is the place where one is written. `expect` is the verdict or the reason that the author
    expects, `Reason.NONE` without one, and `expect_given` is where it is written.
    `facet_values` is in the order written.
    """

    id: str
    text: str
    label: str
    kind: Kind
    sources: tuple[Source, ...]
    links: tuple[Link, ...]
    contradicts: tuple[Reference, ...]
    answers: tuple[Answer, ...]
    presumed: bool
    strength: float
    strength_given: Place | None
    standard: Standard
    facet_values: tuple[FacetValue, ...]
    expect: Verdict | Reason
    note: str
    tags: tuple[str, ...]
    place: Place
    expect_given: Place | None = None

    @property
    def facets(self) -> Mapping[str, tuple[str, ...]]:
        """The claim's values of each facet; a facet without any is left out."""
        found: dict[str, tuple[str, ...]] = {}
        for each in self.facet_values:
            found[each.facet] = (*found.get(each.facet, ()), each.value)
        return found


def works_cited(claims: Iterable[Claim], via: str) -> set[str]:
    """The citation keys of all works that the claims or the map's `via` name."""
    sources = [source for claim in claims for source in claim.sources]
    return {via, *(each.work for source in sources for each in source.chain())} - {""}
