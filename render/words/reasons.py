"""How a reason bears and whether it holds, in a sign and a few words: none differ by colour alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...evaluate.explanation import Relation, Status, Step
from ..document.blocks import Tone
from .names import strength_word

if TYPE_CHECKING:
    from ...evaluate import GivenReason

TONES: Final = {
    Relation.ASSERTION: Tone.FOR,
    Relation.SUPPORT: Tone.FOR,
    Relation.BACKING: Tone.FOR,
    Relation.PREMISE: Tone.FOR,
    Relation.ATTACK: Tone.AGAINST,
    Relation.CONTRADICTION: Tone.AGAINST,
    Relation.UNDERCUT: Tone.AGAINST,
}
_SIGNS: Final = {
    Relation.ASSERTION: "+",
    Relation.SUPPORT: "+",
    Relation.BACKING: "+",
    Relation.PREMISE: "&",
    Relation.ATTACK: "−",
    Relation.CONTRADICTION: "≠",
    Relation.UNDERCUT: "×",
}
_NAMES: Final = {Relation.ASSERTION: "its bare assertion", Relation.PREMISE: "together with"}
_STATUS: Final = {Status.WEAKER: "is too weak"}


def step_head(step: Step) -> str:
    """Return the head of a step: `+ moderate support holds`, `× undercut fails`, `& together with`."""
    return _head(step.relation, step.strength, step.status)


def reason_head(reason: GivenReason) -> str:
    """Return the head of a reason that is not a step."""
    return _head(Relation(reason.bearing.value), reason.strength, reason_status(reason))


def reason_tone(reason: GivenReason) -> Tone:
    """Return the tone of a reason that is not a step."""
    return TONES[Relation(reason.bearing.value)]


def reason_status(reason: GivenReason) -> Status:
    """Return whether a reason that is not a step holds."""
    return Status(reason.state.value)


def _head(relation: Relation, strength: float, status: Status | None) -> str:
    weighs = strength and relation in {Relation.SUPPORT, Relation.ATTACK, Relation.CONTRADICTION}
    parts = [
        _SIGNS[relation],
        strength_word(strength) if weighs else "",
        _NAMES.get(relation, relation.value),
    ]
    if relation is Relation.ASSERTION:
        parts.append(f"({strength_word(strength)})")
    if relation is Relation.BACKING:
        parts.append("(without effect on the verdict)")
    elif status is not None:
        parts.append(_STATUS.get(status, "is in doubt" if status is Status.IN_DOUBT else status.value))
    return " ".join(filter(None, parts))
