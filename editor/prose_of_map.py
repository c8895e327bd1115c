"""Where comments, texts, labels, notes and reasons in a map's files name a claim, and changing that."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from ..model.layout import CLAIM_ENDINGS
from ..schema.claims import shortened
from .edits import Edit
from .entries import entry_at, line_start
from .nodes import parsed
from .prose import named_at, with_id
from .refused import NotEditable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..model import Claim, Source
    from ..schema import LoadedMap
    from .change import Change, Claims
    from .nodes import Node
    from .texts import Texts

_PROSE: Final = frozenset({"text", "label", "note", "because", "title", "description"})
"""The keys whose values are prose in the mapper's own words."""

_COMMENT: Final = re.compile(r"(?:^|\s)#")


class Mention(NamedTuple):
    """An id in prose, at an index of the text of a file.

    `prose` is the whole value of the key, as it is read; "" in a comment, and in a file that is not YAML.
    `is_plain` is False where the id cannot be changed there without reading what is written.
    """

    path: str
    at: int
    prose: str = ""
    is_plain: bool = True


def mentions(loaded: LoadedMap, texts: Texts, own: str) -> list[Mention]:
    """All mentions of a claim in the map's files, in their order; files that cannot be edited have none."""
    found: list[Mention] = []
    by_path: dict[str, list[Claim]] = {}
    for claim in loaded.argument_map.claims.values():
        by_path.setdefault(claim.place.path, []).append(claim)
    settings = loaded.argument_map.place.path
    for path in loaded.files:
        if path != settings and path not in by_path and not path.endswith(CLAIM_ENDINGS):
            continue
        try:
            text = texts[path]
            places = [*named_at(text, own)] if own in text else []
            if places and path == settings:
                found += _in_node(path, text, parsed(path, text), places, own)
            elif places:
                found += _in_claims(texts, by_path.get(path, []), path, places, own)
        except NotEditable:
            continue
    return found


def _in_claims(
    texts: Texts, claims: list[Claim], path: str, places: list[int], own: str
) -> Iterator[Mention]:
    """Yield the mentions in a file of claims, of which only those are parsed that may have some."""

    def start(claim: Claim) -> int:
        return texts.index(claim.place)

    here: dict[int, list[int]] = {}
    for at in places:
        here.setdefault(bisect_right(claims, at, key=start) - 1, []).append(at)
    for number, each in here.items():
        node = None
        if number >= 0:
            node = entry_at(texts, claims[number].place, claims[number].id).value
        yield from _in_node(path, texts[path], node, each, own)


def _in_node(path: str, text: str, node: Node | None, places: list[int], own: str) -> Iterator[Mention]:
    """Yield those of some places that are in prose of a node, or in a comment."""
    plain: dict[int, bool] = {}  # by where a scalar begins: it may hold many of the places
    for at in places:
        inside = _scalar_at(node, at) if node is not None else None
        if inside is not None:
            key, scalar = inside
            if key in _PROSE and scalar.style != "*" and at >= scalar.inner:
                if scalar.start not in plain:
                    written = text[scalar.inner : scalar.end]
                    how_often = [len([*named_at(each, own)]) for each in (scalar.value, written)]
                    plain[scalar.start] = how_often[0] == how_often[1]
                yield Mention(path, at, scalar.value, is_plain=plain[scalar.start])
        elif _COMMENT.search(text[line_start(text, at) : at]):
            yield Mention(path, at)


def _scalar_at(node: Node, at: int, key: str = "") -> tuple[str, Node] | None:
    """The scalar that an index is in, and the key that it is the value of, "" for a key."""
    if not node.start <= at < node.end:
        return None
    for name, value in node.pairs:
        if name.start <= at < name.end:
            return "", name
        if found := _scalar_at(value, at, name.value):
            return found
    for item in node.items:
        if found := _scalar_at(item, at, key):
            return found
    return None if node.pairs or node.items or node.is_flow else (key, node)


def with_prose(change: Change, found: Iterable[Mention], own: str, new: str) -> Change:
    """The change that renames a claim, and changes the mentions that are plain too."""
    plain = [each for each in found if each.is_plain]
    edits = tuple(Edit(each.path, each.at, each.at + len(own), new) for each in plain)
    prose = {each: with_id(each, own, new) for each in {each.prose for each in plain} if each}
    # A label is read without the blanks around it.
    prose |= {each.strip(): other.strip() for each, other in prose.items() if each.strip() not in prose}

    def meant(claims: Claims) -> Claims:
        after = change.meant(claims)
        return {key: _renamed(claim, prose) for key, claim in after.items()} if prose else after

    return replace(change, edits=(*change.edits, *edits), meant=meant)


def _renamed(claim: Claim, prose: dict[str, str]) -> Claim:
    """The claim with other texts for some of those that it has."""

    def other(text: str) -> str:
        return prose.get(text, text)

    def other_source(source: Source) -> Source:
        via = source.via and other_source(source.via)
        return source._replace(note=other(source.note), via=via)

    text = other(claim.text)
    derived = claim.label == shortened(claim.text)
    return claim._replace(
        text=text,
        label=shortened(text) if derived else other(claim.label),
        note=other(claim.note),
        sources=tuple(map(other_source, claim.sources)),
        links=tuple(link._replace(because=other(link.because)) for link in claim.links),
        answers=tuple(answer._replace(because=other(answer.because)) for answer in claim.answers),
    )
