"""Tables for LaTeX: booktabs lines, over as many pages as they take."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from ...model.safe_text import visible
from ..text.wrap import column_width
from .latex_text import latex_text

if TYPE_CHECKING:
    from .column_widths import Layout
    from .table import Cell, Entry, Table

_MOST_LINES: Final = 16
"""The most lines of a cell that are kept on one page: a row of a longtable cannot be broken."""

_SIZES: Final[dict[float, str]] = {8: r"\footnotesize", 7: r"\scriptsize\setlength{\tabcolsep}{2pt}"}
"""The commands that set letters of each size."""

_START: Final = r"\nobreak\hspace{0pt}"
"""Lets TeX hyphenate the first word of a paragraph, and not end a line before it."""

_MACROS: Final = rf"""\def\argmaphang{{\setlength{{\hangindent}}{{1em}}}}
\def\argmapnext{{\par\leavevmode\argmaphang{_START}}}"""
r"""The first and each further entry of a cell with several: what runs on is indented.

Lengths are set by `\setlength`, which pandoc leaves out; it would print what follows `\hangindent=`.
"""


def latex_table(table: Table, layout: Layout, number: str) -> str:
    """Write one table with its notes; `number` tells its label from those of others."""
    columns = table.used()
    rows = [_row(cells, layout) for cells in zip(*(column.cells for column in columns), strict=True)]
    heads = " & ".join(rf"\textbf{{{latex_text(column.name)}}}" for column in columns) + r" \\"
    notes = "".join(f"\\par\\noindent\\footnotesize {latex_text(note)}\n" for note in table.notes if note)
    caption = latex_text(table.heading or table.caption)
    body = "\\addlinespace\n".join(rows) if rows else f"{latex_text(table.when_empty)} \\\\\n"
    return f"""\
\\begingroup
{_MACROS}
{_SIZES[layout.page.size]}
\\begin{{longtable}}{{@{{}}
{_specification(layout)}
@{{}}}}
\\caption{{{caption}}}\\label{{tab:argmap-{table.name}{number}}}\\\\
\\toprule
{heads}
\\midrule
\\endfirsthead
\\toprule
{heads}
\\midrule
\\endhead
\\bottomrule
\\endfoot
{body}\\end{{longtable}}
{notes}\\par\\endgroup
"""


def _specification(layout: Layout) -> str:
    return "\n".join(
        rf">{{\raggedright\setlength{{\rightskip}}{{0pt plus 3em}}\leavevmode{_START}\arraybackslash}}"
        rf"p{{\dimexpr {int(9999 * share) / 10000:.4f}\linewidth-{gaps}\tabcolsep\relax}}"
        for share, gaps in map(layout.share, range(len(layout.widths)))
    )


def _row(cells: tuple[Cell, ...], layout: Layout) -> str:
    """Write a row of the table, as several rows where a cell is longer than a page should be."""
    parts = [list(_parts(cell, layout.characters(number))) for number, cell in enumerate(cells)]
    lines = zip_longest(*parts, fillvalue="")
    return "".join(" & ".join(line) + " \\\\\n" for line in lines)


def _parts(cell: Cell, width: int) -> Iterator[str]:
    """Write the entries of a cell, and end a part where it is long enough; `width` is that of a line."""
    hang = "\\argmaphang " if len(cell) > 1 else ""
    written, height = "", 0
    for entry in cell:
        between = "\\argmapnext "
        for line in _lines(entry, _MOST_LINES * width):
            lines = -(-column_width(line) // width)
            if written and height + lines > _MOST_LINES:
                yield written
                written, height = "", 0
            shown = rf"\textbf{{{latex_text(line)}}}" if entry.strong else latex_text(line)
            written += f"{between if written else hang}{shown}"
            height += lines
            between = f"\\par\\leavevmode {hang}"
    yield written


def _lines(entry: Entry, most: int) -> Iterator[str]:
    """Yield the lines of an entry that are not blank, those of more than `most` characters in pieces."""
    for line in entry.text.split("\n"):
        yield from textwrap.wrap(visible(line), most, break_on_hyphens=False)
