"""Gives a facet another name, in `argmap.yaml` and in all claims that have a value of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..change import Change
from ..entries import entries
from ..known_renamed import facet_renamed
from ..refused import Refused
from .other_name import refuse_if_hidden, refuse_if_not_a_name, written, written_in_settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...model import ArgumentMap, Claim
    from ...schema import LoadedMap
    from ..change import Claims
    from ..edits import Edit
    from ..texts import Texts


def rename_facet(loaded: LoadedMap, texts: Texts, old: str, new: str) -> Change:
    """Write the name `new` for a facet. Its values and their labels stay.

    Raises: NotEditable; Refused, where the map has no such facet, or one `new` already, or where errors may
    hide what names it.
    """
    argument_map = loaded.argument_map
    if old not in argument_map.facets:
        raise Refused(f"the map has no facet `{old}`")
    refuse_if_not_a_name(new)
    if new in argument_map.facets:
        raise Refused(f"there is a facet `{new}` already", "choose another name")
    refuse_if_hidden(loaded, texts, old)
    edits = [written_in_settings(argument_map, texts, ("facets", old), new)]
    given = [each for claim in argument_map.claims.values() for each in claim.facet_values]
    for path in sorted({each.place.path for each in given if each.facet == old}):
        edits += _in_file(texts, path, old, new)

    def meant(claims: Claims) -> Claims:
        return {own: _renamed(claim, old, new) for own, claim in claims.items()}

    edits += facet_renamed(loaded, texts, old, new, meant)
    return Change(f"rename {old} to {new}", tuple(edits), meant=meant)


def facets_are_meant(before: ArgumentMap, after: ArgumentMap, old: str, new: str) -> bool:
    """Whether the facets of a map differ in nothing but the name of one."""
    meant = [(new if name == old else name, [*facet.values.items()]) for name, facet in before.facets.items()]
    return meant == [(name, [*facet.values.items()]) for name, facet in after.facets.items()]


def _in_file(texts: Texts, path: str, old: str, new: str) -> Iterator[Edit]:
    """Yield the edit of each claim; none where an alias repeats what another claim, which is edited, says."""
    for entry in entries(texts, path):
        facets = entry.value.get("facets")
        for key, _ in facets.pairs if facets else ():
            if key.value == old and key.style != "*":
                yield written(path, entry.text, key.start, old, new)


def _renamed(claim: Claim, old: str, new: str) -> Claim:
    found = tuple(each._replace(facet=new) if each.facet == old else each for each in claim.facet_values)
    return claim._replace(facet_values=found)
