"""The overview of a map that is drawn as several pictures: a box for each, and how many links lead across."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from ...model import ArgumentMap, Claim, Kind
from ...model.words import count
from ...views.ties import contradictions
from ..words.part import part_in_words
from . import style
from .canvas import Canvas, Drawing, Line
from .captions import Caption
from .draw_options import USUAL, DrawOptions
from .legend import Key

if TYPE_CHECKING:
    from ...views.part import Part
    from ...views.pieces import Piece
    from .marks import Marks

_FEW_LINES = 12
_LINES_A_BOX = 2
"""An overview has at most this many lines, or this many for each box if that is more."""

_MOST_WEIGHT_AT = 10
"""A line that stands for this many links or more is the widest."""


def draw_overview(part: Part, pieces: Sequence[Piece], options: DrawOptions = USUAL) -> Drawing:
    """Draw a box for each piece, and between them how many links of either sign lead from one to the other.

    A line between pieces that share claims says how many they share; links to a claim of the same piece are
    not shown. Where there would be too many lines to follow, only those that stand for most links are drawn,
    and the legend says so. The boxes stand in no groups.
    """
    argument_map, marks = part.argument_map, options.marks
    canvas = Canvas(argument_map, options, options.look.direction or "lr")
    for piece in pieces:
        canvas.claim(_box(piece, marks), marks.of_claim(piece.hypothesis))
    counted = _between(argument_map, pieces)
    numbers = sorted(counted.values(), reverse=True)
    most = max(_FEW_LINES, _LINES_A_BOX * len(pieces))
    least = min(numbers[0], numbers[most] + 1) if len(numbers) > most else 1
    shown = {key: number for key, number in counted.items() if number >= least}
    for (one, other, line_style), number in shown.items():
        _line(canvas, pieces[one], pieces[other], line_style, number)
    asked = part_in_words(part)
    title = Caption(
        argument_map.title or "Argument map",
        f"Overview of {len(pieces)} pictures of a map of {len(argument_map.claims)} claims"
        + (f"; lines that would stand for fewer than {least} are left out" if least > 1 else ""),
    )
    key = Key(
        title=argument_map.title,
        about=title.text + (f": {asked}" if asked else ""),
        kinds={Kind.HYPOTHESIS} if any(piece.hypothesis for piece in pieces) else (),
        lines=[each for each in (*style.LINES, style.SHARED) if each in canvas.line_styles],
        wider="wider line: more of them" if len({*map(_weight, shown.values())}) > 1 else "",
        problems=options.problems,
        verdicts=marks.words(piece.hypothesis for piece in pieces),
    )
    return canvas.drawing(title, key)


def _box(piece: Piece, marks: Marks) -> Claim:
    """Return a claim that stands for a piece, with its title and what it holds."""
    part = piece.part.argument_map
    claims, links = len(part.claims), sum(1 for _ in part.sound_links())
    tally = marks.counted(part.claims)
    return next(iter(part.claims.values()))._replace(
        id=piece.name,
        text=f"{count(claims, 'claim')}, {count(links, 'link')}" + (f"; {tally}" if tally else ""),
        label=piece.title,
        kind=Kind.HYPOTHESIS if piece.hypothesis else Kind.CLAIM,
        sources=(),
    )


def _between(
    argument_map: ArgumentMap, pieces: Sequence[Piece]
) -> dict[tuple[int, int, style.LineStyle], int]:
    """Count the lines from one piece to another, in the order of the pieces and styles."""
    holders: dict[str, list[int]] = {}
    for number, piece in enumerate(pieces):
        for claim in piece.part.argument_map.claims:
            holders.setdefault(claim, []).append(number)
    found = Counter(
        (one, other, line_style)
        for source, target, line_style in _lines(argument_map)
        for one in holders.get(source, ())
        for other in holders.get(target, ())
        if one not in holders[target] and other not in holders[source]
    )
    found.update((*pair, style.SHARED) for each in holders.values() for pair in combinations(each, 2))
    return {key: found[key] for key in sorted(found, key=lambda key: (key[0], key[1], key[2].name))}


def _lines(argument_map: ArgumentMap) -> Iterator[tuple[str, str, style.LineStyle]]:
    """Yield each line from a claim to another; an undercut leads to the claim whose link it attacks."""
    for link in argument_map.sound_links():
        for premise in (link.source, *(each.id for each in link.premises)):
            yield premise, link.target[0 if link.is_undercut else -1], style.line_style(link)
    for one, other in contradictions(argument_map):
        yield one, other, style.CONTRADICTION


def _line(canvas: Canvas, one: Piece, other: Piece, line_style: style.LineStyle, number: int) -> None:
    """Write the line between two pieces, with a joint that says how many links it stands for."""
    names = f"“{one.title}” {line_style.name} “{other.title}”"
    line = Line(one.name, line_style, style.pen_width(_weight(number)), Caption(names, f"{number} in all"))
    joint = canvas.joint(line, sign=f"{line_style.sign}{number}")
    canvas.line(canvas.nodes[one.name], joint, line, arrowhead="none")
    canvas.line(joint, canvas.nodes[other.name], line)


def _weight(number: int) -> float:
    return min(1.0, max(0.1, number / _MOST_WEIGHT_AT))
