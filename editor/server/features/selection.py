"""What an editor selects when a selection grows: a word, a name, a value, its key, and so on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from lsprotocol import types

from ...entries import is_in_braces
from ..cursor import LARGE, entry_at, parsed_entry, spot_at
from ..lines import Position

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...nodes import Node
    from ..session import Asked

_WORD: Final = re.compile(r"\w+")


def selection(asked: Asked) -> list[types.SelectionRange]:
    """Return for each position the spans around it, from the smallest to the whole file."""
    lines = asked.document.lines
    indexes = [lines.index(Position(each.line, each.character)) for each in asked.params.positions]
    return [_selection(asked, each) for each in indexes]


def _selection(asked: Asked, index: int) -> types.SelectionRange:
    spans = {span for span in _spans(asked, index) if span[0] <= index <= span[1]}
    chosen = types.SelectionRange(asked.view.span(asked.document.lines, 0, len(asked.text)))
    last = (0, len(asked.text))
    for start, end in sorted(spans, key=lambda span: (span[0] - span[1], span)):
        if last[0] <= start and end <= last[1] and (start, end) != last:
            chosen = types.SelectionRange(asked.view.span(asked.document.lines, start, end), chosen)
            last = start, end
    return chosen


def _spans(asked: Asked, index: int) -> Iterator[tuple[int, int]]:
    """Yield the spans around an index, in any order."""
    text = asked.text
    line, line_end = asked.document.lines.line_at(index)
    yield line + len(text[line:line_end]) - len(text[line:line_end].lstrip()), line_end
    yield from (word.span() for word in _WORD.finditer(text, line, line_end))
    spot = spot_at(text, index)
    if spot:
        yield spot.start, spot.end
        yield spot.name_at(index)[:2]
    entry = entry_at(text, index)
    if entry:
        written = text[entry.start : entry.end]
        yield entry.start, entry.start + len(written.rstrip())
        root = parsed_entry(written) if len(written) <= LARGE else None
        yield from ((entry.start + start, entry.start + end) for start, end in _nodes(root))
    elif len(text) <= LARGE and is_in_braces(text):
        yield from _nodes(parsed_entry(text))


def _nodes(node: Node | None) -> Iterator[tuple[int, int]]:
    """Yield the spans of a node and of all its parts."""
    if node is None:
        return
    yield node.inner, node.end
    for item in node.items:
        yield from _nodes(item)
    for key, value in node.pairs:
        yield key.start, max(key.end, value.end)
        yield from _nodes(key)
        yield from _nodes(value)
