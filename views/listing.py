"""The view `list`: what each claim says and where it is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import Claim, Kind

if TYPE_CHECKING:
    from .shown import Shown


@dataclass(frozen=True, slots=True)
class ListingOptions:
    """`kind` is that of the claims listed, None for all."""

    kind: Kind | None = None


@dataclass(frozen=True, slots=True)
class ListedClaim:
    """A claim: `works` are the citation keys of its sources, `path` and `line` say where it is written."""

    id: str
    kind: Kind
    label: str
    text: str
    works: tuple[str, ...]
    facets: Mapping[str, tuple[str, ...]]
    path: str
    line: int


@dataclass(frozen=True, slots=True)
class ListingFacts:
    """The claims, in the order of the map."""

    claims: tuple[ListedClaim, ...]


def listing(shown: Shown, options: ListingOptions) -> ListingFacts:
    """List the claims of a kind."""
    claims = shown.argument_map.claims.values()
    return ListingFacts(tuple(_listed(each) for each in claims if options.kind in {None, each.kind}))


def _listed(claim: Claim) -> ListedClaim:
    return ListedClaim(
        id=claim.id,
        kind=claim.kind,
        label=claim.label,
        text=claim.text,
        works=tuple(source.work for source in claim.sources if source.work),
        facets=claim.facets,
        path=claim.place.path,
        line=claim.place.line,
    )
