"""Gives a claim another id, wherever the map names it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...model import Target
from ...model.ids import is_id, why_not_an_id
from ..change import Change
from ..known_renamed import claim_renamed
from ..refused import Refused
from ..written_ids import naming, renaming
from .claims import existing

if TYPE_CHECKING:
    from ...model import Claim
    from ...schema import LoadedMap
    from ..change import Claims
    from ..texts import Texts


def rename(loaded: LoadedMap, texts: Texts, old: str, new: str) -> Change:
    """Write the id `new` for `old`: as key, in links, links on links, premises, contradictions and answers.

    What is in quotes stays in quotes. Raises: NotEditable; Refused, where the map has no claim `old`, has it
    twice, has one `new` already, or `new` is not a valid id.
    """
    existing(loaded, old)
    if not is_id(new):
        raise Refused(*why_not_an_id(new))
    argument_map = loaded.argument_map
    gaps = argument_map.gaps
    if new in argument_map.claims or new in gaps.damaged:
        raise Refused(f"there is a claim `{new}` already", "choose another id")

    def meant(claims: Claims) -> Claims:
        changed = {old, *(own for own, _, _ in naming(claims, old))}
        return {
            new if own == old else own: _renamed(claim, old, new) if own in changed else claim
            for own, claim in claims.items()
        }

    edits = (*renaming(loaded, texts, old, new), *claim_renamed(loaded, texts, old, new))
    return Change(f"rename {old} to {new}", edits, meant=meant)


def _renamed(claim: Claim, old: str, new: str) -> Claim:
    """The claim with the new id for the old one in all that it names."""
    links = tuple(
        link._replace(
            source=new if link.source == old else link.source,
            target=Target(new if each == old else each for each in link.target),
            premises=tuple(each._replace(id=new) if each.id == old else each for each in link.premises),
        )
        for link in claim.links
    )
    contradicts = tuple(each._replace(id=new) if each.id == old else each for each in claim.contradicts)
    answers = tuple(each._replace(to=new) if each.to == old else each for each in claim.answers)
    own = new if claim.id == old else claim.id
    return claim._replace(id=own, links=links, contradicts=contradicts, answers=answers)
