"""Adds a key with its value to a mapping of `argmap.yaml`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .edits import Edit
from .entries import line_end, line_start
from .refused import NotEditable
from .style import style_of
from .writer import in_flow, pair_text

if TYPE_CHECKING:
    from ..model.hint import Value
    from .nodes import Node


def pair_added(path: str, text: str, mapping: Node, key: str, value: Value) -> list[Edit]:
    """The edits that add a key with its value to a mapping that has some. Raises: NotEditable."""
    if not mapping.pairs or mapping.anchor:
        raise NotEditable(path, "nothing can be added there")
    style = style_of(text)
    last = max(mapping.pairs[-1][0].end, mapping.pairs[-1][1].end)
    if mapping.is_flow:
        return [Edit(path, last, last, f", {in_flow({key: value}, style)[1:-1]}")]
    column = mapping.pairs[0][0].start - line_start(text, mapping.pairs[0][0].start)
    at = line_end(text, last)
    lines = f"\n{pair_text(key, value, style, column)}".removesuffix("\n")
    return [Edit(path, at, at, lines.replace("\n", style.line_end))]
