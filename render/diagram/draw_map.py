"""Draw a map: try the layouts that suit it, and keep the one with the largest letters on the page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from ...model import Kind
from ..page_sizes import PAGES, USUAL
from .boxes import BODY, LABEL, ClaimBox, claim_box
from .column_heads import OVER_COLUMNS
from .even_columns import even_columns
from .layout import lay_out_all
from .layout.graph import Column, Way
from .layout.two_columns import two_columns
from .map_picture import chips_of, picture_of
from .pills import HEIGHT
from .plan import plan
from .title import MARGIN

if TYPE_CHECKING:
    from ...views.part import Part
    from ..graphics.shapes import Picture
    from .draw_options import DrawOptions
    from .engine import Engine
    from .layout.graph import Graph, Layout
    from .options import Look
    from .plan import Plan

TREE_UP_TO: Final = 60
"""A part of more claims is drawn as a large map: slots for the ends of its lines would only add crossings."""

WIDTHS: Final[Mapping[str, tuple[float, ...]]] = {
    "full": (130.0, 100.0, 165.0),
    "label": (100.0, 76.0, 130.0),
    "none": (100.0, 60.0),
}
"""Inner widths of boxes in points that are tried for each text, the usual one first."""

_TITLE_AND_LEGEND: Final = 95.0
"""The height in points that is kept for title and legend while layouts are compared."""

_AS_GOOD: Final = 0.94
"""A layout whose letters reach this share of the largest is as good; then the earlier one is taken."""

_STEEPEST: Final = 3.0
"""Columns that are this many times as high as wide have all their reasons on one side, and lose."""


class Drawn(NamedTuple):
    """A picture, and the size in points of the letters of its texts at its own scale."""

    picture: Picture
    letters: float


class _Candidate(NamedTuple):
    """One way to draw a part, with its boxes measured."""

    plan: Plan
    boxes: list[ClaimBox]
    way: Way
    direction: str
    split: tuple[Column, ...] = ()


def draw_map(part: Part, options: DrawOptions, engine: Engine) -> Drawn:
    """Draw the claims of a part and the links that can count; see `draw_maps`."""
    [drawn] = draw_maps([part], options, engine)
    return drawn


def draw_maps(parts: Sequence[Part], options: DrawOptions, engine: Engine) -> list[Drawn]:
    """Draw several parts of a map; the engine is asked for the layouts of all of them at once.

    Raises: EngineError; UnknownFacetError, where the facet to group by is unknown.
    """
    look = options.look
    ways = [_candidates(part, options) for part in parts]
    first = [next(each) for each in ways]
    best = [[each] for each in first]
    small = [number for number, each in enumerate(first) if each.way is not Way.LARGE]
    sizes = _all_letters([first[each] for each in small], options, engine)
    # None can have letters so much larger than the first, where that is nearly as large as a page shows it.
    poor = [each for each, size in zip(small, sizes, strict=True) if size < _AS_GOOD * letters_of(look)]
    others = {each: [first[each], *ways[each]] for each in poor}
    found = iter(_all_letters([each for some in others.values() for each in some], options, engine))
    for number, some in others.items():
        best[number] = [some[each] for each in _best(some, [next(found) for _ in some])]
    requests = [_request(each, options) for some in best for each in some]
    layouts = iter(lay_out_all(requests, engine=engine.path, time_limit=engine.time_limit, most_calm=True))
    return [_larger([(each, next(layouts)) for each in some], options) for some in best]


def draw_maps_quickly(parts: Sequence[Part], options: DrawOptions, engine: Engine) -> list[Drawn]:
    """Draw several parts, each in the usual layout for it, of which two tries are made.

    It takes a quarter of the time of `draw_maps`, since no paper need be fitted. Raises: EngineError.
    """
    first = [next(_candidates(part, options)) for part in parts]
    layouts = lay_out_all(
        [_request(each, options) for each in first],
        engine=engine.path,
        time_limit=engine.time_limit,
        most_calm=True,
        rounds=1,
    )
    return [_larger([each], options) for each in zip(first, layouts, strict=True)]


def letters_of(look: Look) -> float:
    """The size of the letters that a picture must keep legible."""
    return BODY if look.text == "full" else LABEL


def _candidates(part: Part, options: DrawOptions) -> Iterator[_Candidate]:
    """The layouts that suit a part, the usual one first."""
    look, focus = options.look, part.selection.focus
    claims = part.argument_map.claims
    tree = plan(part, options)
    widths = WIDTHS[look.text]
    if len(claims) > TREE_UP_TO:
        yield _Candidate(tree, _boxes(part, widths[0], look), Way.LARGE, look.direction or "lr")
        return
    free = not look.direction and not look.group_by
    if free and len(focus) == 1 and part.selection.depth == 1 and claims[focus[0]].kind is not Kind.QUESTION:
        columns = plan(part, options, by_columns=True)
        for width in widths:
            yield _Candidate(columns, _even(columns, width, look), Way.COLUMNS, "")
        yield from _split(columns, look)
    for direction in (look.direction,) if look.direction else ("lr", "bt"):
        for width in widths:
            yield _Candidate(tree, _boxes(part, width, look), Way.TREE, direction)


def _split(columns: Plan, look: Look) -> Iterator[_Candidate]:
    """A side, or both, in two columns."""
    page = PAGES[look.page or USUAL]
    if page.width < page.height:
        return
    for sides in ((Column.FOR,), (Column.AGAINST,), (Column.FOR, Column.AGAINST)):
        for width in WIDTHS[look.text]:
            yield _Candidate(columns, _even(columns, width, look, sides), Way.COLUMNS, "", sides)


def _boxes(part: Part, width: float, look: Look) -> list[ClaimBox]:
    focus = part.selection.focus
    return [
        claim_box(claim, part.argument_map.works, width, look.text, in_focus=claim.id in focus)
        for claim in part.argument_map.claims.values()
    ]


def _even(columns: Plan, width: float, look: Look, split: tuple[Column, ...] = ()) -> list[ClaimBox]:
    """The boxes of a picture by columns, the columns about as high as each other."""
    part = columns.part

    def drawn(claim: str, inner: float) -> ClaimBox:
        found = part.argument_map
        in_focus = claim in part.selection.focus
        return claim_box(found.claims[claim], found.works, inner, look.text, in_focus=in_focus)

    return list(even_columns(columns.columns, width, drawn, split))


def _request(candidate: _Candidate, options: DrawOptions) -> tuple[Graph, Way, str]:
    """What is asked of the layout, with room for the chips of claims."""
    above = dict.fromkeys(chips_of(candidate.plan, options), HEIGHT / 2 + 2)
    graph = candidate.plan.graph(candidate.boxes, above)
    graph = two_columns(graph, candidate.split) if candidate.split else graph
    return graph, candidate.way, candidate.direction


def _all_letters(candidates: Sequence[_Candidate], options: DrawOptions, engine: Engine) -> list[float]:
    """The size of the letters of each candidate, laid out once."""
    requests = [_request(each, options) for each in candidates]
    layouts = lay_out_all(requests, engine=engine.path, time_limit=engine.time_limit)
    return [_letters(*each, options.look) for each in zip(candidates, layouts, strict=True)]


def _letters(candidate: _Candidate, layout: Layout, look: Look) -> float:
    """The size of the letters on the page; 0 for columns that are too steep."""
    if candidate.way is Way.COLUMNS and layout.height > _STEEPEST * layout.width:
        return 0.0
    around = 2 * MARGIN + _TITLE_AND_LEGEND + (OVER_COLUMNS if candidate.way is Way.COLUMNS else 0.0)
    page = PAGES[look.page or USUAL]
    return letters_of(look) * page.scale(layout.width + 2 * MARGIN, layout.height + around)


def _larger(laid_out: Sequence[tuple[_Candidate, Layout]], options: DrawOptions) -> Drawn:
    """Draw the first of the layouts whose letters are about as large as the largest."""
    look = options.look
    taken, layout = laid_out[_first_large([_letters(*each, look) for each in laid_out])]
    return Drawn(picture_of(taken.plan, taken.boxes, layout, options), letters_of(look))


def _best(candidates: Sequence[_Candidate], sizes: Sequence[float]) -> Iterator[int]:
    """The number of the best, then that of the best with a side in two columns if its letters are larger."""
    usual = [each for each, candidate in enumerate(candidates) if not candidate.split]
    yield usual[_first_large([sizes[each] for each in usual])]
    split = [each for each, candidate in enumerate(candidates) if candidate.split]
    if split and max(sizes[each] for each in split) > max(sizes[each] for each in usual):
        yield split[_first_large([sizes[each] for each in split])]


def _first_large(sizes: Sequence[float]) -> int:
    """The number of the first whose letters are about as large as the largest."""
    enough = _AS_GOOD * max(sizes)
    return next(number for number, size in enumerate(sizes) if size >= enough)
