"""How a verdict follows from the reasons below it, and what a cycle goes through."""

from __future__ import annotations

from typing import Final

from ...evaluate import Reason
from ...evaluate.explanation import Conclusion, Detail, Ground
from ...model import ArgumentMap, Standard, Target
from ...model.words import listed
from .names import quoted
from .verdicts import ON_A_CYCLE, verdict_word

_MOST_NAMED: Final = 8
_MOST_EVENTS: Final = 12

_WITHOUT_SUPPORT: Final = {Ground.UNTESTED, Ground.UNSUPPORTED, Ground.CIRCULAR}
"""Grounds on which a claim is rejected whether or not something speaks against it."""


def conclusion_line(conclusion: Conclusion, argument_map: ArgumentMap) -> str:
    """Return a claim's verdict and how it follows: `accepted: presumed, and nothing speaks against it`."""
    word = verdict_word(conclusion.result)
    if conclusion.detail is Detail.ABOVE:
        return f"{word}, as explained above"
    if conclusion.detail is Detail.NAMED:
        return f"{word}, as `argmap trace {conclusion.claim}` explains"
    if conclusion.detail is Detail.MUTUAL:
        return f"{word}: it and {quoted(conclusion.circle[0][0], argument_map)} depend on each other"
    unopposed = argument_map.claims[conclusion.claim].standard is Standard.UNOPPOSED
    line = f"{word}: {_ground(conclusion, unopposed=unopposed)}"
    refuted = conclusion.result.reason is Reason.REFUTED and not conclusion.outweighed
    if refuted and conclusion.ground in _WITHOUT_SUPPORT:
        line += "; and a reason against it stands"
    return line


def _ground(conclusion: Conclusion, *, unopposed: bool) -> str:
    ground, causes = conclusion.ground, conclusion.cause_count
    if ground is Ground.CIRCULAR:
        names = [each[0] for each in conclusion.circle]
        circle = listed(names, _MOST_NAMED)
        rest = "rest on each other alone"
        if conclusion.outweighed:
            rest = "rest on each other, and what else speaks for them is outweighed"
        return (
            f"{circle} {rest}"
            if conclusion.claim in names
            else f"what supports it comes from {circle}, which {rest}"
        )
    rivals = any(each.speaks_for == (ground is Ground.OUTWEIGHED) for each in conclusion.others)
    stands = _STANDS.get(ground)
    if stands is None:
        return _GROUNDS[ground]
    if unopposed and ground is Ground.OUTWEIGHED:
        return "one reason against it stands, which is enough by its standard, “unopposed”"
    side = "for" if ground is Ground.OUTWEIGHED else "against"
    if causes > (ground is not Ground.PRESUMED):
        return f"{stands}, and {f'whatever speaks {side} it' if unopposed else 'what could match that'} fails"
    return f"{stands}, and {f'what speaks {side} it is weaker' if rivals else f'nothing speaks {side} it'}"


_STANDS: Final = {
    Ground.PRESUMED: "presumed",
    Ground.PREVAILS: "a reason for it stands",
    Ground.OUTWEIGHED: "a reason against it stands",
}
_GROUNDS: Final = {
    Ground.SUPPOSED: "supposed here",
    Ground.UNTESTED: "it is not presumed, and nothing is said for it",
    Ground.UNSUPPORTED: "it is not presumed, and no support of it holds",
    Ground.BALANCED: "the strongest reasons that stand on each side are equal",
    Ground.CYCLE: ON_A_CYCLE,
    Ground.WAITS: "what could settle it is itself undecided",
}


def cycle_line(circle: tuple[Target, ...], argument_map: ArgumentMap) -> str:
    """Return what leads from a claim back to itself: `a attacks b, which contradicts a`.

    Where it goes through a further premise, it says so: `a with b supports c`. Of a long way the middle is
    left out.
    """
    events: list[str] = []
    for at, node in enumerate(circle):
        following = circle[(at + 1) % len(circle)]
        if node.is_link:
            verb = "undercuts" if following.is_link else argument_map.links[node].sign.value
            before = circle[at - 1]
            joined = f"with {node[0]} " if not before.is_link and before[0] != node[0] else ""
            events.append(f"{joined}{verb} {following}")
        elif not following.is_link:
            events.append(f"contradicts {following[0]}")
    if len(events) > _MOST_EVENTS:
        left_out = len(events) - _MOST_EVENTS + 1
        events[_MOST_EVENTS // 2 : _MOST_EVENTS // 2 + left_out] = [f"leads over {left_out} more steps"]
    return f"{circle[0][0]} {', which '.join(events)}"
