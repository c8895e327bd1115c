"""Tables for the terminal: fitted to a width by wrapping cells, then by leaving columns out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ...model.safe_text import visible
from ...model.words import ELLIPSIS
from ..text.wrap import column_width, is_plain, widest_word, wrap
from .blocks import Screen
from .tones import Tone

if TYPE_CHECKING:
    from .table import Column, Table

_BETWEEN: Final = 2
_HEAD_PADDING: Final = 2
"""By how much tabulate makes a column wider than its heading."""

_HANG: Final = 1
"""By how much the further lines of an entry are indented, where it is one of several in a cell."""

_FEWEST: Final = 2
"""How many columns are always kept."""

_WIDEST: Final = 40
"""Up to how many columns a cell takes where rows are lines; a longer one pushes the rest of its line."""

_FULL: Final = 6
"""A word widens a column to at most one part in this many of the table: longer words are broken."""

_HEAD: Final = 3
"""The same for a word in a heading."""


@dataclass(frozen=True, slots=True)
class _Fitted:
    """A column with the entries of each cell as lines.

    Widths are in columns of the terminal: at least `narrowest`; at `typical` nine of ten entries do not wrap,
    at `natural` none does. `rank` is as in `Column`.
    """

    name: str
    cells: list[list[str]]
    rank: int
    narrowest: int
    typical: int
    natural: int


def table_lines(table: Table, screen: Screen) -> Iterator[str]:
    """Yield a table in lines that fit the screen, and below it what is left out.

    A table always keeps two columns, however narrow the terminal is.
    """
    width = screen.width
    if table.heading:
        yield from (screen.inked(line, Tone.VERDICT) for line in wrap(visible(table.heading), width, measure))
        yield ""
    notes = table.notes
    if not table.height and table.when_empty:
        yield from wrap(visible(table.when_empty), width, measure)
    elif table.in_lines:
        yield from _rows_in_lines(table, screen)
    else:
        columns = [_fitted(column, width) for column in table.used()]
        while _least(columns) > width and table.shorter is not None:
            table = table.shorter
            columns = [_fitted(column, width) for column in table.used()]
        kept = _kept(columns, width)
        yield from _written(kept, _share(kept, width))
        left_out = [column.name for column in columns if column not in kept]
        note = f"Left out to fit {width} columns: {', '.join(left_out)}."
        notes = (*table.notes, note) if left_out else table.notes
    for text in notes:
        yield from ["", *wrap(visible(text), width, measure)]


def _kept(columns: list[_Fitted], width: int) -> list[_Fitted]:
    """Return the columns that are shown: those of the highest rank are left out first."""
    kept = list(columns)
    while _least(kept) > width and len(kept) > _FEWEST:
        first_to_go = max(kept, key=lambda column: column.rank)
        if not first_to_go.rank:
            break
        kept.remove(first_to_go)
    return kept


def _rows_in_lines(table: Table, screen: Screen) -> Iterator[str]:
    """Yield each row in one line, its first cell as a title."""
    columns = [
        [visible("; ".join(entry.text for entry in cell)) for cell in column.cells] for column in table.used()
    ]
    widths = [min(max(map(column_width, cells), default=0), _WIDEST) for cells in columns]
    widths[-1] = 0
    for row in zip(*columns, strict=True):
        first, *others = (
            cell + " " * (width - column_width(cell)) for cell, width in zip(row, widths, strict=True)
        )
        rest = "".join(" " * _BETWEEN + cell for cell in others)
        if screen.cuts:
            rest = _cut(rest, max(screen.width - column_width(first), 1))
        yield (screen.inked(first, Tone.TITLE) + rest).rstrip()


def _cut(text: str, width: int) -> str:
    if column_width(text) <= width:
        return text
    used, kept = 1, ""
    for character in text:
        used += column_width(character)
        if used > width:
            break
        kept += character
    return kept + ELLIPSIS


def measure(text: str) -> int:
    """Return how many columns a line takes, as tabulate pads it: emoji that are joined count once."""
    if is_plain(text):
        return len(text)
    from wcwidth import wcswidth  # type: ignore[import-untyped,unused-ignore]  # older releases carry no types

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
    return sum(column.narrowest for column in columns) + _BETWEEN * (len(columns) - 1)


def _share(columns: list[_Fitted], width: int) -> list[int]:
    """Return the width of every column: the least it needs, then a share of what is left by what it holds."""
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


def _written(columns: list[_Fitted], widths: list[int]) -> list[str]:
    from tabulate import tabulate

    rows = [
        ["\n".join(_wrapped(cell, width)) for cell, width in zip(row, widths, strict=True)]
        for row in zip(*(column.cells for column in columns), strict=True)
    ]
    heads = [
        "\n".join(wrap(column.name, width - _HEAD_PADDING, measure))
        for column, width in zip(columns, widths, strict=True)
    ]
    if any("\n" in cell for row in rows for cell in row):  # an empty line parts rows of several lines
        for row in rows[:-1]:
            height = max(cell.count("\n") for cell in row) + 1
            row[0] += "\n" * (height - row[0].count("\n")) + " "
    table = tabulate(rows, headers=heads, tablefmt="simple", disable_numparse=True, preserve_whitespace=True)
    return [line.rstrip() for line in table.split("\n")]


def _wrapped(entries: list[str], width: int) -> list[str]:
    """Wrap each entry of a cell; an entry's further lines are indented where it is one of several."""
    hang = _HANG if len(entries) > 1 else 0
    lines: list[str] = []
    for entry in entries:
        first, *others = wrap(entry, width - hang, measure) or [""]
        lines.extend([first, *(" " * hang + line for line in others)])
    return lines
