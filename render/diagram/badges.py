"""What the badges of a picture count: the lines that lead from its claims to what it does not show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...model.words import count, listed
from ...views.part import Incoming
from ..graphics.shapes import Caption
from ..words.names import quoted
from .pills import Count

if TYPE_CHECKING:
    from ...model import Target
    from ...views.part import Part
    from ..graphics.theme import Theme


def hidden_counts(part: Part, target: Target, theme: Theme) -> list[Count]:
    """The counts of supports and attacks to a claim or link, and of what a claim bears on; [] without any."""
    hidden = part.incoming.get(target, Incoming())
    out = 0 if target.is_link else part.outgoing.get(target[0], 0)
    found: list[Count] = []
    if hidden.supports:
        found.append(Count(f"+{hidden.supports}", theme.support))
    if hidden.attacks:
        hue = theme.undercut if target.is_link else theme.attack
        found.append(Count(f"\N{MINUS SIGN}{hidden.attacks}", hue))
    if out:
        found.append(Count(str(out), theme.muted, leads_out=True))
    return found


def hidden_caption(part: Part, target: Target) -> Caption:
    """Say what the badge of a claim or link counts."""
    hidden = part.incoming.get(target, Incoming())
    out = 0 if target.is_link else part.outgoing.get(target[0], 0)
    counted = (
        (hidden.supports, f"{count(hidden.supports, 'reason')} for it"),
        (hidden.attacks, f"{count(hidden.attacks, 'reason')} against it"),
        (out, f"{count(out, 'claim or link', 'claims or links')} on which it bears"),
    )
    named = " → ".join(quoted(each, part.argument_map) for each in target)
    of = f"the link {named}" if target.is_link else named
    return Caption(f"Not shown of {of}: {listed([said for number, said in counted if number])}")
