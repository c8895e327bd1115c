"""The view `claims`: everything that a map declares, and how its claims fare."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import Answer, ArgumentMap, Claim, Link, Sign, Work
from .ties import counting_links

if TYPE_CHECKING:
    from ..evaluate import ClaimResult
    from .part import Shown


@dataclass(frozen=True, slots=True)
class DeclaredClaim:
    """A claim with those of its links that can count, and its ties to claims that exist.

    `result` says how it fares; it is None for a question, which has no verdict.
    """

    claim: Claim
    result: ClaimResult | None
    supports: tuple[Link, ...]
    attacks: tuple[Link, ...]
    contradicts: tuple[str, ...]
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class ClaimsFacts:
    """Everything that is shown of a map, in its order.

    `facets` has the label of each value of each facet; `works` are by citation key.
    """

    facets: Mapping[str, Mapping[str, str]]
    works: Mapping[str, Work]
    claims: tuple[DeclaredClaim, ...]


def claims(shown: Shown) -> ClaimsFacts:
    """Return what the part that is shown declares. Cost: linear in the map, and one evaluation of it."""
    argument_map, results = shown.argument_map, shown.evaluated.evaluation.claims
    return ClaimsFacts(
        facets={facet.name: facet.values for facet in argument_map.facets.values()},
        works=argument_map.works,
        claims=tuple(
            _claim(claim, results.get(claim.id), argument_map) for claim in argument_map.claims.values()
        ),
    )


def _claim(claim: Claim, result: ClaimResult | None, argument_map: ArgumentMap) -> DeclaredClaim:
    known = argument_map.claims
    return DeclaredClaim(
        claim,
        result,
        supports=tuple(counting_links(argument_map, claim, Sign.SUPPORT)),
        attacks=tuple(counting_links(argument_map, claim, Sign.ATTACK)),
        contradicts=tuple(each.id for each in claim.contradicts if each.id in known),
        answers=tuple(each for each in claim.answers if each.to in known),
    )
