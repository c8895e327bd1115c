"""How a verdict follows from the reasons below it, and what a cycle goes through."""

from __future__ import annotations

from typing import Final

from ...evaluate import LinkState, Reason
from ...evaluate.explanation import Conclusion, Detail, Ground
from ...model import ArgumentMap, Standard, Target
from ...model.words import listed
from .cards import UNCHALLENGED
from .names import quoted

_MOST_NAMED: Final = 4
_MOST_EVENTS: Final = 8

_WITHOUT_SUPPORT: Final = {Ground.UNTESTED, Ground.UNSUPPORTED, Ground.CIRCULAR}
"""Grounds on which a claim is rejected whether or not something speaks against it."""


def conclusion_line(conclusion: Conclusion, argument_map: ArgumentMap, *, on_screen: bool = True) -> str:
    """Return a claim's verdict and how it follows: `rejected: no reason for it holds`, `unchallenged`.

    Where that is not explained, the user is told a command on a screen.
    """
    word = conclusion.result.verdict.value
    if conclusion.detail is Detail.ABOVE:
        return f"{word}, as explained above"
    if conclusion.detail is Detail.NAMED:
        return f"{word}, as `argmap trace {conclusion.claim}` explains" if on_screen else word
    if conclusion.detail is Detail.MUTUAL:
        return f"{word}: it and {quoted(conclusion.circle[0][0], argument_map)} depend on each other"
    if conclusion.ground is Ground.SUPPOSED:
        return f"{word}, as is supposed"
    why = ground_words(conclusion, argument_map)
    return why if why == UNCHALLENGED else f"{word}: {why}"


def ground_words(conclusion: Conclusion, argument_map: ArgumentMap) -> str:
    """Return how a verdict follows from the steps below it, in a clause, or `unchallenged`."""
    why = _ground(conclusion, argument_map)
    refuted = conclusion.result.reason is Reason.REFUTED and not conclusion.outweighed
    return (
        f"{why}; and a reason against it holds" if refuted and conclusion.ground in _WITHOUT_SUPPORT else why
    )


def _ground(conclusion: Conclusion, argument_map: ArgumentMap) -> str:
    ground, causes = conclusion.ground, conclusion.cause_count
    if ground is Ground.CIRCULAR:
        return _circular(conclusion, argument_map)
    holds = _HOLDS.get(ground)
    if holds is None:
        return _GROUNDS[ground]
    unopposed = argument_map.claims[conclusion.claim].standard is Standard.UNOPPOSED
    if unopposed and ground is Ground.OUTWEIGHED:
        return "a reason against it holds, and by its standard a single one is enough"
    side = "for" if ground is Ground.OUTWEIGHED else "against"
    if causes > (ground is not Ground.PRESUMED):
        return f"{holds}, and {f'whatever speaks {side} it' if unopposed else 'what could match that'} fails"
    rivals = [each.state for each in conclusion.others if each.speaks_for == (ground is Ground.OUTWEIGHED)]
    if rivals:
        weaker = "fails" if {*rivals} == {LinkState.FAILS} else "is weaker"
        return f"{holds}, and what speaks {side} it {weaker}"
    return UNCHALLENGED if ground is Ground.PRESUMED else f"{holds}, and nothing speaks {side} it"


def _circular(conclusion: Conclusion, argument_map: ArgumentMap) -> str:
    names = [quoted(each[0], argument_map) for each in conclusion.circle]
    circle = listed(names, _MOST_NAMED)
    rest = "rest on each other alone"
    if conclusion.outweighed:
        rest = "rest on each other, and what else speaks for them is outweighed"
    if Target.of(conclusion.claim) in conclusion.circle:
        return f"{circle} {rest}"
    return f"what supports it comes from {circle}, which {rest}"


_HOLDS: Final = {
    Ground.PRESUMED: "it is asserted",
    Ground.PREVAILS: "a reason for it holds",
    Ground.OUTWEIGHED: "a reason against it holds",
}
_GROUNDS: Final = {
    Ground.SUPPOSED: "this is supposed",
    Ground.UNTESTED: "no reason for it is given",
    Ground.UNSUPPORTED: "no reason for it holds",
    Ground.BALANCED: "the strongest reasons that hold are equal on both sides",
    Ground.CYCLE: "it depends on itself through an attack or a contradiction",
    Ground.WAITS: "it depends on claims that are undecided themselves",
}


def cycle_line(circle: tuple[Target, ...], argument_map: ArgumentMap) -> str:
    """Return what leads from a claim back to itself: `“A” attacks “B”, which contradicts “A”`.

    Where it goes through a further premise, it says so: `“A” with “B” supports “C”`. Of a long way the middle
    is left out.
    """
    events: list[str] = []
    for at, node in enumerate(circle):
        following = circle[(at + 1) % len(circle)]
        if node.is_link:
            verb = "undercuts" if following.is_link else argument_map.links[node].sign.value
            before = circle[at - 1]
            with_another = not before.is_link and before[0] != node[0]
            joined = f"with {quoted(node[0], argument_map)} " if with_another else ""
            events.append(f"{joined}{verb} {_named(following, argument_map)}")
        elif not following.is_link:
            events.append(f"contradicts {_named(following, argument_map)}")
    if len(events) > _MOST_EVENTS:
        left_out = len(events) - _MOST_EVENTS + 1
        events[_MOST_EVENTS // 2 : _MOST_EVENTS // 2 + left_out] = [f"leads over {left_out} more steps"]
    return f"{quoted(circle[0][0], argument_map)} {', which '.join(events)}"


def _named(node: Target, argument_map: ArgumentMap) -> str:
    named = quoted(node[0], argument_map)
    return f"the step from {named} to {_named(node.rest, argument_map)}" if node.is_link else named
