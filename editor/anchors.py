"""Anchors (`&name`) and their aliases (`*name`), which tie parts of a file together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .nodes import parsed
from .refused import NotEditable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .nodes import Node

_HINT = "write out what is repeated"


def refuse_if_used_elsewhere(path: str, text: str, spans: Iterable[tuple[int, int]]) -> None:
    """Raise NotEditable where an alias outside parts of the text repeats an anchor inside them."""
    parts = [*spans]
    if not any("&" in text[start:end] for start, end in parts):
        return
    nodes = [*_nodes(parsed(path, text))]
    inside = {each.anchor for each in nodes if each.anchor and _is_inside(each, parts)}
    for each in nodes:
        if each.style == "*" and each.value in inside and not _is_inside(each, parts):
            message = f"`*{each.value}` repeats elsewhere in the file what `&{each.value}` marks here"
            raise NotEditable(path, message, _HINT)


def refuse_if_it_repeats(path: str, text: str, start: int, end: int) -> None:
    """Raise NotEditable where an alias inside a part of the text repeats an anchor outside it."""
    if "*" not in text[start:end]:
        return
    inside = [each for each in _nodes(parsed(path, text)) if _is_inside(each, [(start, end)])]
    anchors = {each.anchor for each in inside}
    for each in inside:
        if each.style == "*" and each.value not in anchors:
            message = f"`*{each.value}` repeats here what `&{each.value}` marks elsewhere in the file"
            raise NotEditable(path, message, _HINT)


def _is_inside(node: Node, parts: Iterable[tuple[int, int]]) -> bool:
    return any(start <= node.start < end for start, end in parts)


def _nodes(node: Node | None) -> Iterator[Node]:
    """The node and all in it."""
    if node is None:
        return
    yield node
    for each in node.items:
        yield from _nodes(each)
    for pair in node.pairs:
        for each in pair:
            yield from _nodes(each)
