"""Gives a value of a facet another name, in `argmap.yaml` and in all claims that have it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..change import Change
from ..known_renamed import value_renamed
from ..refused import Refused
from .other_name import refuse_if_hidden, refuse_if_not_a_name, written_at, written_in_settings

if TYPE_CHECKING:
    from ...model import ArgumentMap, Claim, FacetValue
    from ...schema import LoadedMap
    from ..change import Claims
    from ..texts import Texts


class Value(NamedTuple):
    """A value of a facet, by the names of both."""

    facet: str
    name: str

    def is_meant(self, given: FacetValue) -> bool:
        """Whether a claim has this value there."""
        return (given.facet, given.value) == self


def rename_value(loaded: LoadedMap, texts: Texts, old: Value, new: str) -> Change:
    """Write the name `new` for a value. Its label stays.

    Raises: NotEditable; Refused, where the map has no such value, or one `new` already, or where errors may
    hide what names it.
    """
    argument_map = loaded.argument_map
    facet = argument_map.facets.get(old.facet)
    if facet is None or old.name not in facet.values:
        raise Refused(f"the facet `{old.facet}` has no value `{old.name}`")
    refuse_if_not_a_name(new)
    if new in facet.values:
        raise Refused(f"the facet `{old.facet}` has a value `{new}` already", "choose another name")
    refuse_if_hidden(loaded, texts, old.name)
    given = [each for claim in argument_map.claims.values() for each in claim.facet_values]
    edits = [
        written_in_settings(argument_map, texts, ("facets", *old), new),
        *written_at(texts, [each.place for each in given if old.is_meant(each)], old.name, new),
    ]

    def meant(claims: Claims) -> Claims:
        return {own: _renamed(claim, old, new) for own, claim in claims.items()}

    edits += value_renamed(loaded, texts, old, new, meant)
    return Change(f"rename {old.name} to {new}", tuple(edits), meant=meant)


def values_are_meant(before: ArgumentMap, after: ArgumentMap, old: Value, new: str) -> bool:
    """Whether the facets of a map differ in nothing but the name of one value."""
    meant = [
        (name, [(new if (name, each) == old else each, label) for each, label in facet.values.items()])
        for name, facet in before.facets.items()
    ]
    return meant == [(name, [*facet.values.items()]) for name, facet in after.facets.items()]


def _renamed(claim: Claim, old: Value, new: str) -> Claim:
    found = tuple(each._replace(value=new) if old.is_meant(each) else each for each in claim.facet_values)
    return claim._replace(facet_values=found)
