"""What every table of hypotheses says of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...model import Kind
from ...model.words import count
from ..document.table import Purpose
from ..words.names import whose

if TYPE_CHECKING:
    from ...views.shown import Shown


def heading(hypothesis: str, outcome: str, shown: Shown, purpose: Purpose) -> str:
    """Return a hypothesis with its sources and its outcome, on a screen also with its id."""
    claim = shown.whole.claims[hypothesis]
    name = f"{claim.label} [{claim.id}]" if purpose is Purpose.SCREEN else claim.label
    return f"{name}{whose(claim, shown.whole)}: {outcome}"


def no_hypothesis(shown: Shown) -> str:
    """Say that no hypothesis is shown: because the map has none, or because the part has none."""
    if any(each.kind is Kind.HYPOTHESIS for each in shown.whole.claims.values()):
        return "No hypothesis is in this part of the map."
    return "The map has no hypothesis."


def reasons_left_out(left_out: int) -> Iterator[str]:
    """Say how many reasons are not shown, if any are."""
    if left_out:
        yield f"Left out: {count(left_out, 'reason')} from outside of what is shown of the map."


def not_listed(bearing_on_none: int, shown: Shown) -> Iterator[str]:
    """Say how many claims are in no table, as they bear on no hypothesis, if any are."""
    if bearing_on_none:
        bear = "bears" if bearing_on_none == 1 else "bear"
        claims = len(shown.argument_map.claims)
        yield f"Not listed: {bearing_on_none} of {claims} claims, which {bear} on no hypothesis directly."
