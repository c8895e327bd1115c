"""Which ties of claims do not hold in a map, so that what comes from files can be made to fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...model import Kind, Sign
from ..known_imports import links

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...model import Claim, Link
    from ..change import Claims

_ANSWERED = (Kind.QUESTION, Kind.HYPOTHESIS)


def unfit(claims: Claims) -> dict[tuple[str, str], tuple[str, ...]]:
    """The ties that no map can hold, by claim and name, each with the claims that are to blame.

    A tie needs claims that are there, a link on a link also that link; no question has links; there is no
    support between claims that contradict each other; questions and hypotheses alone have answers. Ties of
    a claim to itself, and two links to one target, are left to the caller. Cost: linear.
    """
    return {
        (claim.id, name): blamed
        for finder in (_Finder(claims),)
        for claim in claims.values()
        for name, blamed in finder.of(claim)
    }


class _Finder:
    def __init__(self, claims: Claims) -> None:
        self._claims = claims
        every = [link for claim in claims.values() for link in claim.links]
        self._paths: dict[tuple[str, ...], Sign] = {link.path: link.sign for link in every}
        self._opposed = {(claim.id, each.id) for claim in claims.values() for each in claim.contradicts}

    def of(self, claim: Claim) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield the name of each tie that does not hold, and the claims that are to blame."""
        names = [name for name, _ in links(claim)]
        blamed = (
            *(self._link(each) for each in claim.links),
            *(self._contradiction(claim.id, each.id) for each in claim.contradicts),
            *(self._answer(each.to) for each in claim.answers),
        )
        yield from ((name, each) for name, each in zip(names, blamed, strict=True) if each)

    def _link(self, link: Link) -> tuple[str, ...]:
        premises = (each.id for each in link.premises)
        ends = (link.source, *premises, *(() if link.target.is_link else link.target))
        if link.target.is_link and link.target not in self._paths:
            return (link.target[0],)
        opposed = {(link.source, link.target[0]), (link.target[0], link.source)} & self._opposed
        if opposed and not link.target.is_link and link.sign is Sign.SUPPORT:
            return (link.source, link.target[0])
        return self._no_claims(*ends)

    def _contradiction(self, own: str, other: str) -> tuple[str, ...]:
        signs = {self._paths.get((own, other)), self._paths.get((other, own))}
        return (own, other) if Sign.SUPPORT in signs else self._no_claims(own, other)

    def _answer(self, asked: str) -> tuple[str, ...]:
        claim = self._claims.get(asked)
        return () if claim and claim.kind in _ANSWERED else (asked,)

    def _no_claims(self, *ends: str) -> tuple[str, ...]:
        """Those that are not there, or are questions."""
        return tuple(
            own for own in ends if own not in self._claims or self._claims[own].kind is Kind.QUESTION
        )
