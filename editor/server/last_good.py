"""A map with what is half typed as it was when it could last be read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...model import ArgumentMap, Claim
    from ...schema import LoadedMap


def with_last_good(now: LoadedMap, before: ArgumentMap) -> ArgumentMap:
    """Return a map as read, with the claims, works and facets that it had before and that cannot be read now.

    A map that lacks nothing is returned as it is. Cost: none for that, else linear in the claims.
    """
    read, gaps = now.argument_map, now.argument_map.gaps
    claims = _claims(now, before) if gaps.lack_claims or gaps.faulty else read.claims
    works = read.works if gaps.works_known else {**before.works, **read.works}
    facets = read.facets if gaps.facets_known else {**before.facets, **read.facets}
    if claims == read.claims and gaps.works_known and gaps.facets_known:
        return read
    return replace(read, claims=claims, works=works, facets=facets)


def _claims(now: LoadedMap, before: ArgumentMap) -> Mapping[str, Claim]:
    """Return the claims in the order that they had, new ones last.

    Those that are too faulty to be read, or have lost their text, are still there, and those of a file that
    cannot be read in full may be.
    """
    read, damaged = now.argument_map.claims, now.argument_map.gaps.damaged
    files = now.readings.claim_files
    broken = {path for path in now.files if path not in files or not files[path].is_complete}
    kept: dict[str, Claim] = {}
    for name, claim in before.claims.items():
        if name in read:
            kept[name] = read[name] if read[name].text else claim
        elif name in damaged or claim.place.path in broken:
            kept[name] = claim
    return {**kept, **{name: claim for name, claim in read.items() if name not in kept}}
