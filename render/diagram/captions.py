"""What the things in a diagram are called, in words, for tooltips and for those who hear a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ...model.words import count
from ..words.names import cited, quoted
from ..words.part import part_in_words
from . import style

if TYPE_CHECKING:
    from ...model import Answer, ArgumentMap, Claim, Link, Target
    from ...views.part import Part
    from .marks import Mark, Marks


VERDICTS_OF_A_PART: Final = "Verdicts from the whole map"
"""What to tell of the verdicts in a picture of a part: what is not shown counts too."""


class Caption(NamedTuple):
    """What a drawn thing is called and what more there is to say of it, as plain text."""

    title: str
    text: str = ""

    @property
    def whole(self) -> str:
        """Title and text, for a tooltip."""
        return f"{self.title}\n{self.text}" if self.text else self.title


def of_part(part: Part, links: int, problems: int, marks: Marks | None = None) -> Caption:
    """Say what the picture shows as a whole; `links` is how many it shows, the rest is as for `draw`."""
    claims = len(part.argument_map.claims)
    counted = f"{count(claims, 'claim')}, {count(links, 'link')}"
    asked = part_in_words(part)
    cut = f" of a larger map ({asked})" if asked else ""
    verdicts = ""
    if marks and (said := marks.counted(part.argument_map.claims)):
        verdicts = f". {VERDICTS_OF_A_PART if asked else 'Verdicts'}: {said}"
    provisional = f"; {provisionally(problems)}" if problems else ""
    return Caption(
        part.argument_map.title or "Argument map", f"Argument map: {counted}{cut}{verdicts}{provisional}"
    )


def provisionally(problems: int) -> str:
    """Say that a map with errors is not the last word."""
    return f"provisional: {count(problems, 'problem')}"


def of_claim(claim: Claim, argument_map: ArgumentMap, mark: Mark | None = None) -> Caption:
    """Say how a claim fares, and all that the box may have no room for: text, and where it comes from."""
    lines = [] if claim.label.split() == claim.text.split() else [claim.text]
    for source in claim.sources:
        name = cited(source, argument_map.works)
        if source.locator:
            name += f", {source.locator}"
        if source.via:
            name += f" (via {cited(source.via, argument_map.works)})"
        lines.append(name)
    kind = style.BOXES[claim.kind].name
    named = f"{kind}, {mark.word}" if mark else kind
    return Caption(f"{named}: {claim.label}", "\n".join(filter(None, lines)))


def of_link(link: Link, argument_map: ArgumentMap, marks: Marks | None = None) -> Caption:
    """Say what a link says: its claims by their labels, whether it holds where that is in doubt, and why."""
    named = quoted(link.source, argument_map)
    for premise in link.premises:
        named += f" with {quoted(premise.id, argument_map)}"
    doubt = f" ({said})" if marks and (said := marks.doubt(link, argument_map)) else ""
    return Caption(f"{named} {link.sign.value} {_target(link.target, argument_map)}{doubt}", link.because)


def of_contradiction(one: str, other: str, argument_map: ArgumentMap) -> Caption:
    """Say which claims contradict each other."""
    return Caption(f"{quoted(one, argument_map)} contradicts {quoted(other, argument_map)}")


def of_answer(claim: Claim, answer: Answer, argument_map: ArgumentMap) -> Caption:
    """Say what a claim answers, and why."""
    named = f"{quoted(claim.id, argument_map)} answers {quoted(answer.to, argument_map)}"
    return Caption(named, answer.because)


def _target(target: Target, argument_map: ArgumentMap) -> str:
    """Name a claim, or the claims of a link in order."""
    if not target.is_link:
        return quoted(target[0], argument_map)
    return f"the link {' → '.join([quoted(each, argument_map) for each in target])}"
