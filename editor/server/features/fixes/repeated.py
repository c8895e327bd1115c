"""Mends what is given twice: a key of a mapping, or the id of a claim."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ....additions import added
from ....entries import line_end, line_start
from ....ids import free_id
from ....scalars import inline
from .case import Fix
from .rewriting import key_replaced, replaced, taken_out
from .written import Spot, value_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .....model.hint import Value
    from ....edits import Edit
    from .case import Case
    from .written import Written

_LISTS: Final = ("supports", "attacks", "contradicts", "answers", "sources", "tags")


def one_key(case: Case) -> Iterator[Fix]:
    """Merge both below one key, or keep one of the two."""
    spot = case.spot
    if spot is None or not spot.is_key or len(spot.steps) < 2:
        return
    written, key, (mapping, at) = case.written, spot.node.value, spot.steps[-1]
    first = next((number for number, pair in enumerate(mapping.pairs[:at]) if pair[0].value == key), None)
    if first is None:
        return
    cut = taken_out(written, spot)
    if len(spot.steps) == 2 and key in _LISTS:
        yield Fix(f"Merge both below one `{key}`", _as_one_list(written, spot, cut), is_preferred=True)
    elif len(spot.steps) == 2 and key == "facets":
        yield Fix("Merge both below one `facets`", _as_one_mapping(written, spot, cut), is_preferred=True)
    yield Fix(f"Remove this `{key}`", written.placed(cut))
    other = Spot(mapping.pairs[first][0], (*spot.steps[:-1], spot.steps[-1]._replace(at=first)), is_key=True)
    yield Fix(f"Remove the first `{key}`", written.placed(taken_out(written, other)))


def _as_one_list(written: Written, spot: Spot, cut: list[Edit]) -> tuple[Edit, ...]:
    mapping, at = spot.steps[-1]
    value = mapping.pairs[at][1]
    now = written.after(cut)
    key = spot.node.value
    for item in value.items or (value,):
        entry = now.entry(spot.keys[0])
        held = entry.value.get(key)
        if held and value_of(item) not in [value_of(each) for each in held.items or (held,)]:
            now = now.after(added(entry, key, value_of(item)))
    return written.became(now)


def _as_one_mapping(written: Written, spot: Spot, cut: list[Edit]) -> tuple[Edit, ...]:
    mapping, at = spot.steps[-1]
    now = written.after(cut)
    first = now.entry(spot.keys[0]).value.get(spot.node.value)
    there = now.spot(now.base + first.start) if first else None
    both = [value_of(each) for each in (first, mapping.pairs[at][1]) if each]
    if there is None or there.is_key or not all(isinstance(each, dict) for each in both):
        return ()
    merged: dict[str, list[Value]] = {}
    for each in both:
        for key, value in each.items() if isinstance(each, dict) else ():
            held = merged.setdefault(key, [])
            held += [one for one in (value if isinstance(value, list) else [value]) if one not in held]
    whole: Value = {key: values[0] if len(values) == 1 else values for key, values in merged.items()}
    return written.became(now.after(replaced(now, there, whole)))


def other_id(case: Case) -> Iterator[Fix]:
    """Give the second of two claims an id of its own, or take it out where both are the same."""
    spot = case.spot
    if spot is None or not spot.is_key or len(spot.steps) != 1:
        return
    written, name = case.written, spot.node.value
    taken = {*case.argument_map.claims, *case.argument_map.gaps.damaged}
    free = free_id(name, taken)
    shown = inline(free, written.style)
    yield Fix(f"Give this claim the id `{shown}`", written.placed(key_replaced(written, spot, free)))
    first = case.argument_map.claims.get(name)
    if first and not written.root_is_flow:
        other, _ = case.at(first.place)
        if other.text.split() == written.text.split():
            text, end = case.text, written.base + written.end
            start = line_start(text, case.start)
            end = line_end(text, end)
            end += 2 if text.startswith("\r\n", end) else end < len(text)
            edit = case.edit(start, end, "")
            yield Fix("Remove this claim: it is the same as the first", (edit,), is_preferred=True)
