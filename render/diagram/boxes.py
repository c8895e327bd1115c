"""The box of a claim: its lines of text, measured and broken, and the shapes that show them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from ...model import Claim, Kind, Work
from ...model.safe_text import visible
from ...model.words import trimmed
from ..addresses import safe_link
from ..graphics.shapes import Anchor, Path, Pen, Run, Shape, Text, box
from ..text.room import measure_room
from ..text.wrap import is_right_to_left, wrap
from ..words.names import cited, derived
from .sources import META, Piece, kind_and_sources

if TYPE_CHECKING:
    from ..graphics.theme import Theme
    from .layout.graph import Rect

PAD_X: Final = 10.0
PAD_Y: Final = 6.5
BAR: Final = 4.0
"""Points between the frame and the text, and the width of the bar at the left edge."""

_SPARE: Final = 5.5
"""How far the letters of a wide font may reach into the room beside the text, clear of the bar."""

LABEL: Final = 9.5
BODY: Final = 8.5
"""Sizes of the label and of the text."""

_LABEL_LEADING: Final = 1.22
_LEADING: Final = 1.25
_RADIUS: Final = 2.5
_QUESTION_RADIUS: Final = 8.0
_FRAME: Final = 0.9
_HYPOTHESIS_FRAME: Final = 2.2
_FOCUS_FRAME: Final = 1.8
_HEAVIEST_FRAME: Final = 2.8

_FOCUS_LABEL: Final = 1.3
_FOCUS_BODY: Final = 1.12


class Line(NamedTuple):
    """A line of a box: its baseline, from the top of the box, and how it is set."""

    y: float
    runs: tuple[Piece, ...]
    size: float
    colour: str
    """A field of `Theme`."""


class ClaimBox(NamedTuple):
    """The box of a claim with its size; `lines` are its texts, none of which is cut.

    `in_focus` is whether the picture is about the claim.
    """

    claim: Claim
    width: float
    height: float
    lines: tuple[Line, ...]
    in_focus: bool = False

    @property
    def pen_width(self) -> float:
        """The width of its frame: a hypothesis has the heaviest, whatever its verdict."""
        if self.claim.kind is Kind.HYPOTHESIS:
            return _HEAVIEST_FRAME if self.in_focus else _HYPOTHESIS_FRAME
        return _FOCUS_FRAME if self.in_focus else _FRAME


def claim_box(
    claim: Claim, works: Mapping[str, Work], width: float, text: str = "full", *, in_focus: bool = False
) -> ClaimBox:
    """Lay out the texts of a claim in a box of an inner width in points; a box in focus is wider.

    `text` is one of `TEXTS`.
    """
    label_size, body_size = LABEL, BODY
    if in_focus:
        width *= 1.15 if text == "full" else 1.25
        label_size, body_size = LABEL * _FOCUS_LABEL, BODY * _FOCUS_BODY
    lines: list[Line] = []
    y = PAD_Y

    def add(texts: Sequence[tuple[Piece, ...]], size: float, leading: float, colour: str) -> None:
        nonlocal y
        for runs in texts:
            lines.append(Line(y + (leading - 1) * size / 2 + 0.8 * size, runs, size, colour))
            y += leading * size

    if text == "none":
        add(_plain(visible(claim.id), width, label_size, bold=True), label_size, _LABEL_LEADING, "ink")
    else:
        add(_top(claim, works, width), META, _LEADING, "muted")
        own = "" if derived(claim) else visible(claim.label)
        if own:
            add(_plain(own, width, label_size, bold=True), label_size, _LABEL_LEADING, "ink")
        if text == "full" or not own:
            body = visible(trimmed(claim.text))
            y += 1.0 if own else 0.0
            add(_plain(body, width, body_size), body_size, _LEADING, "ink")
    return ClaimBox(claim, width + 2 * PAD_X, y + PAD_Y, tuple(lines), in_focus)


def shapes_of(drawn: ClaimBox, at: Rect, theme: Theme, bar: str = "") -> Iterator[Shape]:
    """Draw a box; `bar` is the colour of the bar at its left edge, "" for none.

    A layout may have made the box higher than its text: the text stands in the middle then.
    """
    kind = drawn.claim.kind
    is_hypothesis = kind is Kind.HYPOTHESIS
    radius = _QUESTION_RADIUS if kind is Kind.QUESTION else _RADIUS
    heavy = is_hypothesis or drawn.in_focus
    pen = Pen(theme.ink if heavy else theme.edge, drawn.pen_width)
    outline = box(at.x, at.y, at.width, at.height, radius)
    if not bar:
        yield Path(outline, theme.tint if is_hypothesis else theme.card, pen)
    else:
        yield Path(outline, theme.tint if is_hypothesis else theme.card)
        inset = drawn.pen_width / 2 if is_hypothesis else 0.0
        yield Path(box(at.x + inset, at.y + inset, BAR, at.height - 2 * inset, min(radius, BAR / 2)), bar)
        yield Path(outline, pen=pen)
    down = (at.height - drawn.height) / 2
    inner = drawn.width - 2 * PAD_X
    for line in drawn.lines:
        colour = getattr(theme, line.colour)
        for run in line.runs:
            if is_right_to_left(run.text):
                x, anchor = at.x + PAD_X + inner - run.x, Anchor.END
            else:
                x, anchor = at.x + PAD_X + run.x, Anchor.START
            then = (Run(run.text, colour),) if run.kind and run.text else ()
            bold = run.bold or bool(run.kind)
            y = at.y + down + line.y
            yield Text(x, y, run.kind or run.text, line.size, colour, bold, anchor, run.href, then)


def _plain(text: str, width: float, size: float, *, bold: bool = False) -> list[tuple[Piece, ...]]:
    """Break a text into lines of one run each."""
    lines = wrap(text, width + _SPARE, measure_room(size, bold=bold))
    return [(Piece(0.0, line, bold),) for line in lines]


def _top(claim: Claim, works: Mapping[str, Work], width: float) -> list[tuple[Piece, ...]]:
    """The lines that name the kind, unless it is a plain claim, and the sources."""
    links: dict[str, str] = {}
    for source in claim.sources:
        work = works.get(source.work)
        links.setdefault(visible(cited(source, works)), safe_link(work.doi, work.url) if work else "")
    links.pop("", None)
    kind = "" if claim.kind is Kind.CLAIM else claim.kind.value
    return kind_and_sources(kind, links, width + _SPARE)
