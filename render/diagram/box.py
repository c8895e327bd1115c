"""One claim as a box: its lines, its size in points, and its HTML-like label for DOT."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final, NamedTuple

from ...model import Kind
from ...model.safe_text import visible
from ..escape import dot_visible, safe_link
from ..text.wrap import measure_of, shorten, wrap
from ..words.names import cited, derived
from . import style

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ...model import Claim, Work
    from .marks import Mark
    from .theme import Theme

_LEAST_WIDTH: Final = 96
"""Narrowest text column in points, so that a one-word claim is still a box."""

_BARS: Final = {"": 0, "left": 1, "both": 2}
_BAR: Final = 4
_BAR_GAP: Final = 4

_APART: Final = 8
"""Least room between kind and verdict in points."""


class _Setting(NamedTuple):
    """How a block is set: in lines of a size, at most `most` of them; `leading`, in whole points, parts them.

    `begin` and `end` are the markup around a line, but for its colour: `muted` is whether it has one.
    """

    size: float
    most: int
    bold: bool
    muted: bool
    leading: int
    begin: str
    end: str


def _setting(size: float, most: int, *, bold: bool = False, muted: bool = False) -> _Setting:
    begin, end = f'<FONT POINT-SIZE="{size:g}"', "</FONT></TD></TR>"
    return _Setting(size, most, bold, muted, ceil(size * style.LEADING), begin, "</B>" * bold + end)


_TAG: Final = _setting(style.TAG_SIZE, 1, muted=True)
_LABEL: Final = _setting(style.LABEL_SIZE, style.LABEL_LINES, bold=True)
_SOURCE: Final = _setting(style.SOURCE_SIZE, 2, muted=True)
_TEXT: Final = _setting(style.TEXT_SIZE, style.TEXT_LINES)


class Block(NamedTuple):
    """Lines that each fit the box; `link` is an address or "", `width` that of the widest, in points."""

    lines: list[str]
    setting: _Setting
    link: str
    width: int


class Box(NamedTuple):
    """A claim's box: an HTML-like label and the least `width` and `height` in points that hold it.

    An engine with a wider font makes the box larger; none makes it smaller, as those do that know no
    width of Chinese letters.
    """

    label: str
    width: int
    height: int


def box(claim: Claim, works: Mapping[str, Work], theme: Theme, above: Heading | None = None) -> Box:
    """Lay out the claim's heading, or its kind, label, sources and text, and fix the size that holds them."""
    blocks = list(_blocks(claim, works, tagged=above is None))
    width = max(_LEAST_WIDTH, *[block.width for block in blocks], above.least if above else 0)
    last = len(blocks) - 1
    height = style.GAP * last + sum([len(block.lines) * block.setting.leading for block in blocks])
    rows = "".join(
        [_rows(block, width, style.GAP * (number < last), theme) for number, block in enumerate(blocks)]
    )
    if above:
        rows = f'<TR><TD>{_TABLE}<TR><TD WIDTH="{width - above.room}{above.markup}{rows}'
        height += _HEADING
    bars = _BARS[style.BOXES[claim.kind].bars]
    label = _label(rows, height, bars, theme)
    return Box(
        label=label,
        width=width + 2 * style.PAD_X + bars * (_BAR + _BAR_GAP),
        height=height + 2 * style.PAD_Y,
    )


class Heading(NamedTuple):
    """The line above the blocks: the kind at its left, the verdict at its right.

    `markup` follows on the width of the room at the left; `room` is the width of the verdict, `least` that of
    the line, in points.
    """

    markup: str
    room: int
    least: int


_HEADING: Final = ceil(style.TAG_SIZE * style.LEADING) + style.GAP
"""Height of the heading with the room below it, in points."""


def heading(kind: Kind, mark: Mark, theme: Theme) -> Heading:
    """Lay out the heading of all boxes of a kind and a mark.

    The verdict begins where its own width says: engines do not know the width of its sign. It is not bold:
    they would set it higher than the kind.
    """
    tag, said = _tag(kind), f"{mark.look.sign} {mark.word}"
    measure = measure_of(style.TAG_SIZE)
    room = ceil(measure(said))
    least = ceil(measure(tag)) + _APART + room if tag else room
    font = f'<FONT POINT-SIZE="{style.TAG_SIZE:g}" COLOR="{{}}">{{}}</FONT>'.format
    placed = 'ALIGN="LEFT" VALIGN="TOP">'
    left = f'" {placed}{font(theme.muted, tag)}' if tag else '">'
    right = font(theme.muted if mark.look.usual else theme.ink, said)
    row = f'{left}</TD><TD WIDTH="{room}" HEIGHT="{_HEADING}" {placed}{right}</TD></TR>'
    return Heading(f"{row}</TABLE></TD></TR>", room, least)


def _tag(kind: Kind) -> str:
    """Return the kind as a box names it; a plain claim is not named."""
    return "" if kind is Kind.CLAIM else kind.value.upper()


def _blocks(claim: Claim, works: Mapping[str, Work], *, tagged: bool) -> Iterator[Block]:
    """Yield the blocks of a box from top to bottom, its kind among them if `tagged`; none is empty."""
    if tagged and claim.kind is not Kind.CLAIM:
        yield _block(_tag(claim.kind), _TAG)
    label, text = visible(claim.label), visible(claim.text)
    whole = label.split() == text.split()
    if whole or not derived(claim):
        yield _block(label, _LABEL)
    yield from _sources(claim, works)
    if not whole:
        yield _block(text, _TEXT)


def _sources(claim: Claim, works: Mapping[str, Work]) -> Iterator[Block]:
    """Yield a block for each source, at most as many as the style allows."""
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
        yield _block(name, _SOURCE, link)


def _block(text: str, setting: _Setting, link: str = "") -> Block:
    """Wrap a text to the width of a box."""
    measure = measure_of(setting.size, bold=setting.bold)
    lines = wrap(text, style.TEXT_WIDTH, measure)
    fitting = shorten(lines, setting.most, style.TEXT_WIDTH, measure) or [" "]
    return Block(fitting, setting, link, ceil(max(map(measure, fitting))))


def _label(rows: str, height: int, bars: int, theme: Theme) -> str:
    """Write the rows as a table of cells of fixed size, between bars where the kind has them."""
    if not bars:
        return f"<{_TABLE}{rows}</TABLE>>"
    bar = _cell(_BAR, height, f' BGCOLOR="{theme.muted}"')
    gap = _cell(_BAR_GAP, height)
    left, right = f"{bar}{gap}", (f"{gap}{bar}" if bars > 1 else "")
    return f"<{_TABLE}<TR>{left}<TD>{_TABLE}{rows}</TABLE></TD>{right}</TR></TABLE>>"


_TABLE: Final = '<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0">'


def _cell(width: int, height: int, more: str = "") -> str:
    return f'<TD WIDTH="{width}" HEIGHT="{height}"{more}></TD>'


def _rows(block: Block, width: int, gap: int, theme: Theme) -> str:
    """Write each line of a block as a row; `gap` is the room below the last, in points.

    A row a line, because engines disagree on the leading inside a cell.
    """
    setting = block.setting
    link = f' HREF="{block.link.replace("&", "&amp;")}"' if block.link else ""
    colour = f' COLOR="{theme.muted}"' if setting.muted else ""
    begin = f'ALIGN="LEFT" VALIGN="TOP"{link}>{setting.begin}{colour}>{"<B>" if setting.bold else ""}'
    # Escaped at one go: there is no line end in what `visible` has returned.
    upper, several, last = dot_visible("\n".join(block.lines)).rpartition("\n")
    below = f'<TR><TD WIDTH="{width}" HEIGHT="{setting.leading + gap}" {begin}{last}{setting.end}'
    if not several:
        return below
    row = f'<TR><TD WIDTH="{width}" HEIGHT="{setting.leading}" {begin}'
    return row + upper.replace("\n", setting.end + row) + setting.end + below
