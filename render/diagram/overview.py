"""The overview of a map that is drawn as several pictures: a box for each, and how many links lead across."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ...model import Claim, Kind, Sign
from ...model.words import count
from ...views.ties import contradictions
from ..escape import dot_tooltip
from ..words.part import part_in_words
from . import style
from .canvas import Canvas, Drawing, Line
from .captions import Caption
from .dot import Dot
from .legend import Key, legend
from .theme import Look, theme

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...model import ArgumentMap
    from ...views.part import Part
    from .marks import Marks

_FEW_LINES = 12
_LINES_A_BOX = 2
"""Up to how many lines an overview has: some in any case, and some for each box."""

_MOST_WEIGHT_AT = 10
"""So many links and more make the widest line."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One of the pictures: `name` is what tells its file from the others, `title` what it shows.

    `hypothesis` is the id of the one that it is about, "" where it is about a value of a facet.
    """

    name: str
    title: str
    part: Part
    hypothesis: str = ""


def overview(  # noqa: PLR0913 - as for `draw`, and the pieces
    part: Part,
    pieces: Sequence[Piece],
    *,
    problems: int = 0,
    look: Look | None = None,
    tooltips: bool = False,
    marks: Marks | None = None,
) -> Drawing:
    """Draw a box for each piece, and between them how many links of either sign lead from one to the other.

    Pieces that share claims are tied by a line that says how many; what leads to a claim of the same piece is
    not shown. Where there would be too many lines to follow, only those that stand for most links are drawn,
    and the legend says so.
    The options are those of `diagram.draw`; groups there are none.
    """
    chosen = look or Look()
    direction = chosen.direction or "lr"
    colours = theme(chosen.theme, chosen.palette)
    boxes = {piece.name: _box(piece, part.argument_map, marks) for piece in pieces}
    shown = replace(part.argument_map, claims=boxes)
    canvas = Canvas(shown, Dot(direction, colours), colours, tooltips)
    found = {piece.name: marks.of_claim(piece.hypothesis) if marks else None for piece in pieces}
    for claim in boxes.values():
        canvas.claim(claim, found[claim.id])
    counted, least = _legible(_between(part.argument_map, pieces), len(pieces))
    for (one, other, line_style), number in counted.items():
        _line(canvas, one, other, line_style, number)
    asked = part_in_words(part)
    title = Caption(
        part.argument_map.title or "Argument map",
        f"Overview of {len(pieces)} pictures of a map of {len(part.argument_map.claims)} claims"
        + (f"; lines that would stand for fewer than {least} are left out" if least > 1 else ""),
    )
    key = Key(
        title=part.argument_map.title,
        about=title.text + (f": {asked}" if asked else ""),
        kinds={claim.kind for claim in boxes.values()} - {Kind.CLAIM},
        lines=[each for each in (*style.LINES, style.SHARED) if each in canvas.lines],
        wider="wider line: more of them" if len({_weight(each) for each in counted.values()}) > 1 else "",
        problems=problems,
        verdicts=marks.words(piece.hypothesis for piece in pieces) if marks else {},
    )
    canvas.dot.graph(
        label=legend(key, canvas.theme),
        **({"tooltip": dot_tooltip(title.title)} if tooltips else {}),
    )
    return Drawing(
        dot=canvas.dot.source,
        whole=title,
        captions=canvas.in_reading_order(),
        claims=len(canvas.nodes),
        turn="" if chosen.direction else "bt",
        named=canvas.named,
    )


def _box(piece: Piece, argument_map: ArgumentMap, marks: Marks | None) -> Claim:
    """Return a claim that stands for a piece: its title, and what is in it."""
    part = piece.part.argument_map
    links = sum(1 for _ in part.sound_links())
    claims = len(part.claims)
    text = f"{count(claims, 'claim')}, {count(links, 'link')}"
    if marks and (counted := marks.counted(part.claims)):
        text += f"; {counted}"
    kind = Kind.HYPOTHESIS if piece.hypothesis else Kind.CLAIM
    return Claim(
        id=piece.name,
        text=text,
        label=piece.title,
        kind=kind,
        sources=(),
        links=(),
        contradicts=(),
        answers=(),
        presumed=False,
        strength=1.0,
        strength_given=None,
        standard="",
        facet_values=(),
        expect="",
        note="",
        tags=(),
        place=argument_map.place,
    )


def _between(
    argument_map: ArgumentMap, pieces: Sequence[Piece]
) -> dict[tuple[str, str, style.LineStyle], int]:
    """Count what leads from one piece to another, by the style of its line, in the order of the pieces."""
    held: dict[str, list[str]] = {}
    for piece in pieces:
        for claim in piece.part.argument_map.claims:
            held.setdefault(claim, []).append(piece.name)
    found = Counter(
        (one, other, line_style)
        for source, target, line_style in _ties(argument_map)
        for one in held.get(source, ())
        for other in held.get(target, ())
        if one not in held[target] and other not in held[source]
    )
    for number, piece in enumerate(pieces):
        for other in pieces[number + 1 :]:
            both = len(piece.part.argument_map.claims.keys() & other.part.argument_map.claims.keys())
            if both:
                found[piece.name, other.name, style.SHARED] = both
    order = {piece.name: number for number, piece in enumerate(pieces)}
    return {
        key: found[key] for key in sorted(found, key=lambda key: (order[key[0]], order[key[1]], key[2].name))
    }


def _legible(
    counted: dict[tuple[str, str, style.LineStyle], int], boxes: int
) -> tuple[dict[tuple[str, str, style.LineStyle], int], int]:
    """Return the lines of so many links that they can be followed, and how many that is at least."""
    most = max(_FEW_LINES, _LINES_A_BOX * boxes)
    least = 1
    strongest = max(counted.values(), default=1)
    while least < strongest and sum(number >= least for number in counted.values()) > most:
        least += 1
    return {key: number for key, number in counted.items() if number >= least}, least


def _ties(argument_map: ArgumentMap) -> Iterator[tuple[str, str, style.LineStyle]]:
    """Yield what leads from a claim to another: an undercut to the claim whose support or attack it is."""
    for link in argument_map.sound_links():
        for premise in (link.source, *(each.id for each in link.premises)):
            if link.is_undercut:
                yield premise, link.target[0], style.UNDERCUT
            else:
                yield premise, link.target[-1], style.SUPPORT if link.sign is Sign.SUPPORT else style.ATTACK
    for one, other in contradictions(argument_map):
        yield one, other, style.CONTRADICTION


def _line(canvas: Canvas, one: str, other: str, look: style.LineStyle, number: int) -> None:
    """Write the line between two pieces, with a joint that says how many links it stands for."""
    claims = canvas.map.claims
    said = Caption(f"“{claims[one].label}” {look.name} “{claims[other].label}”", f"{number} in all")
    line = Line(one, look, style.pen_width(_weight(number)), said)
    joint = canvas.name("j", one, said)
    canvas.joint(joint, line, sign=f"{look.sign}{number}")
    canvas.line(canvas.nodes[one], joint, line, arrowhead="none")
    canvas.line(joint, canvas.nodes[other], line)


def _weight(number: int) -> float:
    return min(1.0, max(0.1, number / _MOST_WEIGHT_AT))
