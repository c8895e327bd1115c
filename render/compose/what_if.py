"""What is supposed of a map and what that changes; and which single changes would turn a verdict."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...evaluate import Change, VerdictChange
from ...model import ArgumentMap
from ..document.blocks import Block, Heading, Item, Items, Paragraph
from ..document.tones import Tone
from ..words.changes import change_code, change_line, change_of_several
from ..words.names import named, who
from ..words.verdicts import verdict_words

if TYPE_CHECKING:
    from ...views.trace import ClaimTrace, TraceFacts

_STOPPED: Final = "The search stopped before it had tried every change, since so much depends on each."
_MOST_DIFFERENCES: Final = 10


def supposed(facts: TraceFacts, argument_map: ArgumentMap, *, on_screen: bool) -> Iterator[Block]:
    """Yield what is supposed, and the verdicts that it changes."""
    yield Heading(1, "What if")
    yield Items(tuple(_supposition(each, argument_map, on_screen=on_screen) for each in facts.supposed))
    shown = facts.differences[:_MOST_DIFFERENCES]
    entries: list[Item] = []
    for each in shown:
        label, works, code = named(argument_map.claims[each.claim], argument_map)
        same = each.before.verdict is each.after.verdict
        before, after = (verdict_words(it) if same else it.verdict.value for it in (each.before, each.after))
        entries.append(Item(0, f"{before}, then {after}", label, works, code))
    more = len(facts.differences) - len(shown)
    if more:
        entries.append(Item(0, f"and {more} more"))
    yield Heading(2, "What it changes")
    yield Items(tuple(entries)) if entries else Paragraph("No other verdict changes.")


def _supposition(change: Change, argument_map: ArgumentMap, *, on_screen: bool) -> Item:
    line = change_line(change, argument_map).removeprefix("if ")
    return Item(0, line, code=change_code(change) if on_screen else "")


def what_would_change_it(trace: ClaimTrace, argument_map: ArgumentMap, *, on_screen: bool) -> Iterator[Block]:
    """Yield the single changes that would turn the verdict, or that there is none."""
    if not trace.changes:
        none = "No single change turns this verdict."
        yield Paragraph(none if trace.all_changes_tried else f"None was found. {_STOPPED}")
        return
    how = "; `--what-if` shows what else it would change" if on_screen else ""
    which = "Any one of these would, the nearest first" if len(trace.changes) > 1 else "This would"
    yield Paragraph(f"{which}{how}.", Tone.ASIDE)
    yield Items(tuple(_grouped(trace, argument_map, on_screen=on_screen)))
    if trace.more_changes:
        listing = "; `--changes N` lists up to N" if on_screen else ""
        yield Paragraph(f"There are more than these {len(trace.changes)}{listing}.", Tone.ASIDE)
    elif not trace.all_changes_tried:
        yield Paragraph(_STOPPED, Tone.ASIDE)


def _grouped(trace: ClaimTrace, argument_map: ArgumentMap, *, on_screen: bool) -> Iterator[Item]:
    """Yield the changes, those of the same kind to the same verdict below a line that they share."""
    groups: dict[tuple[str, ...], list[VerdictChange]] = {}
    for number, each in enumerate(trace.changes):
        verdict = verdict_words(each)
        shared = change_of_several(each.change, argument_map, trace.claim.id)
        groups.setdefault((verdict, shared) if shared else (verdict, "", str(number)), []).append(each)
    for (verdict, shared, *_), group in groups.items():
        codes = [change_code(each.change) if on_screen else "" for each in group]
        if len(group) == 1:
            yield Item(0, verdict, change_line(group[0].change, argument_map, trace.claim.id), code=codes[0])
            continue
        yield Item(0, verdict, shared)
        for each, code in zip(group, codes, strict=True):
            claim = argument_map.claims[each.change.target[0]]
            yield Item(1, who(claim, argument_map) or claim.kind.value, claim.label, code=code)
