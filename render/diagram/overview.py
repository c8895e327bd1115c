"""The overview of a map that is drawn as several pictures: a box for each, and how many links lead across."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ...model import ArgumentMap, Claim, Kind, Reason, Standard
from ...model.words import count
from ...views.ties import contradictions
from ..words.part import part_in_words
from . import style
from .canvas import Canvas, Line
from .captions import Caption
from .dot import Dot, dot_tooltip
from .drawing import Drawing
from .legend import Key, legend
from .options import DrawOptions
from .theme import theme

if TYPE_CHECKING:
    from ...views.part import Part
    from ...views.pieces import Piece
    from .marks import Marks

_FEW_LINES = 12
_LINES_A_BOX = 2
"""Up to how many lines an overview has: so many in any case, or so many for each box."""

_MOST_WEIGHT_AT = 10
"""So many links and more make the widest line."""

_USUAL: Final = DrawOptions()


def draw_overview(part: Part, pieces: Sequence[Piece], options: DrawOptions = _USUAL) -> Drawing:
    """Draw a box for each piece, and between them how many links of either sign lead from one to the other.

    A line between pieces that share claims says how many they share; links to a claim of the same piece are
    not shown. Where there would be too many lines to follow, only those that stand for most links are drawn,
    and the legend says so. The boxes stand in no groups.
    """
    argument_map, marks, look = part.argument_map, options.marks, options.look
    colours = theme(look.theme, look.palette)
    boxes = {piece.name: _box(piece, argument_map, marks) for piece in pieces}
    dot = Dot(look.direction or "lr", colours)
    canvas = Canvas(replace(argument_map, claims=boxes), dot, colours, options.tooltips)
    for piece in pieces:
        canvas.claim(boxes[piece.name], marks.of_claim(piece.hypothesis) if marks else None)
    counted, least = _legible(_between(argument_map, pieces), len(pieces))
    for (one, other, line_style), number in counted.items():
        _line(canvas, one, other, line_style, number)
    asked = part_in_words(part)
    title = Caption(
        argument_map.title or "Argument map",
        f"Overview of {len(pieces)} pictures of a map of {len(argument_map.claims)} claims"
        + (f"; lines that would stand for fewer than {least} are left out" if least > 1 else ""),
    )
    key = Key(
        title=argument_map.title,
        about=title.text + (f": {asked}" if asked else ""),
        kinds={claim.kind for claim in boxes.values()} - {Kind.CLAIM},
        lines=[each for each in (*style.LINES, style.SHARED) if each in canvas.line_styles],
        wider="wider line: more of them" if len({_weight(each) for each in counted.values()}) > 1 else "",
        problems=options.problems,
        verdicts=marks.words(piece.hypothesis for piece in pieces) if marks else {},
    )
    dot.graph(
        label=legend(key, colours),
        **({"tooltip": dot_tooltip(title.title)} if options.tooltips else {}),
    )
    return Drawing(
        dot=dot.source,
        whole=title,
        captions=canvas.in_reading_order(),
        claims=len(canvas.nodes),
        turn="" if look.direction else "bt",
        names=canvas.names,
    )


def _box(piece: Piece, argument_map: ArgumentMap, marks: Marks | None) -> Claim:
    """Return a claim that stands for a piece: its title, and what it holds."""
    part = piece.part.argument_map
    links = sum(1 for _ in part.sound_links())
    claims = len(part.claims)
    text = f"{count(claims, 'claim')}, {count(links, 'link')}"
    if marks and (tally := marks.counted(part.claims)):
        text += f"; {tally}"
    return Claim(
        id=piece.name,
        text=text,
        label=piece.title,
        kind=Kind.HYPOTHESIS if piece.hypothesis else Kind.CLAIM,
        sources=(),
        links=(),
        contradicts=(),
        answers=(),
        presumed=False,
        strength=1.0,
        strength_given=None,
        standard=Standard.WEIGHT,
        facet_values=(),
        expect=Reason.NONE,
        note="",
        tags=(),
        place=argument_map.place,
    )


def _between(
    argument_map: ArgumentMap, pieces: Sequence[Piece]
) -> dict[tuple[str, str, style.LineStyle], int]:
    """Count the lines from one piece to another by their style, in the order of the pieces."""
    holders: dict[str, list[str]] = {}
    for piece in pieces:
        for claim in piece.part.argument_map.claims:
            holders.setdefault(claim, []).append(piece.name)
    found = Counter(
        (one, other, line_style)
        for source, target, line_style in _lines(argument_map)
        for one in holders.get(source, ())
        for other in holders.get(target, ())
        if one not in holders[target] and other not in holders[source]
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
    """Return as many lines as can be followed, those for most links, and for how many they stand at least."""
    most = max(_FEW_LINES, _LINES_A_BOX * boxes)
    least = 1
    strongest = max(counted.values(), default=1)
    while least < strongest and sum(number >= least for number in counted.values()) > most:
        least += 1
    return {key: number for key, number in counted.items() if number >= least}, least


def _lines(argument_map: ArgumentMap) -> Iterator[tuple[str, str, style.LineStyle]]:
    """Yield each line from a claim to another; an undercut leads to the claim whose link it attacks."""
    for link in argument_map.sound_links():
        for premise in (link.source, *(each.id for each in link.premises)):
            yield premise, link.target[0 if link.is_undercut else -1], style.line_style(link)
    for one, other in contradictions(argument_map):
        yield one, other, style.CONTRADICTION


def _line(canvas: Canvas, one: str, other: str, line_style: style.LineStyle, number: int) -> None:
    """Write the line between two pieces, with a joint that says how many links it stands for."""
    claims = canvas.map.claims
    names = f"“{claims[one].label}” {line_style.name} “{claims[other].label}”"
    line = Line(one, line_style, style.pen_width(_weight(number)), Caption(names, f"{number} in all"))
    joint = canvas.name("j", one, line.caption)
    canvas.joint(joint, line, sign=f"{line_style.sign}{number}")
    canvas.line(canvas.nodes[one], joint, line, arrowhead="none")
    canvas.line(joint, canvas.nodes[other], line)


def _weight(number: int) -> float:
    return min(1.0, max(0.1, number / _MOST_WEIGHT_AT))
