"""What stands below a diagram: its title, that it is provisional, and a legend of what occurs in it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from ...model import Kind, Link
from ...model.safe_text import visible
from ..text.wrap import measure_of, shorten, text_width, wrap
from ..words.part import part_in_words
from ..words.provisional import SEE_CHECK, provisionally
from . import style
from .captions import VERDICTS_OF_A_PART
from .dot import TABLE, dot_text, dot_visible

if TYPE_CHECKING:
    from ...evaluate import Verdict
    from ...views.part import Part
    from .draw_options import DrawOptions
    from .theme import Theme

_APART = 10
"""Points between the parts of a row."""


@dataclass(frozen=True, slots=True)
class Key:
    """What stands below a diagram: `title`, what it is `about` (or ""), and what occurs in it.

    `wider` says what a wider line means, "" where all are equally wide. `problems` is how many errors the map
    has. `verdicts` has each verdict with the words that the claims show for it; `verdicts_of` says where they
    come from, "" where that is plain.
    """

    title: str
    about: str
    kinds: Collection[Kind]
    lines: Sequence[style.LineStyle]
    wider: str
    problems: int
    verdicts: Mapping[Verdict, str]
    verdicts_of: str = ""


def key_of(
    part: Part, links: Iterable[Link], line_styles: Collection[style.LineStyle], options: DrawOptions
) -> Key:
    """Return what stands below the diagram of a part, in which `links` and `line_styles` occur."""
    shown, asked = part.argument_map, part_in_words(part)
    verdicts = options.marks.words(shown.claims)
    weights = {link.weight for link in links if not link.is_undercut}
    return Key(
        title=shown.title,
        about=f"{len(shown.claims)} of {len(part.whole.claims)} claims: {asked}" if asked else "",
        kinds={claim.kind for claim in shown.claims.values()},
        lines=[line for line in style.LINES if line in line_styles],
        wider="wider line: stronger link" if len(weights) > 1 else "",
        problems=options.problems,
        verdicts=verdicts,
        verdicts_of=VERDICTS_OF_A_PART.lower() if asked and verdicts else "",
    )


class _Cell(NamedTuple):
    """A part of a row, and about how wide it is in points."""

    label: str
    width: float


def legend(key: Key, theme: Theme) -> str:
    """Write title and legend as an HTML-like label."""
    texts = _texts(key.title, style.TITLE_SIZE, bold=True) + _texts(key.about, style.TEXT_SIZE)
    if key.problems:
        warning = f"<B>{provisionally(key.problems)}</B>{SEE_CHECK}"
        texts.append(_Cell(_font(warning, style.TEXT_SIZE, theme.attack), 0))
    boxes = [_kind(box, theme) for kind, box in style.BOXES.items() if kind in key.kinds]
    marks = [_verdict(verdict, words, theme) for verdict, words in key.verdicts.items()]
    links = [_line(line, theme) for line in key.lines]
    for note, cells in ((key.verdicts_of, marks), (key.wider, links)):
        if note:
            cells.append(_Cell(_font(note, style.SOURCE_SIZE), text_width(note, style.SOURCE_SIZE)))
    strips = [cells for cells in (boxes, marks, links) if cells]
    widest = max([cell.width for cell in texts] + [_width(cells) for cells in strips], default=0)
    rows = [cell.label for cell in texts] + [_strip(cells, widest) for cells in strips]
    padded = TABLE.replace('CELLPADDING="0"', 'CELLPADDING="3"')
    body = '<TR><TD HEIGHT="6"></TD></TR>' + "".join(f'<TR><TD ALIGN="LEFT">{row}</TD></TR>' for row in rows)
    return f"<{padded}{body}</TABLE>>"


def _texts(text: str, size: float, *, bold: bool = False) -> list[_Cell]:
    """Return a text as lines of the legend's width."""
    width, measure = style.TITLE_WIDTH, measure_of(size, bold=bold)
    lines = shorten(wrap(visible(text), width, measure), style.TITLE_LINES, width, measure)
    before, after = ("<B>", "</B>") if bold else ("", "")
    return [_Cell(_font(f"{before}{dot_visible(line)}{after}", size), measure(line)) for line in lines]


def _font(text: str, size: float, colour: str = "") -> str:
    coloured = f' COLOR="{colour}"' if colour else ""
    return f'<FONT POINT-SIZE="{size:g}"{coloured}>{text}</FONT>'


def _width(cells: list[_Cell]) -> float:
    return sum(cell.width for cell in cells) + _APART * (len(cells) - 1)


def _strip(cells: list[_Cell], widest: float) -> str:
    """Write cells side by side; an empty last one takes the room that would otherwise stretch the others."""
    row = f'<TD WIDTH="{_APART}" HEIGHT="1"></TD>'.join(f"<TD>{cell.label}</TD>" for cell in cells)
    rest = max(1, round(widest - _width(cells)))
    return f'{TABLE}<TR>{row}<TD WIDTH="{rest}" HEIGHT="1"></TD></TR></TABLE>'


def _kind(box: style.BoxStyle, theme: Theme) -> _Cell:
    """Draw a small box with the outline of a kind around the kind's name."""
    name = _font(dot_text(box.name), style.SOURCE_SIZE)
    styled = "" if box.style == "solid" else f' STYLE="{box.style.upper()}"'
    frame = f'BORDER="{round(box.pen)}" COLOR="{theme.ink}" CELLBORDER="0" CELLSPACING="0" CELLPADDING="3"'
    bar = f'<TD BGCOLOR="{theme.muted}" WIDTH="3" CELLPADDING="0"></TD>' if box.bars else ""
    fill = theme.tint if box.tinted else theme.paper
    after = bar if box.bars > 1 else ""
    table = f'<TABLE {frame}{styled} BGCOLOR="{fill}"><TR>{bar}<TD>{name}</TD>{after}</TR></TABLE>'
    width = ceil(text_width(box.name, style.SOURCE_SIZE)) + 6 + 2 * round(box.pen) + 3 * box.bars
    if box.rims == 1:
        return _Cell(table, width)
    rim = f'BORDER="1" COLOR="{theme.ink}" CELLBORDER="0" CELLSPACING="2" CELLPADDING="0"'
    return _Cell(f"<TABLE {rim}><TR><TD>{table}</TD></TR></TABLE>", width + 6)


def _verdict(verdict: Verdict, words: str, theme: Theme) -> _Cell:
    """Draw a small box with the outline of a verdict around its sign and name, and the words for it."""
    mark = style.VERDICTS[verdict]
    text = f"{mark.sign} {words}"
    ink, frame = (theme.fallen, theme.fallen_line) if mark.greyed else (theme.ink, theme.ink)
    pen = max(1, round(mark.pen))
    styled = f' STYLE="{mark.style.upper()}"' if mark.style else ""
    width = ceil(text_width(text, style.SOURCE_SIZE))
    cell = f'<TD WIDTH="{width}" ALIGN="LEFT">{_font(text, style.SOURCE_SIZE, ink)}</TD>'
    bordered = f'BORDER="{pen}" COLOR="{frame}"{styled} CELLBORDER="0" CELLSPACING="0" CELLPADDING="3"'
    table = f'<TABLE {bordered} BGCOLOR="{theme.paper}"><TR>{cell}</TR></TABLE>'
    return _Cell(table, width + 6 + 2 * pen)


def _line(line: style.LineStyle, theme: Theme) -> _Cell:
    """Write a sample of a line, its sign and its name."""
    mark = f"{line.sample} {line.sign}".rstrip()
    width = ceil(text_width(mark, style.SOURCE_SIZE, bold=True)) + 4
    sample = _font(f"<B>{dot_text(mark)}</B>", style.SOURCE_SIZE, getattr(theme, line.colour))
    named = ceil(text_width(line.name, style.SOURCE_SIZE))
    cell = '<TD WIDTH="{}" HEIGHT="12" ALIGN="LEFT">{}</TD>'.format
    name = _font(line.name, style.SOURCE_SIZE)
    both = f"{TABLE}<TR>{cell(width, sample)}{cell(named, name)}</TR></TABLE>"
    return _Cell(both, width + named)
