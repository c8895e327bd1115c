"""Finds files that look like references, though argmap.yaml does not name them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from yaml import YAMLError
from yaml.nodes import MappingNode, ScalarNode, SequenceNode

from ...model import Place, Problem
from ..files import read_bytes, within
from ..yaml.composer import GuardedComposer, TooDeepError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..yaml.positions import Node

_OF_WORKS: Final = frozenset({
    "author", "authors", "citation-key", "collection-title", "container-title", "date", "doi", "edition",
    "editor", "editors", "event", "isbn", "issn", "issue", "issued", "journal", "page", "pages", "publisher",
    "publisher-place", "title", "type", "url", "volume", "year",
})  # fmt: skip
"""Fields of works, in small letters, as bibliographies and people name them."""

_OF_CLAIMS: Final = frozenset({"text", "kind", "sources", "supports", "attacks", "contradicts", "answers"})
_FEWEST: Final = 2  # fields by which a work is known
_SHOWN: Final = 2**12  # bytes at the start of a file, in which JSON shows what it holds


def holds_works(text: str) -> bool:
    """Whether every entry of a YAML file looks like a work, and none like a claim."""
    try:
        root: Node = GuardedComposer(text).get_single_node()
    except (YAMLError, TooDeepError):
        return False
    entries = [value for _, value in root.value] if root.__class__ is MappingNode else [root]
    works = [each for entry in entries for each in _items(entry)]
    return bool(works) and all(map(_is_work, works))


def _items(node: Node) -> list[Node]:
    return node.value if node.__class__ is SequenceNode else [node]


def _is_work(node: Node) -> bool:
    if node.__class__ is not MappingNode:
        return False
    fields = {key.value.casefold() for key, _ in node.value if key.__class__ is ScalarNode}
    return len(fields & _OF_WORKS) >= _FEWEST and fields.isdisjoint(_OF_CLAIMS)


def unnamed(path: str, root: str, named: Sequence[str]) -> Problem:
    """The problem of such a file, which would be read as claims; `named` are the references of the map."""
    message = "this file looks like references, and argmap.yaml does not name it: claims are expected here"
    names = [*named, os.path.relpath(path, root).replace(os.sep, "/")]
    value = names[0] if len(names) == 1 else f"[{', '.join(names)}]"
    return Problem("AM102", Place(path), message, f"write `references: {value}` in argmap.yaml, or remove it")


def left_unnamed(root: str) -> str:
    """The name of a BibTeX or CSL-JSON file beside argmap.yaml; "" without one."""
    try:
        found = sorted(
            each.name
            for each in os.scandir(root)
            if each.name.endswith((".bib", ".json")) and each.is_file(follow_symlinks=False)
        )
    except OSError:
        return ""
    return next((name for name in found if name.endswith(".bib") or _is_csl(within(root, name))), "")


def _is_csl(path: str) -> bool:
    start = (read_bytes(path, []) or b"")[:_SHOWN].lstrip()
    return start.startswith((b"[", b'{"items"')) and b'"id"' in start and b'"type"' in start
