"""Gives a value another shape: several values in place of one, or a mapping in place of a list of keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .....checks.am308_several_in_one_tag import tags_in
from ....edits import Edit
from .case import Fix
from .rewriting import replaced
from .written import value_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .case import Case


def tags(case: Case) -> Iterator[Fix]:
    """Turn a tag that holds several into a list of them."""
    claim = case.claim
    node = case.written.entry(claim.id).value.get("tags") if claim else None
    if node is None:
        return
    for each in node.items or (node,):
        spot = case.written.spot(case.written.base + each.start)
        parts = tags_in(each.value)
        if spot and len(parts) > 1:
            edits = case.written.placed(replaced(case.written, spot, [*parts]))
            yield Fix(f"Write `tags: {case.written.shown([*parts])}`", edits, is_preferred=True)


def without_dashes(case: Case) -> Iterator[Fix]:
    """Take away the dashes before the keys of a mapping."""
    spot = case.spot
    if spot and spot.node.style == "-" and all(each.style == ":" for each in spot.node.items):
        text = case.written.text
        dashes = [text.rfind("-", 0, each.start) for each in spot.node.items]
        edits = [Edit(case.path, at, at + 1, " ") for at in dashes]
        yield Fix("Remove the dashes", case.written.placed(edits), is_preferred=True)


def one_for_each(case: Case) -> Iterator[Fix]:
    """Write a link or source for each of several targets, works or voices."""
    spot = case.spot
    if spot is None or spot.is_key or not spot.node.items or len(spot.steps) < 3:
        return
    mapping, at = spot.steps[-1]
    key = mapping.pairs[at][0].value if mapping.pairs else ""
    whole = value_of(mapping)
    if not isinstance(whole, dict):
        return
    several = [{**whole, key: value_of(each)} for each in spot.node.items]
    edits = replaced(case.written, spot.up(), [each[key] if len(each) == 1 else {**each} for each in several])
    what = "source" if key in ("work", "voice") else "link"
    yield Fix(f"Write a {what} for each", case.written.placed(edits), is_preferred=True)
