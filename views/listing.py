"""The view `list`: what each claim says, how it fares, and where it is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..evaluate import ClaimResult
    from ..model import Claim
    from .part import Shown


@dataclass(frozen=True, slots=True)
class ListedClaim:
    """A claim and how it fares; `result` is None for a question, which has no verdict."""

    claim: Claim
    result: ClaimResult | None


@dataclass(frozen=True, slots=True)
class ListingFacts:
    """The claims, in the order of the map."""

    claims: tuple[ListedClaim, ...]


def listing(shown: Shown) -> ListingFacts:
    """Return the claims that are shown, with their verdicts."""
    results = shown.evaluated.evaluation.claims
    claims = shown.argument_map.claims.values()
    return ListingFacts(tuple(ListedClaim(each, results.get(each.id)) for each in claims))
