"""The pictures of the page: which there are, their drawing, and how they are packed."""

from __future__ import annotations

import zlib
from base64 import b64encode
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Final, NamedTuple

from ...evaluate import Verdict
from ...model import Kind
from ...model.safe_text import visible
from ...views.errors import NothingToDivideByError
from ...views.part import Selection, Whole
from ...views.pieces import BY_HYPOTHESIS, Piece, divide, pieces_about
from ...views.ties import contradictions
from ..diagram.draw_map import TREE_UP_TO
from ..diagram.draw_options import DrawOptions
from ..diagram.legend import each_sample
from ..diagram.options import Look, PictureOptions
from ..diagram.overview import draw_overview
from ..diagram.picture import marks_of
from ..diagram.pills import HEIGHT, INSET, chip, chip_width
from ..graphics.theme import NAMED, theme
from .addresses import picture_address
from .compact_svg import compact_svg, shapes_as_svg
from .drawing import draw_each
from .seen_in import seen_in

if TYPE_CHECKING:
    from ...views.part import Part, Shown
    from ..diagram.draw_map import Drawn

_USUAL: Final = PictureOptions()
_SVG: Final = "http://www.w3.org/2000/svg"

_MOST_HYPOTHESES: Final = 5
"""Up to so many hypotheses have a picture each that is kept as it is, for readers without scripts."""

_MOST_ABOUT_CLAIMS: Final = 8
"""How many other claims have a picture: those with most reasons."""

_FEWEST_REASONS: Final = 2
"""A claim with fewer reasons has no picture of its own."""

_MOST_BOXES: Final = 1100
"""How many claims all pictures together may show: it bounds the time to draw them."""

_MOST_BYTES: Final = 600_000
"""How long the packed pictures may be together."""


class PagePicture(NamedTuple):
    """A picture of the page.

    `group` is overview, hypothesis, claim or facet, `claims` are the ids of its boxes. `svg` is plain, with
    nothing that needs scripts, "" where `is_plain` is not set. `packed` is deflated, as base64. Both are ""
    where the picture could not be drawn, and `problem` says why.
    """

    key: str
    title: str
    group: str
    claims: tuple[str, ...]
    svg: str = ""
    packed: str = ""
    problem: str = ""
    is_plain: bool = False


class _Wanted(NamedTuple):
    """A picture to be drawn; `claim` is the one that it is about, "" for none."""

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


def pictures(
    shown: Shown,
    told: Callable[[int, int], object] = lambda _done, _of: None,
    output: PictureOptions = _USUAL,
    kept: dict[str, PagePicture] | None = None,
) -> tuple[PagePicture, ...]:
    """Draw an overview, the hypotheses, the claims with most reasons, and the values of facets.

    The overview of a small map is all of it, that of a larger one has a card for each picture about a claim.
    What has no room is left out, the last first. A picture that cannot be drawn costs that picture only.
    `kept` are pictures by what is seen in them: those are not drawn anew, and the others are added.
    """
    wanted = [*_within_budget(_wanted(shown.part))]
    look = Look(theme=NAMED)
    about = {each.claim: picture_address(each.key) for each in reversed(wanted) if each.claim}
    options = DrawOptions(look, marks_of(shown.evaluated, look), pictures=about)
    made = [] if _is_small(shown.part) else [*_overview(shown, wanted, options)]
    kept = {} if kept is None else kept
    seen = [seen_in(each.part, options, each.key, each.title, each.group, each.is_plain) for each in wanted]
    new = {own: each for own, each in zip(seen, wanted, strict=True) if own not in kept}
    drawn = draw_each([(each.part, each.is_careful) for each in new.values()], options, output, told)
    found = dict(zip(new, map(_outcome, new.values(), drawn), strict=True))
    now = {own: kept.get(own) or found[own] for own in seen}
    kept.clear()
    kept.update((own, each) for own, each in now.items() if not each.problem)
    made += now.values()
    return tuple(_within_bytes(made))


def packed(made: Sequence[PagePicture], shown: Shown) -> dict[str, object]:
    """Return the pictures as data for scripts, with the samples of the legend and the chips of verdicts."""
    colours = theme(NAMED)
    return {
        "pictures": [
            [each.key, each.title, each.group, _numbers(each.claims, shown), each.packed, each.problem]
            for each in made
        ],
        "legend": [
            [words, f'<svg xmlns="{_SVG}" viewBox="0 0 {width:g} 17">{shapes_as_svg(shapes)}</svg>']
            for words, shapes, width in each_sample(colours)
        ],
        "chips": {
            verdict.value: shapes_as_svg(chip(verdict, -chip_width(verdict.value), 0.0, colours))
            for verdict in Verdict
        },
        "chip": [INSET, HEIGHT / 2],
    }


def _numbers(claims: Sequence[str], shown: Shown) -> list[int]:
    """The numbers of claims in the order of the map."""
    order = {claim: number for number, claim in enumerate(shown.whole.claims)}
    return [order[each] for each in claims]


def _wanted(part: Part) -> Iterator[_Wanted]:
    """Yield all pictures that the map could have, the most important first."""
    if _is_small(part):
        yield _Wanted("overview", part.argument_map.title, "overview", part, is_plain=True)
    for group, pieces in (("hypothesis", _of_hypotheses(part)), ("claim", _of_claims(part))):
        for number, each in enumerate(pieces):
            is_plain = group == "hypothesis" and number < _MOST_HYPOTHESES
            yield _Wanted(f"claim:{each.claim}", each.title, group, each.part, each.claim, is_plain)
    argument_map = part.argument_map
    whole = Whole(argument_map)
    for facet in argument_map.facets.values():
        for value, title in facet.values.items():
            claims = [
                own.id for own in argument_map.claims.values() if value in own.facets.get(facet.name, ())
            ]
            if 0 < len(claims) <= TREE_UP_TO:
                cut = whole.cut_out(claims, Selection(), title)
                yield _Wanted(f"facet:{facet.name}:{value}", title, "facet", cut)


def _is_small(part: Part) -> bool:
    """Whether all of a map can be one picture."""
    return 0 < len(part.argument_map.claims) <= TREE_UP_TO


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


def _within_budget(wanted: Iterable[_Wanted]) -> Iterator[_Wanted]:
    """Yield what there is time to draw, leaving out what would be too much."""
    boxes = 0
    for each in wanted:
        more = len(each.part.argument_map.claims)
        if boxes + more <= _MOST_BOXES:
            boxes += more
            yield each


def _within_bytes(made: Iterable[PagePicture]) -> Iterator[PagePicture]:
    """Yield the pictures for which there is room."""
    size = 0
    for each in made:
        size += len(each.packed)
        if size > _MOST_BYTES:
            return
        yield each


def _overview(shown: Shown, wanted: Sequence[_Wanted], options: DrawOptions) -> Iterator[PagePicture]:
    """Yield the overview of the pictures about claims, if there are any."""
    pieces = [Piece(each.claim, each.title, each.part, each.claim) for each in wanted if each.claim]
    if pieces:
        drawn = draw_overview(shown.part, pieces, options, counted=False)
        title, claims = visible(shown.whole.title), tuple(each.claim for each in pieces)
        yield _made(_Wanted("overview", title, "overview", shown.part, is_plain=True), claims, drawn)


def _outcome(wanted: _Wanted, drawn: Drawn | str) -> PagePicture:
    """The picture, or what is said in its place."""
    claims = tuple(wanted.part.argument_map.claims)
    if isinstance(drawn, str):
        return PagePicture(wanted.key, visible(wanted.title), wanted.group, claims, problem=drawn)
    return _made(wanted, claims, drawn)


def _made(wanted: _Wanted, claims: tuple[str, ...], drawn: Drawn) -> PagePicture:
    title, picture = visible(wanted.title), drawn.picture
    plain = compact_svg(picture, title=title, live=False) if wanted.is_plain else ""
    deflate = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    data = deflate.compress(compact_svg(picture, title=title, live=True).encode()) + deflate.flush()
    return PagePicture(
        wanted.key, title, wanted.group, claims, plain, b64encode(data).decode(), is_plain=wanted.is_plain
    )
