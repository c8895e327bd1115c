"""Removes a claim from the map, and what others say of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..change import Change
from ..refused import StillReferred
from ..taking_out import taken_out
from ..written_ids import naming
from .claims import existing
from .links import cut_from_model, cut_from_text, said_by, that_need

if TYPE_CHECKING:
    from ...schema import LoadedMap
    from ..change import Claims
    from ..texts import Texts


def remove(loaded: LoadedMap, texts: Texts, claim_id: str, *, with_links: bool = False) -> Change:
    """Remove a claim with the comments directly above it; a file that holds nothing else goes as a whole.

    What other claims say of it goes too, `with_links`: links to it, from it and on these, contradictions,
    answers, and the links of which it is a premise, since nobody said that the other premises suffice.
    Raises: StillReferred, where there is any and `with_links` is not given; NotEditable; Refused.
    """
    claim = existing(loaded, claim_id)
    claims = loaded.argument_map.claims
    gone = [
        each
        for other in dict.fromkeys(other for other, _, _ in naming(claims, claim_id))
        if other != claim_id
        for each in said_by(claims[other])
        if claim_id in each.target or claim_id in each.premises
    ]
    if gone and not with_links:
        raise StillReferred(claim_id, tuple((each.source, each.key, each.place) for each in gone))
    gone += [each for each in that_need(claims, gone) if each.source != claim_id]
    edits, removed = taken_out(texts, claim)
    for own in dict.fromkeys(each.source for each in gone):
        edits += cut_from_text(texts, claims[own], [each for each in gone if each.source == own])

    def meant(before: Claims) -> Claims:
        after = cut_from_model(before, gone)
        return {own: each for own, each in after.items() if own != claim_id}

    edits = [edit for edit in edits if edit.path not in removed]
    return Change(f"remove {claim_id}", tuple(edits), removed, meant)
