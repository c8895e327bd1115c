"""How a reason bears and whether it holds, in a sign and a few words: nothing is said by colour alone."""

from __future__ import annotations

from typing import Final

from ...evaluate import GivenReason, LinkState
from ...evaluate.explanation import Relation, Status, Step
from ...model import ArgumentMap, Link, Sign
from ..document.tones import Tone
from .cards import THE_ASSERTION
from .names import strength_word

_FOR: Final = {Relation.ASSERTION: "+", Relation.SUPPORT: "+", Relation.BACKING: "+", Relation.PREMISE: "&"}
_AGAINST: Final = {Relation.ATTACK: "−", Relation.CONTRADICTION: "≠", Relation.UNDERCUT: "⊥"}
_SIGNS: Final = _FOR | _AGAINST
_NAMES: Final = {Relation.ASSERTION: THE_ASSERTION.lower(), Relation.PREMISE: "together with"}
_STATUS: Final = {Status.WEAKER: "is too weak", Status.IN_DOUBT: "is in doubt"}


def relation_of(reason: Step | GivenReason) -> Relation:
    """Return how a step, or a reason that is not a step, bears on what it is given for."""
    return reason.relation if isinstance(reason, Step) else Relation(reason.bearing.value)


def link_tone(link: Link) -> Tone:
    """Return the tone of a kind of link."""
    if link.is_undercut:
        return Tone.UNDERCUT
    return Tone.FOR if link.sign is Sign.SUPPORT else Tone.AGAINST


def reason_tone(reason: Step | GivenReason, argument_map: ArgumentMap) -> Tone:
    """Return the tone of a step or reason: FAILS where it does, a premise as its link, else as it bears."""
    relation = relation_of(reason)
    if _status_of(reason) is Status.FAILS:
        return Tone.FAILS
    if relation is Relation.PREMISE and isinstance(reason, Step):
        return link_tone(argument_map.links[reason.on])
    if relation is Relation.UNDERCUT:
        return Tone.UNDERCUT
    return Tone.FOR if relation in _FOR else Tone.AGAINST


def _status_of(reason: Step | GivenReason) -> Status | None:
    return reason.status if isinstance(reason, Step) else Status(reason.state.value)


def reason_head(reason: Step | GivenReason) -> str:
    """Return the head of a step or reason: `+ moderate support holds`, `& together with`."""
    return head_of(relation_of(reason), reason.strength, _status_of(reason))


def head_of(relation: Relation, strength: float, status: Status | None) -> str:
    """Return the head of a reason of this relation, without a word for a strength of 0 or no status."""
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
        parts.append(_STATUS.get(status, status.value))
    return " ".join(filter(None, parts))


def link_head(link: Link, state: LinkState | None) -> str:
    """Return the head of a link: `+ moderate support holds`; one without a state cannot count."""
    relation = Relation.SUPPORT if link.sign is Sign.SUPPORT else Relation.ATTACK
    if link.target.is_link:
        relation = Relation.UNDERCUT if link.is_undercut else Relation.BACKING
    head = head_of(
        relation, 0 if link.target.is_link else link.weight, Status(state.value) if state else None
    )
    return head if state else f"{head}, not counted because of an error"
