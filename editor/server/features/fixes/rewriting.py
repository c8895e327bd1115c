"""Edits of an entry that several fixes need: they replace a value or a key, or take a part out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .... import scalars
from ....additions import added
from ....cuts import items_cut, pairs_cut
from ....edits import Edit
from ....entries import line_start
from ....refused import Refused
from ....writer import in_flow, pair_text

if TYPE_CHECKING:
    from .....model.hint import Value
    from .written import Spot, Written

_OF_CLAIMS: Final = frozenset({"supports", "attacks", "contradicts", "answers"})
"""The keys below which a claim names others."""


def replaced(written: Written, spot: Spot, value: Value) -> list[Edit]:
    """The edits that put a value in the place of another.

    Several values in the place of an item become items of its list. Raises: Refused, where it has an anchor.
    """
    node, style, path = spot.node, written.style, written.path
    if node.anchor:
        raise Refused("an anchor stands there", "write out what is repeated")
    last = spot.steps[-1] if spot.steps else None
    if isinstance(value, list) and last and last.node.items:
        between = ", "
        if not last.node.is_flow:
            column = node.start - line_start(written.text, node.start) - 2
            between = f"{style.line_end}{' ' * column}- "
        return [Edit(path, node.start, node.end, between.join(in_flow(each, style) for each in value))]
    if node.style in (":", "-") and last and last.node.pairs:
        key = last.node.pairs[last.at][0]
        column = key.start - line_start(written.text, key.start)
        lines = pair_text(key.value, value, style, column).strip().replace("\n", style.line_end)
        return [Edit(path, key.start, node.end, lines)]
    new = in_flow(value, style)
    if isinstance(value, str):
        new = scalars.inline(value, style, in_flow=spot.is_in_flow)
    before = "" if node.start < node.end or written.text[node.start - 1 : node.start] in (" ", "") else " "
    return [Edit(path, node.inner, node.end, before + new)]


def key_replaced(written: Written, spot: Spot, name: str) -> list[Edit]:
    """The edits that write another key."""
    key = spot.node
    return [
        Edit(written.path, key.inner, key.end, scalars.inline(name, written.style, in_flow=spot.is_in_flow))
    ]


def taken_out(written: Written, spot: Spot) -> list[Edit]:
    """The edits that take out what a spot is, and what would be empty without it. Raises: Refused."""
    steps = [*spot.steps]
    while len(steps) > 1:
        node, at = steps.pop()
        if len(node.pairs) > 1:
            return pairs_cut(written.path, written.text, node, {at})
        if len(node.items) > 1:
            return items_cut(written.path, written.text, node, {at})
    raise Refused("the claim says nothing else")


def removal(written: Written, spot: Spot) -> str:
    """The title of a fix that takes out what a spot is: an item, a reference to a claim, or a key."""
    key = next(each for each in reversed(spot.keys) if each != "to")
    if spot.steps[-1].node.items or key in _OF_CLAIMS:
        return f"Remove `{written.shown(spot.node.value)}` from `{key}`"
    return f"Remove `{key}`"


def with_key(written: Written, name: str, key: str, value: Value) -> list[Edit]:
    """The edits that give a key of a claim a value. Raises: NotEditable."""
    entry = written.entry(name)
    node = entry.value.get(key)
    if node is None:
        return added(entry, key, value)
    gap = "" if node.start < node.end else " "
    return [Edit(written.path, node.inner, node.end, gap + in_flow(value, written.style))]
