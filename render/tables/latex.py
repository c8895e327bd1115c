"""A table for LaTeX: booktabs lines, over as many pages as it takes."""

from __future__ import annotations

import re
import textwrap
from itertools import zip_longest
from math import sqrt
from typing import TYPE_CHECKING, Final

from ..escape import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .table import Cell, Column, Entry, Table

_ESCAPES: Final = {
    "->": r"$\rightarrow$",
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
    '"': r"\symbol{34}",  # babel gives the bare character a meaning
    "`": r"\textasciigrave{}",
    "'": "'{}",  # two of them would be one quotation mark
    "-": "-{}",  # and two of these a dash
    ",": ",{}",
    "[": "{[}",  # at the start of a row it would be an argument of the line break
    "]": "{]}",
    "*": "{*}",
    "→": r"$\rightarrow$",
    "·": r"\textperiodcentered{}",
}

_SPECIAL: Final = re.compile("|".join(map(re.escape, _ESCAPES)))

_LIGATURES: Final = re.compile(r"(?<=-)\{\}(?!-)|(?<=')\{\}(?!')|(?<=,)\{\}(?!,)")
"""Empty groups that keep nothing apart."""

_ODD: Final = re.compile(r"[^\x00-\u017f\u2010-\u201f\u2020-\u2022\u2026\u2030\u20ac\u2190-\u2193]")
"""What pdfLaTeX has no letters for."""

_LONG_WORD: Final = re.compile(r"[^\s\-/\x00]{20,}")
_EACH: Final = 10
"""After how many characters a long word may be broken."""

_JOINT: Final = re.compile(r"(?<=[/_:>)=|&])(?=\w)")
"""Where any word may be broken."""

_MOST_ENTRIES: Final = 8
_MOST_CHARACTERS: Final = 600
"""How much of a cell is kept on one page: a row of a longtable cannot be broken."""

_SIZE: Final = r"\footnotesize"
_CROWDED_SIZE: Final = r"\scriptsize\setlength{\tabcolsep}{2pt}"
_CROWDED: Final = 11
"""From how many columns on the letters are smaller still."""

_WIDE: Final = 6
"""From how many columns on a page is better turned."""


def to_latex(tables: Sequence[Table], below: str) -> str:
    r"""Write the tables of a view as a file to `\input`, with a comment that names the packages it needs.

    Each is as wide as the text, breaks over pages with its heading repeated, and loads nothing itself, so
    that it takes the fonts of the article. `below` is a last note, or "".
    """
    *others, last = tables
    numbers = [f"-{number}" for number in range(1, len(tables) + 1)] if others else [""]
    parts = [_written(table, number) for table, number in zip(others, numbers, strict=False)]
    written = "\n".join([*parts, _written(last, numbers[-1], below)])
    return _preamble(max(len(table.used()) for table in tables), written) + written


def _written(table: Table, number: str, below: str = "") -> str:
    """Write one table with its notes; `number` tells its label from those of others."""
    columns = table.used()
    rows = [_row(cells) for cells in zip(*(column.cells for column in columns), strict=True)]
    heads = " & ".join(rf"\textbf{{{escape(column.name)}}}" for column in columns) + r" \\"
    notes = "".join(
        f"\\par\\noindent\\footnotesize {escape(note)}\n" for note in (*table.notes, below) if note
    )
    caption = escape(table.caption)
    body = "\\addlinespace\n".join(rows) if rows else f"{escape(table.empty)} \\\\\n"
    return f"""\
\\begingroup
{_CROWDED_SIZE if len(columns) >= _CROWDED else _SIZE}
\\begin{{longtable}}{{@{{}}
{_specification(columns)}
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
{notes}\\endgroup
"""


def _preamble(columns: int, written: str) -> str:
    """Say what the file needs; `columns` is how many its widest table has."""
    lines = ["Needs \\usepackage{array,booktabs,longtable}; bring it in with \\input."]
    if columns >= _WIDE:
        lines.append(
            "Best on a turned page: \\usepackage{pdflscape}, \\begin{landscape} ... \\end{landscape}."
        )
    odd = "".join(sorted(set(_ODD.findall(written))))
    if odd:
        shown = odd[:40] + ("..." if len(odd) > 40 else "")  # noqa: PLR2004 - a line's worth
        lines.append(f"Needs LuaLaTeX or XeLaTeX and fonts with these letters: {shown}")
    return "".join(f"% {line}\n" for line in lines)


def _specification(columns: tuple[Column, ...]) -> str:
    """Share the width of the text among the columns, by the square root of what they hold."""
    weights = [_weight(column) for column in columns]
    total = sum(weights)
    return "\n".join(
        r">{\raggedright\rightskip=0pt plus 3em\hspace{0pt}\arraybackslash}"
        rf"p{{\dimexpr {int(9999 * weight / total) / 10000:.4f}\linewidth-{gaps}\tabcolsep\relax}}"
        for weight, gaps in zip(weights, _gaps(len(columns)), strict=True)
    )


def _gaps(columns: int) -> list[int]:
    """Return how many half gaps stand beside each column: none at the outer edges."""
    return [(number > 0) + (number < columns - 1) for number in range(columns)]


def _weight(column: Column) -> float:
    """Weigh a column by its longest word and its average length, in characters."""
    texts = [entry.text for cell in column.cells for entry in cell] or [""]
    average = sum(map(len, texts)) / max(len(column.cells), 1)
    word = max(
        (len(word) for text in (column.name, *texts) for word in re.split(r"[\s\-/]+", text)), default=1
    )
    return max(min(word, 20), 6) + 1.2 * sqrt(average)


def _row(cells: tuple[Cell, ...]) -> str:
    """Write a row of the table, as several rows where a cell is longer than a page should be."""
    parts = [list(_parts(cell)) for cell in cells]
    lines = zip_longest(*parts, fillvalue="")
    return "".join(" & ".join(line) + " \\\\\n" for line in lines)


def _parts(cell: Cell) -> Iterator[str]:
    """Write the entries of a cell on lines of their own, and end a part where it is long enough."""
    lines: list[str] = []
    size = 0
    for entry in cell:
        for line in _lines(entry):
            if lines and (len(lines) >= _MOST_ENTRIES or size + len(line) > _MOST_CHARACTERS):
                yield "\\newline ".join(lines)
                lines, size = [], 0
            shown = escape(line)
            lines.append(rf"\textbf{{{shown}}}" if entry.strong else shown)
            size += len(line)
    yield "\\newline ".join(lines)


def _lines(entry: Entry) -> Iterator[str]:
    """Yield the lines of an entry that are not blank, long ones in pieces."""
    for line in entry.text.split("\n"):
        yield from textwrap.wrap(visible(line), _MOST_CHARACTERS, break_on_hyphens=False)


def escape(text: str) -> str:
    """Escape one line of text for LaTeX, and let long words be broken."""
    joints = _JOINT.sub("\x00", visible(text))
    broken = _LONG_WORD.sub(lambda word: "\x00".join(textwrap.wrap(word[0], _EACH)), joints)
    escaped = _SPECIAL.sub(lambda match: _ESCAPES[match[0]], broken)
    return _LIGATURES.sub("", escaped).replace("\x00", "\\allowbreak{}")
