"""Why a verdict is as it is: the steps, and the reasons that it does not follow from, as lists."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...evaluate import Bearing, GivenReason
from ...evaluate.explanation import Conclusion, Detail, Ground, Relation, Status, Step
from ...model import ArgumentMap
from ...model.words import listed, trimmed
from ..document.blocks import Block, Heading, Item, Items, Paragraph
from ..document.tones import Tone
from ..words.cards import UNCHALLENGED
from ..words.grounds import conclusion_line, cycle_line, ground_words
from ..words.names import named, quoted
from ..words.numbers import capitalised
from ..words.reasons import head_of, reason_head, reason_tone

if TYPE_CHECKING:
    from ...views.trace import ClaimTrace, TraceRequest

_MOST_OTHERS: Final = 10
_ON_CLAIMS: Final = {Relation.SUPPORT, Relation.ATTACK, Relation.CONTRADICTION}
_AS_STRONG: Final = "equally strong"
_DEPENDENT: Final = "stronger, but dependent on this verdict"


def explanation(
    trace: ClaimTrace, request: TraceRequest, argument_map: ArgumentMap, *, on_screen: bool
) -> Iterator[Block]:
    """Yield the steps, beginning with the claim itself, and the reasons that it does not follow from.

    How the claim follows is left out where there are no steps: the verdict says it in a sentence, and all
    reasons make one list.
    """
    first, *steps = trace.explanation
    root = first.conclusion
    if root is None:
        return
    if steps or root.circle:
        yield Paragraph(f"{capitalised(ground_words(root, argument_map))}{':' if steps else '.'}")
    if root.ground is Ground.CYCLE and root.circle:
        yield Paragraph(f"The cycle: {cycle_line(root.circle, argument_map)}.")
    if steps:
        yield Items(tuple(_items(trace.explanation, argument_map, on_screen=on_screen)))
    if root.others and not request.every:
        asserted: list[Item] = []
        if steps or root.circle:
            yield Heading(3, "Other reasons")
        elif root.ground is Ground.PRESUMED:
            strength = argument_map.claims[root.claim].strength
            asserted = [Item(0, head_of(Relation.ASSERTION, strength, Status.HOLDS), tone=Tone.FOR)]
        yield Items((*asserted, *_others(trace, root, argument_map, on_screen=on_screen)))


def _items(steps: tuple[Step, ...], argument_map: ArgumentMap, *, on_screen: bool) -> Iterator[Item]:
    """Yield an entry for each step but the first; a reason on another claim of a cycle names that claim."""
    claims: list[str] = []  # what the last step of each depth is about
    undercut = {step.on for step in steps if step.relation is Relation.UNDERCUT}
    for step in steps:
        del claims[step.depth :]
        if step.depth:
            elsewhere = step.relation in _ON_CLAIMS and step.on[0] != claims[-1]
            head = reason_head(step) + (f" (on {quoted(step.on[0], argument_map)})" if elsewhere else "")
            lines = _lines(step, argument_map, is_undercut=step.path in undercut, on_screen=on_screen)
            yield _item(step, head, tuple(lines), argument_map)
        claims.append(step.conclusion.claim if step.conclusion else step.path[0])


def _item(step: Step, head: str, lines: tuple[str, ...], argument_map: ArgumentMap) -> Item:
    depth, tone = step.depth - 1, reason_tone(step, argument_map)
    if step.relation is Relation.ASSERTION:
        return Item(depth, head, tone=tone)
    return Item(depth, head, *named(argument_map.claims[step.path[0]], argument_map), lines, tone)


def _lines(step: Step, argument_map: ArgumentMap, *, is_undercut: bool, on_screen: bool) -> Iterator[str]:
    """Yield why a step is taken, and how the claim fares that it starts from."""
    conclusion, link = step.conclusion, argument_map.links.get(step.path)
    if link and link.because:
        yield f"because: {trimmed(link.because)}"
    if conclusion is None:
        return
    line = conclusion_line(conclusion, argument_map, on_screen=on_screen)
    if line == UNCHALLENGED:
        yield f"{'the claim itself is ' * is_undercut}{line}"
    else:
        yield f"the claim is {line}"
    if conclusion.circle and (conclusion.detail, conclusion.ground) == (Detail.BELOW, Ground.CYCLE):
        yield f"the cycle: {cycle_line(conclusion.circle, argument_map)}"


def _others(
    trace: ClaimTrace, root: Conclusion, argument_map: ArgumentMap, *, on_screen: bool
) -> Iterator[Item]:
    """Yield the reasons that the verdict does not follow from, those first that are as strong as any."""
    decisive = {each.path for each in trace.turns_on}
    strong = [each for each in root.others if each.path in decisive]
    # If all decisive reasons are among them, the reason above is weaker: it does not depend on the verdict.
    aside = _DEPENDENT if len(strong) == len(decisive) else _AS_STRONG
    others = [(each, aside) for each in strong]
    others += [(each, "") for each in root.others if each.path not in decisive]
    most = len(others) if len(others) == _MOST_OTHERS + 1 else _MOST_OTHERS
    for each, strength in others[:most]:
        yield _other(each, strength, argument_map)
    if len(others) > most:
        how = " (`--all` explains them)" if on_screen else ""
        yield Item(0, f"and {len(others) - most} more{how}")


def _other(reason: GivenReason, strength: str, argument_map: ArgumentMap) -> Item:
    head = ", ".join(filter(None, (reason_head(reason), strength)))
    tone = reason_tone(reason, argument_map)
    if reason.bearing is Bearing.ASSERTION:
        return Item(0, head, tone=tone)
    link = argument_map.links.get(reason.path)
    premises = [quoted(each.id, argument_map) for each in link.premises] if link else []
    lines = (f"together with {listed(premises)}",) if premises else ()
    return Item(0, head, *named(argument_map.claims[reason.path[0]], argument_map), lines, tone)
