"""The overview of a map that is drawn as several pictures: a box for each, and how many links lead across."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import TYPE_CHECKING, Final, NamedTuple

from ...evaluate import LinkState
from ...model import ArgumentMap, Kind, Sign
from ...model.words import count
from ...views.pieces import division
from ...views.ties import contradictions
from ..graphics.shapes import Caption, Element, Picture, Role, Shape
from ..graphics.theme import theme
from ..words.part import division_in_words
from . import pills, strokes
from .boxes import ClaimBox, claim_box, shapes_of
from .draw_map import Drawn, letters_of
from .layout import lay_out
from .layout.graph import Box, Graph, Joint, Line, Point, Rect, Way
from .legend import Sample, legend
from .pills import Count
from .strokes import Head, ink_of
from .title import MARGIN, title_block

if TYPE_CHECKING:
    from ...views.part import Part
    from ...views.pieces import Piece
    from ..graphics.theme import Theme
    from .draw_options import DrawOptions
    from .engine import Engine

_WIDTH: Final = 130.0
_FEW_LINES: Final = 12
_LINES_A_BOX: Final = 2
"""An overview has at most this many lines, or this many for each box if that is more."""

_MOST_WEIGHT_AT: Final = 10
"""A line that stands for this many links or more is the widest."""


class _Tie(NamedTuple):
    """How lines between pieces are drawn: what the legend calls them, their hue, head and sign."""

    sample: Sample
    hue: str
    head: Head
    sign: str


_SUPPORT: Final = _Tie(Sample.SUPPORT, "support", Head.ARROW, "+")
_ATTACK: Final = _Tie(Sample.ATTACK, "attack", Head.BAR, "\N{MINUS SIGN}")
_UNDERCUT: Final = _Tie(Sample.UNDERCUT, "undercut", Head.BAR, "\N{MINUS SIGN}")
_CONTRADICTION: Final = _Tie(Sample.CONTRADICTION, "attack", Head.BAR, "≠")
_SHARED: Final = _Tie(Sample.SHARED, "edge", Head.NONE, "")
_TIES: Final = (_SUPPORT, _ATTACK, _UNDERCUT, _CONTRADICTION, _SHARED)


def draw_overview(part: Part, pieces: Sequence[Piece], options: DrawOptions, engine: Engine) -> Drawn:
    """Draw a box for each piece, and between them how many links of either sign lead from one to the other.

    The `pictures` of the options have the address of each piece's picture by its name. A line between pieces
    that share claims says how many they share; links to a claim of the same piece are not shown. Where there
    would be too many lines to follow, only those that stand for most links are drawn, and the title says so.
    Raises: EngineError.
    """
    counted = _between(part.argument_map, pieces)
    numbers = sorted(counted.values(), reverse=True)
    most = max(_FEW_LINES, _LINES_A_BOX * len(pieces))
    least = min(numbers[0], numbers[most] + 1) if len(numbers) > most else 1
    shown = {key: number for key, number in counted.items() if number >= least}
    boxes = [_box(each, options) for each in pieces]
    graph = Graph(
        [Box(each.width, each.height, above=pills.HEIGHT / 2 + 2) for each in boxes],
        [Joint() for _ in shown],  # where the number of links stands
        [
            Line(*ends)
            for number, (one, other, _) in enumerate(shown, len(boxes))
            for ends in ((one, number), (number, other))
        ],
    )
    layout = lay_out(
        graph,
        Way.TREE,
        engine=engine.path,
        time_limit=engine.time_limit,
        direction=options.look.direction or "lr",
    )
    colours = theme(options.look.theme, options.look.palette)
    width = max(layout.width + 2 * MARGIN, 320.0)
    top = title_block(part, options, width, colours, note=_note(part, pieces, least))
    down = top.height
    lines: list[Element] = []
    badges: list[Element] = []
    for line, ((one, other, tie), number) in enumerate(shown.items()):
        whole = (*layout.lines[2 * line], *layout.lines[2 * line + 1][1:])
        points = [Point(x + MARGIN, y + down) for x, y in whole]
        joint = Point(layout.joints[line].x + MARGIN, layout.joints[line].y + down)
        caption = Caption(
            f"“{pieces[one].title}” {tie.sample.value} “{pieces[other].title}”", f"{number} in all"
        )
        lines.append(Element(f"e{line + 1}", "link", tuple(_line(points, tie, number, colours)), caption))
        badges.append(Element(f"b{line + 1}", "badge", tuple(_badge(joint, tie, number, colours))))
    elements = [top.element, *lines]
    for number, (piece, drawn, at) in enumerate(zip(pieces, boxes, layout.boxes, strict=True), 1):
        rect = Rect(at.x + MARGIN, at.y + down, at.width, at.height)
        shapes: list[Shape] = [*shapes_of(drawn, rect, colours)]
        mark = options.marks.of_claim(piece.claim)
        if mark:
            x = rect.x + rect.width - pills.INSET - pills.chip_width(mark.verdict.value)
            shapes += pills.chip(mark.verdict, x, rect.y - pills.HEIGHT / 2, colours)
        said = f"{mark.verdict.value}; {_holds(piece, options)}" if mark else _holds(piece, options)
        href = options.pictures.get(piece.name, "")
        caption = Caption(piece.title, said)
        elements.append(Element(f"n{number}", "piece", shapes, caption, Role.GROUP, href, piece.name))
    elements += badges
    below = down + layout.height + MARGIN + 6
    samples = [each.sample for each in _TIES if any(tie is each for _, _, tie in shown)]
    found, height = legend(samples, MARGIN, below, width - 2 * MARGIN, colours)
    if found:
        elements.append(Element("legend", "legend", found, Caption("Legend"), Role.GROUP))
    about = Caption(part.argument_map.title or "Argument map", _note(part, pieces, least))
    picture = Picture(width, below + height + MARGIN, about, colours.paper, elements)
    return Drawn(picture, letters_of(options.look))


def _note(part: Part, pieces: Sequence[Piece], least: int) -> str:
    """Say how many pictures there are and what they hold, so that their counts add up."""
    said = f"{count(len(pieces), 'picture')} of {count(len(part.argument_map.claims), 'claim')}: "
    said += division_in_words(division(part, pieces))
    return said + (f"; lines for fewer than {least} are left out" if least > 1 else "")


def _box(piece: Piece, options: DrawOptions) -> ClaimBox:
    """Lay out the box that stands for a piece: its title and what it holds, as if it were a claim."""
    claim = next(iter(piece.part.argument_map.claims.values()))._replace(
        id=piece.name,
        label=piece.title,
        text=_holds(piece, options),
        kind=piece.part.whole.claims[piece.claim].kind if piece.claim else Kind.CLAIM,
        sources=(),
    )
    return claim_box(claim, {}, _WIDTH)


def _holds(piece: Piece, options: DrawOptions) -> str:
    """Say how many claims and links a piece holds, and how its claims fare."""
    part = piece.part.argument_map
    claims, links = len(part.claims), sum(1 for _ in part.sound_links())
    tally = options.marks.counted(part.claims)
    return f"{count(claims, 'claim')}, {count(links, 'link')}" + (f"; {tally}" if tally else "")


def _between(argument_map: ArgumentMap, pieces: Sequence[Piece]) -> dict[tuple[int, int, _Tie], int]:
    """Count the lines from one piece to another, in the order of the pieces and ties."""
    holders: dict[str, list[int]] = {}
    for number, piece in enumerate(pieces):
        for claim in piece.part.argument_map.claims:
            holders.setdefault(claim, []).append(number)
    found = Counter(
        (one, other, tie)
        for source, target, tie in _lines(argument_map)
        for one in holders.get(source, ())
        for other in holders.get(target, ())
        if one not in holders[target] and other not in holders[source]
    )
    found.update((*pair, _SHARED) for each in holders.values() for pair in combinations(each, 2))
    return {key: found[key] for key in sorted(found, key=lambda key: (key[0], key[1], _TIES.index(key[2])))}


def _lines(argument_map: ArgumentMap) -> Iterator[tuple[str, str, _Tie]]:
    """Yield each line from a claim to another; an undercut leads to the claim whose link it attacks."""
    for link in argument_map.sound_links():
        tie = _UNDERCUT if link.is_undercut else _SUPPORT if link.sign is Sign.SUPPORT else _ATTACK
        for premise in (link.source, *(each.id for each in link.premises)):
            yield premise, link.target[0 if link.is_undercut else -1], tie
    for one, other in contradictions(argument_map):
        yield one, other, _CONTRADICTION


def _line(points: Sequence[Point], tie: _Tie, number: int, colours: Theme) -> Iterator[Shape]:
    """Draw the line between two pieces, the wider the more links it stands for."""
    weight = min(1.0, max(0.1, number / _MOST_WEIGHT_AT))
    ink = ink_of(tie.hue, strokes.width_of(weight), LinkState.HOLDS, colours)
    tail = Head.BAR if tie is _CONTRADICTION else Head.NONE
    yield from strokes.line(points, ink, tie.head, tail)


def _badge(at: Point, tie: _Tie, number: int, colours: Theme) -> Iterator[Shape]:
    """Draw how many links a line stands for."""
    counts = (Count(f"{tie.sign}{number}", getattr(colours, tie.hue if tie.hue != "edge" else "muted")),)
    yield from pills.badge(counts, at.x - pills.badge_width(counts) / 2, at.y - pills.HEIGHT / 2, colours)
