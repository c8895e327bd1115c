"""Captions of the elements of a diagram, for tooltips and for readers who hear a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...model import Answer, ArgumentMap, Claim, Link
from ...model.words import count, trimmed
from ..graphics.shapes import Caption
from ..words.names import cited, quoted
from ..words.part import part_in_words
from ..words.provisional import provisionally

if TYPE_CHECKING:
    from ...views.part import Part
    from .draw_options import DrawOptions
    from .marks import Mark, Marks


VERDICTS_OF_A_PART: Final = "Verdicts from the whole map"
"""A note on the verdicts in a picture of a part, since claims that are not shown count too."""


def part_caption(part: Part, links: int, options: DrawOptions) -> Caption:
    """Say what the whole picture shows; `links` is how many links."""
    claims = len(part.argument_map.claims)
    counted = f"{count(claims, 'claim')}, {count(links, 'link')}"
    asked = part_in_words(part)
    cut = f" of a larger map ({asked})" if asked else ""
    tally = options.marks.counted(part.argument_map.claims)
    verdicts = f". {VERDICTS_OF_A_PART if asked else 'Verdicts'}: {tally}" if tally else ""
    provisional = f"; {provisionally(options.problems)}" if options.problems else ""
    return Caption(
        part.argument_map.title or "Argument map", f"Argument map: {counted}{cut}{verdicts}{provisional}"
    )


def claim_caption(claim: Claim, argument_map: ArgumentMap, mark: Mark | None = None) -> Caption:
    """Give the verdict on a claim, and its text and sources in full, for which the box may have no room."""
    lines = [] if claim.label.split() == claim.text.split() else [trimmed(claim.text)]
    for source in claim.sources:
        name = cited(source, argument_map.works)
        if source.locator:
            name += f", {source.locator}"
        if source.via:
            name += f" (via {cited(source.via, argument_map.works)})"
        lines.append(name)
    kind = claim.kind.value.capitalize()
    named = f"{kind}, {mark.words}" if mark else kind
    return Caption(f"{named}: {claim.label}", "\n".join(filter(None, lines)))


def link_caption(link: Link, argument_map: ArgumentMap, marks: Marks) -> Caption:
    """Name the claims of a link by their labels, and say why the link fails or that it is in doubt."""
    target = " → ".join([quoted(each, argument_map) for each in link.target])
    if link.target.is_link:
        target = f"the link {target}"
    named = quoted(link.source, argument_map)
    for premise in link.premises:
        named += f" with {quoted(premise.id, argument_map)}"
    doubt = f" ({why})" if (why := marks.doubt(link, argument_map)) else ""
    return Caption(f"{named} {link.sign.value} {target}{doubt}", trimmed(link.because))


def contradiction_caption(one: str, other: str, argument_map: ArgumentMap) -> Caption:
    """Say which claims contradict each other."""
    return Caption(f"{quoted(one, argument_map)} contradicts {quoted(other, argument_map)}")


def answer_caption(claim: Claim, answer: Answer, argument_map: ArgumentMap) -> Caption:
    """Say which question or hypothesis a claim answers, and why."""
    named = f"{quoted(claim.id, argument_map)} answers {quoted(answer.to, argument_map)}"
    return Caption(named, trimmed(answer.because))
