"""A table for the terminal: fitted to a width by wrapping cells, then by leaving columns out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wcwidth import wcswidth  # type: ignore[import-untyped,unused-ignore]  # older releases carry no types

from ..escape import visible
from ..text.wrap import column_width, widest_word, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..document.table import Column, Table

_BETWEEN: Final = 2
_HEAD_PADDING: Final = 2
"""By how much tabulate makes a column wider than its heading."""

_HANG: Final = 1
"""By how much an entry's further lines are indented where it is one of several in a cell."""

_FEWEST: Final = 2

_FULL: Final = 6
"""No piece of text makes a column wider than this part of the table: longer words are broken."""

_HEAD: Final = 3
"""The same of a word in a heading."""


@dataclass(frozen=True, slots=True)
class _Fitted:
    """A column with the entries of each cell as lines; widths are in columns of the terminal.

    `narrowest` is how far it can be brought, `typical` where nine of ten entries do not wrap, `natural`
    where none does.
    """

    name: str
    cells: list[list[str]]
    rank: int
    narrowest: int
    typical: int
    natural: int


def to_terminal(table: Table, width: int) -> str:
    """Write a table at most `width` columns wide, and say below what is left out.

    A table always keeps two columns, however narrow the terminal is.
    """
    heading = [*wrap(visible(table.heading), width, measure), ""] if table.heading else []
    if not table.height and table.empty:
        return "\n".join([*heading, *wrap(table.empty, width, measure), *_noted(table.notes, width), ""])
    columns = [_fitted(column, width) for column in table.used()]
    kept = list(columns)
    while _least(kept) > width:
        if table.brief is not None:
            return to_terminal(table.brief, width)
        ranked = [column for column in kept if column.rank]
        if not ranked or len(kept) <= _FEWEST:
            break
        kept.remove(max(ranked, key=lambda column: column.rank))
    below = [*table.notes]
    left_out = [column.name for column in columns if column not in kept]
    if left_out:
        below.append(f"Left out to fit {width} columns: {', '.join(left_out)}.")
    return "\n".join([*heading, _written(kept, _share(kept, width)), *_noted(below, width), ""])


def _noted(notes: Iterable[str], width: int) -> list[str]:
    """Wrap the notes, each after an empty line."""
    return [line for note in notes for line in ["", *wrap(visible(note), width, measure)]]


def measure(text: str) -> int:
    """How many columns a line takes, as tabulate pads it: emoji that are joined count once."""
    if text.isascii():
        return column_width(text)
    joined: int = wcswidth(text)
    return joined if joined >= 0 else column_width(text)


def _fitted(column: Column, width: int) -> _Fitted:
    """Make the texts of a column safe to show, and find how narrow and wide it can be."""
    name = visible(column.name)
    cells = [[visible(entry.text) for entry in cell] for cell in column.cells]
    lines = [line for cell in cells for line in cell]
    hang = _HANG * any(len(cell) > 1 for cell in cells)
    sizes = sorted(map(measure, lines)) or [0]
    natural = max(measure(name) + _HEAD_PADDING, sizes[-1] + hang)
    longest = min(max((widest_word(line, measure) for line in lines), default=0) + hang, width // _FULL + 1)
    head = min(widest_word(name, measure), width // _HEAD) + _HEAD_PADDING
    narrowest = min(natural, max(column.least, longest, head))
    return _Fitted(name, cells, column.rank, narrowest, sizes[len(sizes) * 9 // 10], natural)


def _least(columns: list[_Fitted]) -> int:
    """Width below which the columns cannot be brought."""
    return sum(column.narrowest for column in columns) + _BETWEEN * (len(columns) - 1)


def _share(columns: list[_Fitted], width: int) -> list[int]:
    """Give every column its width: the least it needs, then a share of the room by what it holds."""
    widths = [column.narrowest for column in columns]
    room = width - _least(columns)
    while room > 0:
        growing = [number for number, column in enumerate(columns) if widths[number] < column.natural]
        if not growing:
            break
        neediest = max(growing, key=lambda number: columns[number].typical / widths[number])
        widths[neediest] += 1
        room -= 1
    return widths


def _written(columns: list[_Fitted], widths: list[int]) -> str:
    """Have the table written, its cells wrapped."""
    from tabulate import tabulate

    rows = [
        ["\n".join(_wrapped(cell, width)) for cell, width in zip(row, widths, strict=True)]
        for row in zip(*(column.cells for column in columns), strict=True)
    ]
    heads = [
        "\n".join(wrap(column.name, width - _HEAD_PADDING, measure))
        for column, width in zip(columns, widths, strict=True)
    ]
    table = tabulate(rows, headers=heads, tablefmt="simple", disable_numparse=True, preserve_whitespace=True)
    return _separated(table, heads, rows)


def _wrapped(entries: list[str], width: int) -> list[str]:
    """Wrap each entry of a cell; an entry's further lines are indented where it is one of several."""
    hang = _HANG if len(entries) > 1 else 0
    lines: list[str] = []
    for entry in entries:
        first, *others = wrap(entry, width - hang, measure) or [""]
        lines.extend([first, *(" " * hang + line for line in others)])
    return lines


def _separated(table: str, heads: list[str], rows: list[list[str]]) -> str:
    """Put an empty line between rows, where any takes more than one."""
    lines = [line.rstrip() for line in table.split("\n")]
    if all("\n" not in cell for row in rows for cell in row):
        return "\n".join(lines)
    at = max(head.count("\n") for head in heads) + 2
    out = lines[:at]
    for row in rows:
        height = max(cell.count("\n") + 1 for cell in row)
        out.extend([*lines[at : at + height], ""])
        at += height
    return "\n".join(out[:-1])
