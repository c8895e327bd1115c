"""The view `show`: everything about one claim, and all that it is tied to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import ArgumentMap, Claim, Kind, Link, Reason, Sign, Standard, Target, Verdict
from .claims import DeclaredAnswer, DeclaredSource, declared_answer, declared_source

if TYPE_CHECKING:
    from .shown import Shown


@dataclass(frozen=True, slots=True)
class ClaimOptions:
    """`claim` is the id of a claim of the map."""

    claim: str


@dataclass(frozen=True, slots=True)
class TiedLink:
    """A link that begins or ends at the claim, or that it is a premise of, whether or not it can count.

    `with_` are the ids of its premises without the claim that is shown. `strength` is in (0, 1], and None
    for a link on a link, which has none. `undercut_by` and `backed_by` are the ids of the claims whose links
    point at it; texts are "" where nothing is given.
    """

    path: Target
    sign: Sign
    with_: tuple[str, ...]
    because: str
    strength: float | None
    basis: str
    test: str
    quote: str
    locator: str
    undercut_by: tuple[str, ...]
    backed_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClaimFacts:
    """A claim as its map declares it.

    `path` and `line` say where it is written. `strength`, in (0, 1], is None where none is given. `declares`
    are its links, `bear_on_it` those that point at it, `premise_of` those that it is a further premise of.
    `contradicts` are ids, whichever of the two declares it; `answered_by` are the ids of what answers it.
    """

    id: str
    kind: Kind
    label: str
    text: str
    path: str
    line: int
    sources: tuple[DeclaredSource, ...]
    facets: Mapping[str, tuple[str, ...]]
    strength: float | None
    presumed: bool
    standard: Standard
    expect: Verdict | Reason
    note: str
    tags: tuple[str, ...]
    declares: tuple[TiedLink, ...]
    bear_on_it: tuple[TiedLink, ...]
    premise_of: tuple[TiedLink, ...]
    contradicts: tuple[str, ...]
    answers: tuple[DeclaredAnswer, ...]
    answered_by: tuple[str, ...]


def claim(shown: Shown, options: ClaimOptions) -> ClaimFacts:
    """Return everything about a claim. Cost: linear in the map."""
    argument_map = shown.argument_map
    found, claims = argument_map.claims[options.claim], argument_map.claims.values()
    links = argument_map.links.values()
    own = Target.of(found.id)

    def tied(link: Link) -> TiedLink:
        return _tied(link, found.id, argument_map)

    contradicted = [each.id for each in found.contradicts]
    contradicted += [each.id for each in claims if any(to.id == found.id for to in each.contradicts)]
    return ClaimFacts(
        id=found.id,
        kind=found.kind,
        label=found.label,
        text=found.text,
        path=found.place.path,
        line=found.place.line,
        sources=tuple(map(declared_source, found.sources)),
        facets=found.facets,
        strength=found.strength if found.strength_given else None,
        presumed=found.presumed,
        standard=found.standard,
        expect=found.expect,
        note=found.note,
        tags=found.tags,
        declares=tuple(map(tied, found.links)),
        bear_on_it=tuple(tied(each) for each in links if each.target == own),
        premise_of=tuple(tied(each) for each in links if _is_premise(found, each)),
        contradicts=tuple(dict.fromkeys(contradicted)),
        answers=tuple(map(declared_answer, found.answers)),
        answered_by=tuple(
            each.id for each in claims if any(answer.to == found.id for answer in each.answers)
        ),
    )


def _is_premise(claim: Claim, link: Link) -> bool:
    return any(premise.id == claim.id for premise in link.premises)


def _tied(link: Link, claim: str, argument_map: ArgumentMap) -> TiedLink:
    on_it = [each for each in argument_map.links.values() if each.target == link.path]
    return TiedLink(
        path=link.path,
        sign=link.sign,
        with_=tuple(premise.id for premise in link.premises if premise.id != claim),
        because=link.because,
        strength=None if link.is_undercut or link.is_backing else link.weight,
        basis=link.basis,
        test=link.test,
        quote=link.quote,
        locator=link.locator,
        undercut_by=tuple(each.source for each in on_it if each.sign is Sign.ATTACK),
        backed_by=tuple(each.source for each in on_it if each.sign is Sign.SUPPORT),
    )
