"""One claim as a box: its lines, its size in points, and its HTML-like label for DOT."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import ceil
from typing import TYPE_CHECKING, Final, NamedTuple

from ...model import Claim, Kind, Work
from ...model.safe_text import visible
from ...model.words import trimmed
from ..addresses import safe_link
from ..text.wrap import measure_of, shorten, wrap
from ..words.names import cited, derived
from . import style
from .dot import TABLE, dot_visible

if TYPE_CHECKING:
    from .marks import Mark
    from .theme import Theme

_LEAST_WIDTH: Final = 96
"""Narrowest text column in points, so that a one-word claim is still a box."""

_BAR: Final = 4
_BAR_GAP: Final = 4

_APART: Final = 8
"""Least room between kind and verdict in points."""


class _TextStyle(NamedTuple):
    """How a text is set: its font size in points, the most lines that it takes, and its look."""

    size: float
    most: int
    bold: bool = False
    muted: bool = False

    @property
    def leading(self) -> int:
        """The distance between its lines in whole points."""
        return ceil(self.size * style.LEADING)


_TAG: Final = _TextStyle(style.TAG_SIZE, 1, muted=True)
_LABEL: Final = _TextStyle(style.LABEL_SIZE, style.LABEL_LINES, bold=True)
_SOURCE: Final = _TextStyle(style.SOURCE_SIZE, 2, muted=True)
_TEXT: Final = _TextStyle(style.TEXT_SIZE, style.TEXT_LINES)


class _BoxText(NamedTuple):
    """Lines that each fit the box; `link` is an address or "", `width` that of the widest line in points."""

    lines: list[str]
    style: _TextStyle
    link: str
    width: int


class Box(NamedTuple):
    """A claim's box: an HTML-like label and the least `width` and `height` in points that hold it.

    An engine with a wider font makes the box larger. No engine makes it smaller, not even one that takes
    Chinese letters to be narrower than they are.
    """

    label: str
    width: int
    height: int


def box(claim: Claim, works: Mapping[str, Work], theme: Theme, top: TopLine | None = None) -> Box:
    """Lay out kind, label, sources and text of a claim, and fix the size that holds them.

    `top` is the line that stands in place of the kind where the claim has a verdict.
    """
    texts = list(_box_texts(claim, works, with_kind=top is None))
    width = max(_LEAST_WIDTH, *[text.width for text in texts], top.least if top else 0)
    last = len(texts) - 1
    height = style.GAP * last + sum([len(text.lines) * text.style.leading for text in texts])
    rows = "".join(
        [_rows(text, width, style.GAP * (number < last), theme) for number, text in enumerate(texts)]
    )
    if top:
        rows = f'<TR><TD>{TABLE}<TR><TD WIDTH="{width - top.room}{top.markup}{rows}'
        height += _TOP_LINE
    bars = style.BOXES[claim.kind].bars
    padded = width + 2 * style.PAD_X + bars * (_BAR + _BAR_GAP)
    return Box(_label(rows, height, bars, theme), padded, height + 2 * style.PAD_Y)


class TopLine(NamedTuple):
    """The first line of a box: the kind at its left, the verdict at its right.

    `markup` is what follows the width of the left cell. `room` is the width of the verdict and `least` the
    least width of the line, in points.
    """

    markup: str
    room: int
    least: int


_TOP_LINE: Final = ceil(style.TAG_SIZE * style.LEADING) + style.GAP
"""Height of the top line with the room below it, in points."""


def top_line(kind: Kind, mark: Mark, theme: Theme) -> TopLine:
    """Lay out the top line of all boxes of a kind and a mark.

    The verdict gets exactly its own width, since engines do not know the width of its sign. It is not bold,
    since they would set it higher than the kind.
    """
    tag, verdict = _tag(kind), f"{mark.style.sign} {mark.word}"
    measure = measure_of(style.TAG_SIZE)
    room = ceil(measure(verdict))
    least = ceil(measure(tag)) + _APART + room if tag else room
    font = f'<FONT POINT-SIZE="{style.TAG_SIZE:g}" COLOR="{{}}">{{}}</FONT>'.format
    placed = 'ALIGN="LEFT" VALIGN="TOP">'
    left = f'" {placed}{font(theme.muted, tag)}' if tag else '">'
    right = font(theme.muted if mark.style.usual else theme.ink, verdict)
    row = f'{left}</TD><TD WIDTH="{room}" HEIGHT="{_TOP_LINE}" {placed}{right}</TD></TR>'
    return TopLine(f"{row}</TABLE></TD></TR>", room, least)


def _tag(kind: Kind) -> str:
    """Return the kind as a box shows it, "" for a plain claim."""
    return "" if kind is Kind.CLAIM else kind.value.upper()


def _box_texts(claim: Claim, works: Mapping[str, Work], *, with_kind: bool) -> Iterator[_BoxText]:
    """Yield the texts of a box from top to bottom; none is empty."""
    if with_kind and claim.kind is not Kind.CLAIM:
        yield _fitted(_tag(claim.kind), _TAG)
    label, text = visible(claim.label), visible(trimmed(claim.text))
    whole = label.split() == text.split()
    if whole or not derived(claim):
        yield _fitted(label, _LABEL)
    yield from _sources(claim, works)
    if not whole:
        yield _fitted(text, _TEXT)


def _sources(claim: Claim, works: Mapping[str, Work]) -> Iterator[_BoxText]:
    """Yield the name of each source, at most as many as the style allows."""
    names: dict[str, str] = {}
    for source in claim.sources:
        work = works.get(source.work)
        link = safe_link(work.doi, work.url) if work else ""
        names.setdefault(visible(cited(source, works)), link)
    names.pop("", None)
    shown = list(names.items())
    if len(shown) > style.SOURCE_LINES:
        more = len(shown) - style.SOURCE_LINES + 1
        shown = [*shown[: style.SOURCE_LINES - 1], (f"and {more} more", "")]
    for name, link in shown:
        yield _fitted(name, _SOURCE, link)


def _fitted(text: str, text_style: _TextStyle, link: str = "") -> _BoxText:
    """Wrap a text to the width of a box, and cut it where it has too many lines."""
    measure = measure_of(text_style.size, bold=text_style.bold)
    lines = wrap(text, style.TEXT_WIDTH, measure)
    fitting = shorten(lines, text_style.most, style.TEXT_WIDTH, measure) or [" "]
    return _BoxText(fitting, text_style, link, ceil(max(map(measure, fitting))))


def _label(rows: str, height: int, bars: int, theme: Theme) -> str:
    """Write the rows as a table of cells of fixed size, between bars where the kind has them."""
    if not bars:
        return f"<{TABLE}{rows}</TABLE>>"
    bar = _cell(_BAR, height, f' BGCOLOR="{theme.muted}"')
    gap = _cell(_BAR_GAP, height)
    left, right = f"{bar}{gap}", (f"{gap}{bar}" if bars > 1 else "")
    return f"<{TABLE}<TR>{left}<TD>{TABLE}{rows}</TABLE></TD>{right}</TR></TABLE>>"


def _cell(width: int, height: int, more: str = "") -> str:
    return f'<TD WIDTH="{width}" HEIGHT="{height}"{more}></TD>'


def _rows(text: _BoxText, width: int, gap: int, theme: Theme) -> str:
    """Write each line of a text as a row of a table; `gap` is the room below the last, in points.

    Each line has its own row because engines disagree on the leading inside a cell.
    """
    own = text.style
    link = f' HREF="{text.link.replace("&", "&amp;")}"' if text.link else ""
    colour = f' COLOR="{theme.muted}"' if own.muted else ""
    begin = f'ALIGN="LEFT" VALIGN="TOP"{link}><FONT POINT-SIZE="{own.size:g}"{colour}>{"<B>" * own.bold}'
    end = "</B>" * own.bold + "</FONT></TD></TR>"
    # All lines are escaped at once, which is faster; none contains a line end.
    *upper, last = dot_visible("\n".join(text.lines)).split("\n")
    row = f'<TR><TD WIDTH="{width}" HEIGHT="{own.leading}" {begin}'
    rows = "".join([f"{row}{line}{end}" for line in upper])
    return f'{rows}<TR><TD WIDTH="{width}" HEIGHT="{own.leading + gap}" {begin}{last}{end}'
