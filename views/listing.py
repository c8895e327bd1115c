"""The view `list`: what each claim says and where it is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import Claim, Kind

if TYPE_CHECKING:
    from .part import Shown


@dataclass(frozen=True, slots=True)
class ListingOptions:
    """Which claims to list: `kind` is their kind, None for all."""

    kind: Kind | None = None


@dataclass(frozen=True, slots=True)
class ListingFacts:
    """The claims, in the order of the map."""

    claims: tuple[Claim, ...]


def listing(shown: Shown, options: ListingOptions) -> ListingFacts:
    """Return the claims of one kind, or all."""
    claims = shown.argument_map.claims.values()
    return ListingFacts(tuple(each for each in claims if options.kind in {None, each.kind}))
