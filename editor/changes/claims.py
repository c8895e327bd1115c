"""The claim that a change is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..refused import Refused

if TYPE_CHECKING:
    from ...model import Claim
    from ...schema import LoadedMap


def existing(loaded: LoadedMap, claim_id: str) -> Claim:
    """The claim with this id. Raises: Refused, where the map has none, only a faulty one, or two."""
    argument_map = loaded.argument_map
    gaps = argument_map.gaps
    if claim_id in gaps.damaged:
        raise Refused(f"the claim `{claim_id}` has errors", "correct them first: see `argmap check`")
    if claim_id not in argument_map.claims:
        raise Refused(f"the map has no claim `{claim_id}`")
    twice = [
        each.place for each in loaded.problems if each.code == "AM003" and f"`{claim_id}`" in each.message
    ]
    twice += [place for own, place in gaps.repeated if own == claim_id]
    if twice:
        where = f"{twice[0].path}:{twice[0].line}"
        raise Refused(
            f"the id `{claim_id}` is given twice, again in {where}", "give one of the two another id"
        )
    return argument_map.claims[claim_id]
