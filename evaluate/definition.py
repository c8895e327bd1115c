"""The tables of the definition: the label of a claim by the strengths on both sides, and the reason for it.

`docs/semantics.md` has them with their sources. `fixpoint/well_founded` finds the same labels by counting.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from ..model import Reason, Verdict
from .labels import NO, OPEN, YES
from .results import LinkState

VERDICTS: Final = {OPEN: Verdict.UNDECIDED, YES: Verdict.ACCEPTED, NO: Verdict.REJECTED}
"""The verdict that each label of a claim stands for."""
STATES: Final = {OPEN: LinkState.IN_DOUBT, YES: LinkState.HOLDS, NO: LinkState.FAILS}
"""The state that each label of a link stands for."""


class SideStrengths(NamedTuple):
    """The strengths of the strongest reasons on both sides of a claim: a, A, b and B of the definition."""

    surely_for: float
    possibly_for: float
    surely_against: float
    possibly_against: float


def label_by(strengths: SideStrengths, *, unopposed: bool) -> int:
    """The label of a claim with these strengths, by one standard or the other."""
    surely_for, possibly_for, surely_against, possibly_against = strengths
    if unopposed:
        if surely_for and not possibly_against:
            return YES
        return NO if surely_against or not possibly_for else OPEN
    if surely_for > possibly_against:
        return YES
    return NO if possibly_for < surely_against or not possibly_for else OPEN


def is_balanced(surely_for: float, surely_against: float) -> bool:
    """Whether reasons of equal strength surely hold on both sides."""
    return 0 < surely_for == surely_against


def reason_of(label: int, *, contested: bool, refuted: bool, supported: bool) -> Reason:
    """The reason for a label.

    `contested`: whether the claim is contested. `refuted`: whether a reason against it surely holds.
    `supported`: whether any support is given for it.
    """
    if label == YES:
        return Reason.NONE
    if label == OPEN:
        return Reason.CONTESTED if contested else Reason.UNRESOLVED
    if refuted:
        return Reason.REFUTED
    # A presumed claim is rejected only if a reason against it holds, so this one is not presumed.
    return Reason.UNSUPPORTED if supported else Reason.UNTESTED
