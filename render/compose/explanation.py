"""Why a verdict is as it is: the steps, and the reasons that it does not follow from, as lists."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...evaluate import Bearing, GivenReason
from ...evaluate.explanation import Detail, Ground, Relation, Step
from ...model import ArgumentMap
from ...model.words import listed, trimmed
from ..document.blocks import Block, Heading, Item, Items, Paragraph
from ..words.grounds import conclusion_line, cycle_line
from ..words.names import named, quoted
from ..words.reasons import reason_head, reason_tone

if TYPE_CHECKING:
    from ...views.trace import ClaimTrace, TraceRequest

_MOST_OTHERS: Final = 10
_ON_CLAIMS: Final = {Relation.SUPPORT, Relation.ATTACK, Relation.CONTRADICTION}


def explanation(trace: ClaimTrace, request: TraceRequest, argument_map: ArgumentMap) -> Iterator[Block]:
    """Yield the steps, beginning with the claim itself, and the reasons that it does not follow from."""
    first, *steps = trace.explanation
    root = first.conclusion
    if root is None:
        return
    yield Paragraph(f"{conclusion_line(root, argument_map)}{':' if steps else '.'}")
    if root.ground is Ground.CYCLE and root.circle:
        yield Paragraph(f"The cycle: {cycle_line(root.circle, argument_map)}.")
    if steps:
        yield Items(tuple(_items(trace.explanation, argument_map)))
    if request.every:
        return
    decisive = {each.path for each in trace.turns_on}
    as_strong = [each for each in root.others if each.path in decisive]
    others = [each for each in root.others if each.path not in decisive]
    strong = "Equally strong"
    if len(as_strong) == len(decisive):  # the reason above is not one of them
        strong = "Stronger, but dependent on the verdict itself"
    for intro, given in ((strong, as_strong), ("Other reasons", others)):
        if given:
            yield Heading(3, intro)
            entries = [_other(each, argument_map) for each in given[:_MOST_OTHERS]]
            if len(given) > len(entries):
                entries.append(Item(0, f"and {len(given) - len(entries)} more (--all explains them)"))
            yield Items(tuple(entries))


def _items(steps: tuple[Step, ...], argument_map: ArgumentMap) -> Iterator[Item]:
    """Yield an entry for each step but the first; a reason on another claim of a cycle names that claim."""
    claims: list[str] = []  # what the last step of each depth is about
    for step in steps:
        del claims[step.depth :]
        if step.depth:
            elsewhere = step.relation in _ON_CLAIMS and step.on[0] != claims[-1]
            yield _item(step, f" (on {step.on[0]})" if elsewhere else "", argument_map)
        claims.append(step.conclusion.claim if step.conclusion else step.path[0])


def _item(step: Step, where: str, argument_map: ArgumentMap) -> Item:
    depth, tone, head = step.depth - 1, reason_tone(step, argument_map), reason_head(step) + where
    if step.relation is Relation.ASSERTION:
        return Item(depth, head, tone=tone)
    conclusion, link = step.conclusion, argument_map.links.get(step.path)
    lines = [f"because: {trimmed(link.because)}"] if link and link.because else []
    if conclusion is not None:
        lines.append(f"the claim is {conclusion_line(conclusion, argument_map)}")
        if conclusion.circle and (conclusion.detail, conclusion.ground) == (Detail.BELOW, Ground.CYCLE):
            lines.append(f"the cycle: {cycle_line(conclusion.circle, argument_map)}")
    return Item(depth, head, *named(argument_map.claims[step.path[0]], argument_map), tuple(lines), tone)


def _other(reason: GivenReason, argument_map: ArgumentMap) -> Item:
    head, tone = reason_head(reason), reason_tone(reason, argument_map)
    if reason.bearing is Bearing.ASSERTION:
        return Item(0, head, tone=tone)
    link = argument_map.links.get(reason.path)
    premises = [quoted(each.id, argument_map) for each in link.premises] if link else []
    lines = (f"together with {listed(premises)}",) if premises else ()
    return Item(0, head, *named(argument_map.claims[reason.path[0]], argument_map), lines, tone)
