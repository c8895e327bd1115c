"""Offers the words of a map: works, voices, facets with their values, and tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from .....model.words import PLACEHOLDER
from .....render.words.reference import reference_in_words
from .....views.claims_meant import compared
from .....views.names_meant import names_of_works, tags_of, voices_of
from ....scalars import inline
from ...other_files import references_beside
from .offers import Offer, best
from .schema import key_offer

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from .....model import ArgumentMap
    from ....style import Style
    from ...map_view import MapView
    from .place import Place, Slot


def works_known(argument_map: ArgumentMap) -> dict[str, str]:
    """Return works by citation key, with the words by which they are found. Cost: linear in the claims."""
    return {key: compared(" ".join(names)) for key, names in names_of_works(argument_map).items()}


def names_a_work(keys: tuple[str, ...]) -> bool:
    """Whether the keys lead to the name of a work."""
    return keys[:1] == ("sources",) and all(each in {"work", "via"} for each in keys[1:])


def works_offered(argument_map: ArgumentMap, works: Mapping[str, str], place: Place) -> Iterator[Offer]:
    """Yield works by what is typed of their keys, authors, years and titles."""
    known = argument_map.works
    for key in best(works, place.typed, "" if place.written in known else place.written):
        work = known.get(key)
        if work:
            told = reference_in_words(work)
            yield Offer(key, types.CompletionItemKind.File, key, work.cited_with_title, told, works[key])
        else:
            yield Offer(key, types.CompletionItemKind.File, key, words=works[key])


def words_offered(argument_map: ArgumentMap, place: Place, slot: Slot) -> Iterator[Offer]:
    """Yield the voices, facet values and tags that a value of a claim can be."""
    if slot.keys[:1] == ("sources",) and slot.keys[-1] == "voice":
        yield from _plain([each for each in voices_of(argument_map) if each != PLACEHOLDER], place)
    elif slot.keys == ("tags",):
        given = {*slot.beside}
        yield from _plain([each for each in tags_of(argument_map) if each not in given], place)
    elif slot.keys[:1] == ("facets",):
        yield from _facet_values(argument_map, slot)


def facets_offered(
    argument_map: ArgumentMap, given: Collection[str], style: Style, *, in_flow: bool
) -> Iterator[Offer]:
    """Yield the facets of which a claim has no value yet."""
    for name, facet in argument_map.facets.items():
        if name not in given:
            yield key_offer(name, facet.some_values, "", inline(name, style, in_flow=in_flow))


def references_offered(view: MapView, given: Collection[str]) -> Iterator[Offer]:
    """Yield the files beside argmap.yaml that may hold references."""
    for name in references_beside(view):
        if name not in given:
            yield Offer(name, types.CompletionItemKind.File, name)


def _plain(names: list[str], place: Place) -> Iterator[Offer]:
    """Yield words that the map uses, without the one that is being typed."""
    for each in best({name: compared(name) for name in names}, place.typed, place.written):
        yield Offer(each, types.CompletionItemKind.Text, each, words=each)


def _facet_values(argument_map: ArgumentMap, slot: Slot) -> Iterator[Offer]:
    facet, given = argument_map.facets.get(slot.keys[-1]), {*slot.beside}
    for value, label in facet.values.items() if facet else ():
        if value not in given:
            yield Offer(value, types.CompletionItemKind.EnumMember, value, label, words=label)
