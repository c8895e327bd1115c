"""Where the id of a claim is written in the text of its map: as its key, in targets and as a reference."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from yaml.nodes import MappingNode, ScalarNode, SequenceNode

from ..model import Severity, Target
from ..model.layout import CLAIM_ENDINGS
from ..schema.yaml.entries import read_entries
from ..schema.yaml.file import YamlFile
from .edits import Edit
from .nodes import PROPERTIES, readable
from .texts import BOM, changed_meanwhile

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model import Place
    from ..schema import LoadedMap
    from ..schema.yaml.positions import Node
    from .change import Claims
    from .texts import Texts

_BLOCK_HEADER: Final = re.compile(r"[|>][-+0-9]*[ \t]*(?:#[^\r\n]*)?\s+")
_DOUBLE_QUOTED: Final = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)
_REFERRING: Final = ("supports", "attacks", "contradicts", "answers")


class _Written(NamedTuple):
    """A scalar that names claims: the index in the text of its file at which it begins, and what it says."""

    path: str
    at: int
    target: Target


def renaming(loaded: LoadedMap, texts: Texts, old: str, new: str) -> list[Edit]:
    """The edits that write `new` wherever the map has the id `old`. Raises: NotEditable."""
    found = {*_in_claims(loaded.argument_map.claims, texts, old), *_in_faulty_files(loaded, texts, old)}
    return [edit for each in sorted(found) for edit in _edits(texts[each.path], each, old, new)]


def written_in_claims(claims: Claims, texts: Texts, own: str, path: str = "") -> list[Edit]:
    """The edits that write an id anew where claims without faults name it; in one file if `path` is given.

    Raises: NotEditable. Cost: linear in the links of the map.
    """
    found = {*_in_claims(claims, texts, own, path)}
    return [edit for each in sorted(found) for edit in _edits(texts[each.path], each, own, own)]


def _in_claims(claims: Claims, texts: Texts, own: str, path: str = "") -> Iterator[_Written]:
    """Where claims without faults name a claim, its own key included."""
    places = [(place, target) for _, place, target in naming(claims, own)]
    if own in claims:
        places.append((claims[own].place, Target.of(own)))
    for place, target in places:
        if path in ("", place.path):
            yield _Written(place.path, texts.index(place), target)


def naming(claims: Claims, own: str) -> Iterator[tuple[str, Place, Target]]:
    """The claims that name another, in the order of the map: their ids, where, and what is written."""
    alone = Target.of(own)
    for claim in claims.values():
        for link in claim.links:
            if own in link.target:
                yield claim.id, link.place, link.target
            for premise in link.premises:
                if premise.id == own:
                    yield claim.id, premise.place, alone
        for reference in claim.contradicts:
            if reference.id == own:
                yield claim.id, reference.place, alone
        for answer in claim.answers:
            if answer.to == own:
                yield claim.id, answer.place, alone


def _in_faulty_files(loaded: LoadedMap, texts: Texts, own: str) -> Iterator[_Written]:
    """What names a claim in files with errors, whose faulty parts are not in the map."""
    paths = {each.place.path for each in loaded.problems if each.severity is Severity.ERROR}
    for path in sorted(paths.intersection(loaded.files)):
        text = texts[path] if path.endswith(CLAIM_ENDINGS) else ""
        if own in text:
            yield from _in_file(path, text, own)


def _in_file(path: str, text: str, own: str) -> list[_Written]:
    bom = len(BOM) if text.startswith(BOM) else 0
    file = YamlFile(path, readable(text[bom:]))
    found: list[_Written] = []

    def take(_key: ScalarNode, claim: Node) -> None:
        for node in _references(claim):
            target = Target.parse(node.value)
            if target and own in target:
                found.append(_Written(path, file.positions.index(node.start_mark) + bom, target))

    read_entries(file, take)
    return found


def _references(claim: Node) -> Iterator[Node]:
    """The scalars of a claim's node that name claims or links."""
    pairs = claim.value if claim.__class__ is MappingNode else ()
    for item in [item for key, value in pairs if key.value in _REFERRING for item in _items(value)]:
        if item.__class__ is ScalarNode:
            yield item
        elif item.__class__ is MappingNode:
            named = [
                each for key, value in item.value if key.value in ("to", "with") for each in _items(value)
            ]
            yield from (each for each in named if each.__class__ is ScalarNode)


def _items(node: Node) -> list[Node]:
    """The items of a list; anything else stands for a list of one."""
    return node.value if node.__class__ is SequenceNode else [node]


def _edits(text: str, written: _Written, old: str, new: str) -> list[Edit]:
    """The edits of one scalar."""
    path, at, target = written
    properties = PROPERTIES.match(text, at)
    at = properties.end() if properties else at
    header = _BLOCK_HEADER.match(text, at)
    start = header.end() if header else at + text.startswith(("'", '"'), at)
    parts = re.compile(r"\s*->\s*".join(f"({re.escape(each)})" for each in target)).match(text, start)
    if parts:
        spans = [parts.span(number + 1) for number, each in enumerate(target) if each == old]
        return [Edit(path, *span, new) for span in spans]
    escaped = _DOUBLE_QUOTED.match(text, at)
    if escaped is None:
        raise changed_meanwhile(path)
    whole = Target(new if each == old else each for each in target)
    return [Edit(path, *escaped.span(), f'"{whole}"')]
