"""The caption of a diagram: its title, what is provisional, and a legend of the marks that occur."""

from __future__ import annotations

from functools import partial
from math import ceil
from typing import TYPE_CHECKING

from . import style
from .captions import provisionally
from .escape import dot_text, visible
from .wrap import shorten, text_width, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..model import Kind

_TABLE = '<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="{padding}">'


def legend(
    title: str,
    kinds: Iterable[Kind],
    lines: Iterable[style.LineStyle],
    weights: Iterable[float],
    *,
    problems: int,
) -> str:
    """Write title and legend as an HTML-like label.

    `kinds`, `lines` and `weights` are what occurs in the diagram; `problems` how many errors the map has.
    """
    rows: list[str] = []
    if title:
        measure = partial(text_width, size=style.TITLE_SIZE, bold=True)
        wrapped = wrap(visible(title), style.TITLE_WIDTH, measure)
        shown = shorten(wrapped, style.TITLE_LINES, style.TITLE_WIDTH, measure)
        rows.extend(_font(f"<B>{dot_text(line)}</B>", style.TITLE_SIZE) for line in shown)
    if problems:
        rows.append(
            _font(f"<B>{provisionally(problems)}</B>, see argmap check", style.TEXT_SIZE, style.ATTACK.colour)
        )
    wanted = set(kinds)
    boxes = [_kind(box) for kind, box in style.BOXES.items() if kind in wanted]
    links = [_line(line) for line in lines]
    widths = sorted(set(weights))
    if len(widths) > 1:
        links.append(_font("wider line: stronger link", style.SOURCE_SIZE))
    rows.extend(_strip(cells) for cells in (boxes, links) if cells)
    body = '<TR><TD HEIGHT="6"></TD></TR>' + "".join(f'<TR><TD ALIGN="LEFT">{row}</TD></TR>' for row in rows)
    return f"<{_TABLE.format(padding=3)}{body}</TABLE>>"


def _font(text: str, size: float, colour: str = style.INK) -> str:
    return f'<FONT POINT-SIZE="{size:g}" COLOR="{colour}">{text}</FONT>'


def _strip(cells: list[str]) -> str:
    """Write cells side by side."""
    row = '<TD WIDTH="10" HEIGHT="1"></TD>'.join(f"<TD>{cell}</TD>" for cell in cells)
    return f"{_TABLE.format(padding=0)}<TR>{row}<TD></TD></TR></TABLE>"


def _kind(box: style.BoxStyle) -> str:
    """Draw a small box with the outline of a kind around the kind's name."""
    name = _font(dot_text(box.name), style.SOURCE_SIZE)
    styled = "" if box.style == "solid" else f' STYLE="{box.style.upper()}"'
    frame = f'BORDER="{round(box.pen)}" COLOR="{style.INK}" CELLBORDER="0" CELLSPACING="0" CELLPADDING="3"'
    bar = f'<TD BGCOLOR="{style.MUTED}" WIDTH="3" CELLPADDING="0"></TD>' if box.bars else ""
    after = bar if box.bars == "both" else ""
    table = f'<TABLE {frame}{styled} BGCOLOR="{box.fill}"><TR>{bar}<TD>{name}</TD>{after}</TR></TABLE>'
    if box.rims == 1:
        return table
    rim = f'BORDER="1" COLOR="{style.INK}" CELLBORDER="0" CELLSPACING="2" CELLPADDING="0"'
    return f"<TABLE {rim}><TR><TD>{table}</TD></TR></TABLE>"


def _line(line: style.LineStyle) -> str:
    """Write a sample of a line, its sign and its name."""
    mark = f"{line.sample} {line.sign}".rstrip()
    width = ceil(text_width(mark, style.SOURCE_SIZE, bold=True)) + 4
    sample = _font(f"<B>{dot_text(mark)}</B>", style.SOURCE_SIZE, line.colour)
    named = ceil(text_width(line.name, style.SOURCE_SIZE))
    cell = '<TD WIDTH="{}" HEIGHT="12" ALIGN="LEFT">{}</TD>'.format
    name = _font(line.name, style.SOURCE_SIZE)
    return f"{_TABLE.format(padding=0)}<TR>{cell(width, sample)}{cell(named, name)}</TR></TABLE>"
