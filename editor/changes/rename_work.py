"""Gives a work another citation key, in the references and wherever the map cites it."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from ...model.layout import CLAIM_ENDINGS
from ..change import Change
from ..edits import Edit
from ..known_renamed import work_renamed
from ..refused import NotEditable, Refused
from .other_name import refuse_if_hidden, refuse_if_not_a_name, written, written_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...model import ArgumentMap, Claim, Place, Source, Work
    from ...schema import LoadedMap
    from ..change import Claims
    from ..texts import Texts


def rename_work(loaded: LoadedMap, texts: Texts, old: str, new: str) -> Change:
    """Write the key `new` for `old`: in the entry of the work, in sources and as the map's `via`.

    The references may lie outside the map's folder. Raises: NotEditable; Refused, where they have no work
    `old`, or one `new` already, or where errors may hide what names it.
    """
    argument_map = loaded.argument_map
    work = argument_map.works.get(old)
    if work is None:
        raise Refused(f"the references have no work `{old}`")
    refuse_if_not_a_name(new)
    if new in argument_map.works:
        raise Refused(f"there is a work `{new}` already", "choose another key")
    refuse_if_hidden(loaded, texts, old)
    edits = [_in_references(texts, work, new)]
    edits += written_at(texts, _cited(argument_map, old), old, new)

    def meant(claims: Claims) -> Claims:
        return {own: _renamed(claim, old, new) for own, claim in claims.items()}

    edits += work_renamed(loaded, texts, old, new, meant)
    return Change(f"rename {old} to {new}", tuple(edits), meant=meant)


def works_are_meant(before: ArgumentMap, after: ArgumentMap, old: str, new: str) -> bool:
    """Whether the works of a map differ in nothing but the key of one."""

    def named(key: str) -> str:
        return new if key == old else key

    meant = [
        replace(each, key=named(each.key), origins=tuple(map(named, each.origins)), suffix="")
        for each in before.works.values()
    ]
    found = [
        replace(each, place=one.place, suffix="")
        for each, one in zip(after.works.values(), meant, strict=False)
    ]
    return meant == found and len(before.works) == len(after.works) and after.via == named(before.via)


def _in_references(texts: Texts, work: Work, new: str) -> Edit:
    path, at = work.place.path, texts.index(work.place)
    text, ending = texts[path], path.casefold()
    if ending.endswith(CLAIM_ENDINGS):
        return written(path, text, at, work.key, new)
    is_json = ending.endswith(".json")
    own, other = (json.dumps(each, ensure_ascii=False) if is_json else each for each in (work.key, new))
    if not text.startswith(own, at):
        raise NotEditable(path, f"it does not say where the key `{work.key}` stands", "change it by hand")
    return Edit(path, at, at + len(own), other)


def _cited(argument_map: ArgumentMap, key: str) -> Iterator[Place]:
    """Yield the places where a work is named outside the references."""
    if argument_map.via == key and argument_map.via_place:
        yield argument_map.via_place
    for claim in argument_map.claims.values():
        for source in claim.sources:
            yield from (each.place for each in source.chain_as_written() if each.work == key)


def _renamed(claim: Claim, old: str, new: str) -> Claim:
    def other(source: Source) -> Source:
        work = new if source.work == old else source.work
        return source._replace(work=work, via=source.via and other(source.via))

    named = any(each.work == old for source in claim.sources for each in source.chain())
    return claim._replace(sources=tuple(map(other, claim.sources))) if named else claim
