"""What the badges of a picture count: the lines that lead from its claims to what it does not show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from ...model.words import count, listed
from ...views.part import Incoming
from ..graphics.shapes import Caption
from ..words.names import quoted
from .legend import Sample
from .pills import Before, Count

if TYPE_CHECKING:
    from ...model import Target
    from ...views.part import Part
    from ..graphics.theme import Theme


def hidden_counts(part: Part, target: Target, theme: Theme) -> list[Count]:
    """The counts of what leads to a claim or link, and of what a claim bears on; [] without any."""
    out = 0 if target.is_link else part.outgoing.get(target[0], 0)
    return counts(
        part.incoming.get(target, Incoming()),
        out,
        theme.undercut if target.is_link else theme.attack,
        theme,
    )


def counts(hidden: Incoming, out: int, against: str, theme: Theme) -> list[Count]:
    """The counts of a badge; `against` is the colour of attacks."""
    found: list[Count] = []
    if hidden.supports:
        found.append(Count(f"+{hidden.supports}", theme.support))
    if hidden.attacks:
        found.append(Count(f"\N{MINUS SIGN}{hidden.attacks}", against))
    if hidden.answers:
        found.append(Count(str(hidden.answers), theme.muted, Before.DOTS))
    if out:
        found.append(Count(str(out), theme.muted, Before.ARROW))
    return found


def samples(found: Iterable[Count]) -> Iterator[Sample]:
    """What the legend explains of a badge."""
    for each in found:
        yield _SAMPLES[each.before]


_SAMPLES: Final = {
    Before.NOTHING: Sample.HIDDEN,
    Before.DOTS: Sample.HIDDEN_ANSWERS,
    Before.ARROW: Sample.LEADS_OUT,
}


def hidden_caption(part: Part, target: Target) -> Caption:
    """Say what the badge of a claim or link counts."""
    hidden = part.incoming.get(target, Incoming())
    out = 0 if target.is_link else part.outgoing.get(target[0], 0)
    named = " → ".join(quoted(each, part.argument_map) for each in target)
    of = f"the link {named}" if target.is_link else named
    return Caption(f"Not shown of {of}: {counted(hidden, out, 'it')}")


def counted(hidden: Incoming, out: int, target: str) -> str:
    """Say what leads to what is shown, called `target`, and what that bears on; "" where nothing does."""
    does = "bears" if target == "it" else "bear"
    parts = (
        (hidden.supports, f"{count(hidden.supports, 'reason')} for {target}"),
        (hidden.attacks, f"{count(hidden.attacks, 'reason')} against {target}"),
        (hidden.answers, f"{count(hidden.answers, 'answer')} to {target}"),
        (out, f"{count(out, 'claim or link', 'claims or links')} on which {target} {does}"),
    )
    said = [each for number, each in parts if number]
    return listed(said) if said else ""
