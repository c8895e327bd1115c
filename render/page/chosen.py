"""Which pictures the page has: an overview, hypotheses, the claims with most reasons, values of facets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Final, NamedTuple

from ...model import Kind
from ...views.errors import NothingToDivideByError
from ...views.part import Selection, Whole
from ...views.pieces import BY_HYPOTHESIS, Piece, divide, pieces_about
from ...views.ties import contradictions
from ..diagram.draw_map import TREE_UP_TO

if TYPE_CHECKING:
    from ...views.part import Part

_MOST_HYPOTHESES: Final = 5
"""Up to so many hypotheses have a picture each that is kept as it is, for readers without scripts."""

_MOST_ABOUT_CLAIMS: Final = 8
"""How many other claims have a picture: those with most reasons."""

_FEWEST_REASONS: Final = 2
"""A claim with fewer reasons has no picture of its own."""

_MOST_BOXES: Final = 1100
"""How many claims all pictures together may show: it bounds the time to draw them."""


class Chosen(NamedTuple):
    """A picture that the page has; `claim` is the one that it is about, "" for none."""

    key: str
    title: str
    group: str
    part: Part
    claim: str = ""
    is_plain: bool = False

    @property
    def is_careful(self) -> bool:
        """Whether the calmest of many layouts is looked for: a few hypotheses are worth the time."""
        return self.is_plain and bool(self.claim)


def chosen(part: Part) -> Iterator[Chosen]:
    """Yield the pictures that there is time to draw, the most important first."""
    boxes = 0
    for each in _all(part):
        more = len(each.part.argument_map.claims)
        if boxes + more <= _MOST_BOXES:
            boxes += more
            yield each


def is_small(part: Part) -> bool:
    """Whether all of a map can be one picture."""
    return 0 < len(part.argument_map.claims) <= TREE_UP_TO


def _all(part: Part) -> Iterator[Chosen]:
    """Yield all pictures that the map could have, the most important first."""
    if is_small(part):
        yield Chosen("overview", part.argument_map.title, "overview", part, is_plain=True)
    for group, pieces in (("hypothesis", _of_hypotheses(part)), ("claim", _of_claims(part))):
        for number, each in enumerate(pieces):
            is_plain = group == "hypothesis" and number < _MOST_HYPOTHESES
            yield Chosen(f"claim:{each.claim}", each.title, group, each.part, each.claim, is_plain)
    argument_map = part.argument_map
    whole = Whole(argument_map)
    for facet in argument_map.facets.values():
        for value, title in facet.values.items():
            claims = [
                own.id for own in argument_map.claims.values() if value in own.facets.get(facet.name, ())
            ]
            if 0 < len(claims) <= TREE_UP_TO:
                cut = whole.cut_out(claims, Selection(), title)
                yield Chosen(f"facet:{facet.name}:{value}", title, "facet", cut)


def _of_hypotheses(part: Part) -> Sequence[Piece]:
    with suppress(NothingToDivideByError):
        return divide(part, BY_HYPOTHESIS)
    return ()


def _of_claims(part: Part) -> Sequence[Piece]:
    """The pieces about the claims with most reasons, the most first, without hypotheses and questions."""
    given = Counter(link.target[0] for link in part.argument_map.sound_links() if not link.target.is_link)
    given.update(end for pair in contradictions(part.argument_map) for end in pair)
    kinds = {Kind.HYPOTHESIS, Kind.QUESTION}
    claims = [own.id for own in part.argument_map.claims.values() if own.kind not in kinds]
    most = sorted((each for each in claims if given[each] >= _FEWEST_REASONS), key=lambda each: -given[each])
    return pieces_about(part, most[:_MOST_ABOUT_CLAIMS])
