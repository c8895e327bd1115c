"""The pictures of the page: their drawing, and how they are packed."""

from __future__ import annotations

import zlib
from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from ...evaluate import Verdict
from ...model.safe_text import visible
from ...views.pieces import Piece
from ..diagram.draw_options import DrawOptions
from ..diagram.legend import each_sample
from ..diagram.options import Look, PictureOptions
from ..diagram.overview import draw_overview
from ..diagram.picture import marks_of
from ..diagram.pills import HEIGHT, INSET, chip, chip_width
from ..graphics.theme import NAMED, theme
from .addresses import picture_address
from .chosen import Chosen, chosen, is_small
from .compact_svg import compact_svg, shapes_as_svg
from .drawing import draw_each
from .seen_in import SeenIn

if TYPE_CHECKING:
    from ...views.part import Shown
    from ..diagram.draw_map import Drawn

_USUAL: Final = PictureOptions()
_SVG: Final = "http://www.w3.org/2000/svg"

_MOST_BYTES: Final = 600_000
"""How long the packed pictures may be together."""


class PagePicture(NamedTuple):
    """A picture of the page.

    `group` is overview, hypothesis, claim or facet, `claims` are the ids of its boxes. `svg` is plain, with
    nothing that needs scripts, "" where `is_plain` is not set. `packed` is deflated, as base64. Both are ""
    where the picture is not drawn yet, or could not be drawn, and `problem` says why.
    """

    key: str
    title: str
    group: str
    claims: tuple[str, ...]
    svg: str = ""
    packed: str = ""
    problem: str = ""
    is_plain: bool = False


class PicturesToDraw:
    """The pictures of a page: an overview, hypotheses, the claims with most reasons, values of facets.

    The overview of a small map is all of it, that of a larger one has a card for each picture about a claim.
    """

    def __init__(self, shown: Shown, kept: dict[str, PagePicture] | None = None) -> None:
        """Choose them; `kept` are pictures by what is seen in them, which are not drawn anew."""
        self._shown, self._kept = shown, kept
        self._chosen = [*chosen(shown.part)]
        look = Look(theme=NAMED)
        about = {each.claim: picture_address(each.key) for each in reversed(self._chosen) if each.claim}
        self._options = DrawOptions(look, marks_of(shown.evaluated, look), pictures=about)
        seen = SeenIn(self._options)
        self._seen = [
            str(number)
            if kept is None
            else seen.digest(each.part, each.key, each.title, each.group, each.is_plain)
            for number, each in enumerate(self._chosen)
        ]
        self._had = {seen: kept[seen] for seen in self._seen if kept and seen in kept}

    def drawn(
        self,
        told: Callable[[int, int], object] = lambda _done, _of: None,
        output: PictureOptions = _USUAL,
    ) -> tuple[PagePicture, ...]:
        """Draw those that are not kept, and keep them in the place of all others.

        What has no room is left out, the last first. A picture that cannot be drawn costs that picture only.
        """
        new = {
            seen: each for seen, each in zip(self._seen, self._chosen, strict=True) if seen not in self._had
        }
        outcomes = draw_each(
            [(each.part, each.is_careful) for each in new.values()], self._options, output, told
        )
        found = {**self._had, **dict(zip(new, map(_outcome, new.values(), outcomes), strict=True))}
        if self._kept is not None:
            self._kept.clear()
            self._kept.update((seen, each) for seen, each in found.items() if not each.problem)
        return tuple(_within_bytes([*self._overview, *map(found.__getitem__, self._seen)]))

    @property
    def are_drawn(self) -> bool:
        """Whether all of them are kept."""
        return all(seen in self._had for seen in self._seen)

    def until_drawn(self) -> tuple[PagePicture, ...]:
        """Return what is shown until they are drawn: those that are kept, and nothing for the others."""
        each_chosen = zip(self._seen, self._chosen, strict=True)
        return (*self._overview, *(self._had.get(seen) or _not_drawn(each) for seen, each in each_chosen))

    @cached_property
    def _overview(self) -> Sequence[PagePicture]:
        """The overview of the pictures about claims, if there are any and they are not all of the map."""
        part = self._shown.part
        pieces = [Piece(each.claim, each.title, each.part, each.claim) for each in self._chosen if each.claim]
        if not pieces or is_small(part):
            return ()
        drawn = draw_overview(part, pieces, self._options, counted=False)
        title, claims = visible(self._shown.whole.title), tuple(each.claim for each in pieces)
        return (_made(Chosen("overview", title, "overview", part, is_plain=True), claims, drawn),)


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


def _within_bytes(made: Iterable[PagePicture]) -> Iterator[PagePicture]:
    """Yield the pictures for which there is room."""
    size = 0
    for each in made:
        size += len(each.packed)
        if size > _MOST_BYTES:
            return
        yield each


def _outcome(wanted: Chosen, drawn: Drawn | str) -> PagePicture:
    """The picture, or what is said in its place."""
    if isinstance(drawn, str):
        return _not_drawn(wanted)._replace(problem=drawn)
    return _made(wanted, tuple(wanted.part.argument_map.claims), drawn)


def _not_drawn(wanted: Chosen) -> PagePicture:
    claims = tuple(wanted.part.argument_map.claims)
    return PagePicture(wanted.key, visible(wanted.title), wanted.group, claims)


def _made(wanted: Chosen, claims: tuple[str, ...], drawn: Drawn) -> PagePicture:
    title, picture = visible(wanted.title), drawn.picture
    plain = compact_svg(picture, title=title, live=False) if wanted.is_plain else ""
    deflate = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    data = deflate.compress(compact_svg(picture, title=title, live=True).encode()) + deflate.flush()
    return PagePicture(
        wanted.key, title, wanted.group, claims, plain, b64encode(data).decode(), is_plain=wanted.is_plain
    )
