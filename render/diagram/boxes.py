"""The box of a claim: its lines of text, measured and broken, and the shapes that show them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from ...model import Claim, Kind, Work
from ...model.safe_text import visible
from ...model.words import ELLIPSIS, trimmed
from ..addresses import safe_link
from ..graphics.shapes import Anchor, Path, Pen, Shape, Text, box
from ..text.wrap import FILLED, is_right_to_left, measure_of, text_width, wrap
from ..words.names import cited, derived

if TYPE_CHECKING:
    from ..graphics.theme import Theme
    from .layout.graph import Rect

PAD_X: Final = 10.0
PAD_Y: Final = 6.5
BAR: Final = 4.0
"""Points between the frame and the text, and the width of the bar at the left edge."""

LABEL: Final = 9.5
BODY: Final = 8.5
META: Final = 7.5
"""Sizes of the label, the text, and the line of kind and sources."""

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

_MOST_META_LINES: Final = 2


class _Run(NamedTuple):
    """A piece of a line: where it begins, from the left edge of the text."""

    x: float
    text: str
    bold: bool = False
    href: str = ""


class _Line(NamedTuple):
    """A line of a box: its baseline, from the top of the box, and how it is set."""

    y: float
    runs: tuple[_Run, ...]
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
    lines: tuple[_Line, ...]
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
    lines: list[_Line] = []
    y = PAD_Y

    def add(texts: Sequence[tuple[_Run, ...]], size: float, leading: float, colour: str) -> None:
        nonlocal y
        for runs in texts:
            lines.append(_Line(y + (leading - 1) * size / 2 + 0.8 * size, runs, size, colour))
            y += leading * size

    if text == "none":
        add(_plain(visible(claim.id), width, label_size, bold=True), label_size, _LABEL_LEADING, "ink")
    else:
        add(_meta(claim, works, width), META, _LEADING, "muted")
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
            yield Text(x, at.y + down + line.y, run.text, line.size, colour, run.bold, anchor, run.href)


def _plain(text: str, width: float, size: float, *, bold: bool = False) -> list[tuple[_Run, ...]]:
    """Break a text into lines of one run each."""
    return [(_Run(0.0, line, bold),) for line in wrap(text, FILLED * width, measure_of(size, bold=bold))]


def _meta(claim: Claim, works: Mapping[str, Work], width: float) -> list[tuple[_Run, ...]]:
    """The lines that name the kind, unless it is a plain claim, and the sources, as many as fit."""
    links: dict[str, str] = {}
    for source in claim.sources:
        work = works.get(source.work)
        links.setdefault(visible(cited(source, works)), safe_link(work.doi, work.url) if work else "")
    links.pop("", None)
    lines: list[list[_Run]] = [[]]
    x = 0.0
    if claim.kind is not Kind.CLAIM:
        lines[0].append(_Run(0.0, claim.kind.value, bold=True))
        x = text_width(claim.kind.value, META, bold=True)
    shown = list(links)
    space = text_width(" ", META)
    for number, name in enumerate(shown):
        left = len(shown) - number - 1
        more = f" +{left}" if left else ""
        needed = text_width(name + ("," if left else ""), META) + text_width(more, META)
        before = text_width(" · ", META) if x and number == 0 else space if number else 0.0
        if x and x + before + needed > width:
            if number and (len(lines) == _MOST_META_LINES or needed > width):
                lines[-1].append(_Run(x + space, f"+{left + 1}"))
                break
            lines.append([])
            x = before = 0.0
        elif before and number == 0:
            lines[-1].append(_Run(x + space, "·"))
        if number:  # a comma ends the name before, wherever this one stands
            _end_with_comma(lines)
        x += before
        fitting = _fitting(name, width - x - text_width(more, META))
        lines[-1].append(_Run(x, fitting, href=links[name]))
        x += text_width(fitting + ("," if left else ""), META)
    return [tuple(line) for line in lines if line]


def _end_with_comma(lines: list[list[_Run]]) -> None:
    line = next(each for each in reversed(lines) if each)
    line[-1] = line[-1]._replace(text=line[-1].text + ",")


def _fitting(name: str, width: float) -> str:
    """Shorten the name of a source to a width, but never its year."""
    if text_width(name, META) <= width:
        return name
    author, _, year = name.rpartition(" ")
    if not author or not year[:4].isdigit():
        author, year = name, ""
    end = f"{ELLIPSIS} {year}" if year else ELLIPSIS
    words = author.split()
    while len(words) > 1 and text_width(" ".join(words) + end, META) > width:
        words.pop()
    kept = " ".join(words).rstrip(" ,;:&")
    while len(kept) > 1 and text_width(kept + end, META) > width:
        kept = kept[:-1].rstrip()
    return kept + end
