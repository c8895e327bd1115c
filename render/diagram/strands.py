"""What diagrams of a part of a map show: its links, contradictions and answers."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import TYPE_CHECKING, Final, NamedTuple

from ...evaluate import LinkState
from ...model import STRENGTHS, Claim, Kind, Link, Sign, Target
from ...model.words import count
from ...views.part import Incoming
from ...views.select import check_facet
from ...views.ties import answers, contradictions
from ..words.part import part_in_words
from . import captions
from .strokes import ANSWER_WIDTH, UNDERCUT_WIDTH, width_of

if TYPE_CHECKING:
    from ...model import ArgumentMap
    from ...views.part import Part
    from ..graphics.shapes import Caption
    from ..graphics.theme import Theme
    from .draw_options import DrawOptions
    from .marks import Mark

UPRIGHT_UP_TO: Final = 40
"""A diagram of at most this many claims grows from bottom to top, a larger one from left to right."""


class Bond(str, Enum):
    """What ties claims together, by what a legend calls it."""

    SUPPORT = "supports"
    ATTACK = "attacks"
    CONTRADICTION = "contradicts"
    UNDERCUT = "undercuts a link"
    BACKING = "backs a link"
    ANSWER = "answers (not counted)"

    @property
    def hue(self) -> str:
        """The field of a theme that has its colour."""
        return _HUES.get(self, "support")


_HUES: Final = {
    Bond.ATTACK: "attack",
    Bond.CONTRADICTION: "attack",
    Bond.UNDERCUT: "undercut",
    Bond.ANSWER: "edge",
}


class Strand(NamedTuple):
    """A link, contradiction or answer, from one or more claims to a claim or link.

    `path` is the link itself, None for other strands. `has_joint` is whether its claims meet, or other links
    meet it, before its target. `width` is that of its lines in points.
    """

    bond: Bond
    claims: tuple[str, ...]
    target: Target
    state: LinkState
    width: float
    caption: Caption
    path: Target | None = None
    has_joint: bool = False

    @property
    def name(self) -> str:
        """The link as a map writes it, or the two claims of another strand."""
        return str(self.path or Target.of(*self.claims, *self.target))

    def colour(self, theme: Theme) -> str:
        """The colour of its lines: what fails is grey."""
        hue = "fails" if self.state is LinkState.FAILS else self.bond.hue
        return str(getattr(theme, hue))


def strands(part: Part, options: DrawOptions) -> list[Strand]:
    """Return the links that can count, then contradictions and answers, each in the order of the map."""
    argument_map, marks = part.argument_map, options.marks
    links = list(argument_map.sound_links())
    pointed_at = {*part.incoming, *(link.target for link in links)}
    found = [
        Strand(
            _bond(link),
            (link.source, *(each.id for each in link.premises)),
            link.target,
            marks.state(link.path),
            UNDERCUT_WIDTH if link.is_undercut else width_of(link.weight),
            captions.link_caption(link, argument_map, marks),
            link.path,
            bool(link.premises) or link.path in pointed_at,
        )
        for link in links
    ]
    width = width_of(STRENGTHS["moderate"])
    for one, other in contradictions(argument_map):
        state = marks.state_of_contradiction(one, other)
        caption = captions.contradiction_caption(one, other, argument_map)
        found.append(Strand(Bond.CONTRADICTION, (one,), Target.of(other), state, width, caption))
    for claim, answer in answers(argument_map):
        caption = captions.answer_caption(claim, answer, argument_map)
        to, state = Target.of(answer.to), LinkState.IN_DOUBT
        found.append(Strand(Bond.ANSWER, (claim.id,), to, state, ANSWER_WIDTH, caption))
    return found


def _bond(link: Link) -> Bond:
    if link.target.is_link:
        return Bond.UNDERCUT if link.is_undercut else Bond.BACKING
    return Bond.SUPPORT if link.sign is Sign.SUPPORT else Bond.ATTACK


def direction_of(part: Part, options: DrawOptions) -> str:
    """Return the direction that the user chose, or the usual one for that number of claims."""
    usual = "bt" if len(part.argument_map.claims) <= UPRIGHT_UP_TO else "lr"
    return options.look.direction or usual


def grouped(argument_map: ArgumentMap, facet: str) -> dict[str, list[Claim]]:
    """Return the claims by the first value that each names of a facet, "" for none.

    All values are there, in the order of the facet; "" is the last, and the only one where no facet is given.
    Raises: UnknownFacetError.
    """
    if facet:
        check_facet(argument_map, facet)
    values = argument_map.facets[facet].values if facet else ()
    found: dict[str, list[Claim]] = {value: [] for value in (*values, "")}
    for claim in argument_map.claims.values():
        value = next((each.value for each in claim.facet_values if each.facet == facet), "")
        found[value if value in found else ""].append(claim)
    return found


def shown_mark(claim: Claim, part: Part, options: DrawOptions) -> Mark | None:
    """Return the verdict that a box shows: of what is not accepted, and of the claims in focus."""
    mark = options.marks.of_claim(claim.id)
    if mark is None or claim.kind is Kind.QUESTION:
        return None
    return mark if mark.words != "accepted" or claim.id in part.selection.focus else None


def undercut(found: list[Strand]) -> dict[Target, bool]:
    """Return each link that is undercut, with whether an undercut of it holds or is in doubt."""
    links: dict[Target, bool] = {}
    for each in found:
        if each.bond is Bond.UNDERCUT:
            links[each.target] = links.get(each.target, False) or each.state is not LinkState.FAILS
    return links


def beyond(target: Target, part: Part) -> str:
    """Say how many lines lead to or from what is not shown of a part, "" where none does."""
    hidden = part.incoming.get(target, Incoming())
    from_it = 0 if target.is_link else part.outgoing.get(target[0], 0)
    counted = (
        (hidden.supports, "for it"),
        (hidden.attacks, "against it"),
        (hidden.answers, "answering it"),
        (from_it, "from it"),
    )
    parts = [f"{number} {way}" for number, way in counted if number]
    return f"(not shown: {', '.join(parts)})" if parts else ""


def about(part: Part) -> str:
    """Say how many claims of which part are shown."""
    claims, whole = len(part.argument_map.claims), len(part.whole.claims)
    asked = part_in_words(part)
    return f"{claims} of {count(whole, 'claim')}: {asked}" if asked else count(claims, "claim")


def states(found: list[Strand]) -> Iterator[LinkState]:
    """Yield each state in which a link is, if it does not hold; answers have none."""
    for state in (LinkState.IN_DOUBT, LinkState.FAILS):
        if any(each.state is state for each in found if each.bond is not Bond.ANSWER):
            yield state
