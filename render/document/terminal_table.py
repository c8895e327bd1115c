"""Tables for the terminal: fitted to its width by wrapping cells; else each row becomes a record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ...model.safe_text import visible
from ..text.wrap import column_width, is_plain, widest_word, wrap
from .records import records
from .terminal_lines import broken, field_lines, plain_hyphens, whole
from .tones import Tone

if TYPE_CHECKING:
    from .blocks import Screen
    from .table import Column, Table

_BETWEEN: Final = 2
_HANG: Final = 1
"""By how much the further lines of an entry are indented, where it is one of several in a cell."""

_INDENT: Final = 2
"""By how much what belongs to a title is indented."""

_WIDEST: Final = 40
"""Up to how many columns a cell takes where rows are lines; a longer one pushes the rest of its line."""

_ROOM: Final = 30
"""The last cell of a row in one line wraps beside the others if it has this many columns, else below."""


@dataclass(frozen=True, slots=True)
class _Fitted:
    """A column with the entries of each cell as lines.

    Widths are in columns of the terminal: `longest` is that of the longest word in a cell; at least it is
    `narrowest`, so that no word is broken; at `typical` nine of ten entries do not wrap, at `natural` none.
    """

    name: str
    cells: list[list[str]]
    longest: int
    narrowest: int
    typical: int
    natural: int


def table_lines(table: Table, screen: Screen) -> Iterator[str]:
    """Yield a table in lines that fit the screen, with its notes below.

    Where its columns find no room it is the shorter table, and where that finds none either, records.
    """
    width = screen.width
    if table.heading:
        yield from (screen.inked(line, Tone.VERDICT) for line in wrap(visible(table.heading), width, measure))
        yield ""
    if table.in_lines:
        yield from _rows_in_lines(table, screen)
    elif not table.height and table.when_empty:
        yield from wrap(visible(table.when_empty), width, measure)
    else:
        for shown in filter(None, (table, table.shorter)):
            table, columns = shown, list(map(_fitted, shown.used()))
            if _least(columns) <= width:
                yield from _written(columns, _share(columns, width))
                break
        else:
            yield from _records(table, screen)
    for text in table.notes:
        yield from ["", *wrap(visible(text), width, measure)]


def _records(table: Table, screen: Screen) -> Iterator[str]:
    """Yield a record for each row; the names of its fields leave room for the longest word where they can."""
    below = screen._replace(width=screen.width - _INDENT)
    _, *columns = map(_fitted, table.used())
    names = max((measure(each.name) for each in columns), default=0) + 1
    longest = max((each.longest for each in columns), default=0)
    column = max(min(names, below.width // 2, below.width - longest - 1), _INDENT)
    for number, (title, fields) in enumerate(records(table)):
        if number:
            yield ""
        yield from (screen.inked(line, Tone.TITLE) for line in broken(whole(title), screen.width))
        if fields:
            yield from (f"{' ' * _INDENT}{line}".rstrip() for line in field_lines(fields, below, column))


def _rows_in_lines(table: Table, screen: Screen) -> Iterator[str]:
    """Yield each row in one line, its first cell as a title; on a terminal what does not fit wraps."""
    columns = [
        [visible("; ".join(entry.text for entry in cell)) for cell in column.cells] for column in table.used()
    ]
    *widths, _ = (min(max(map(column_width, cells), default=0), _WIDEST) for cells in columns)
    margin = sum(widths) + _BETWEEN * len(widths)
    if screen.width - margin < _ROOM:
        margin = _INDENT
    for first, *others, last in zip(*columns, strict=True):
        cells = [_filled(cell, width) for cell, width in zip((first, *others), widths, strict=True)]
        title, *rest = screen.inked(cells[0], Tone.TITLE), *cells[1:]
        head = sum(map(column_width, cells)) + _BETWEEN * len(cells)
        if not screen.fits or head + column_width(last) <= screen.width:
            yield _spaced(title, *rest, last)
            continue
        below = wrap(last, max(screen.width - margin, 1), measure)
        if head <= margin:
            yield _spaced(title, *rest, below.pop(0))
        elif head <= screen.width:
            yield _spaced(title, *rest)
        else:
            yield title.rstrip()
            below = [*wrap(_spaced(*others), max(screen.width - margin, 1), measure), *below]
        yield from (" " * margin + line for line in below)


def _spaced(*cells: str) -> str:
    return (" " * _BETWEEN).join(cells).rstrip()


def _filled(text: str, width: int) -> str:
    return text + " " * (width - column_width(text))


def measure(text: str) -> int:
    """Return how many columns a line takes, as tabulate pads it: emoji that are joined count once."""
    text = plain_hyphens(text)
    if is_plain(text):
        return len(text)
    from wcwidth import wcswidth  # type: ignore[import-untyped,unused-ignore]  # older releases carry no types

    joined: int = wcswidth(text)
    return joined if joined >= 0 else column_width(text)


def _fitted(column: Column) -> _Fitted:
    """Make the texts of a column safe to show, and find how narrow and wide it can be."""
    name = visible(column.name)
    cells = [[whole(entry.text) for entry in cell] for cell in column.cells]
    lines = [line for cell in cells for line in cell]
    hang = _HANG * any(len(cell) > 1 for cell in cells)
    sizes = sorted(map(measure, lines)) or [0]
    natural = max(measure(name), sizes[-1] + hang)
    longest = max((widest_word(line, measure) for line in lines), default=0) + hang
    narrowest = min(natural, max(column.least, longest, widest_word(name, measure)))
    return _Fitted(name, cells, longest, narrowest, sizes[len(sizes) * 9 // 10], natural)


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
    if any("\n" in cell for row in rows for cell in row):  # an empty line parts rows of several lines
        for row in rows[:-1]:
            height = max(cell.count("\n") for cell in row) + 1
            row[0] += "\n" * (height - row[0].count("\n")) + " "
    heads = [
        "\n".join(wrap(column.name, width, measure)) for column, width in zip(columns, widths, strict=True)
    ]
    widest = [max(map(measure, "\n".join(cells).split("\n"))) for cells in zip(heads, *rows, strict=True)]
    rules = ["-" * width for width in widest]  # as a row, since tabulate would widen columns by their heads
    table = tabulate([heads, rules, *rows], tablefmt="plain", disable_numparse=True, preserve_whitespace=True)
    return [line.rstrip() for line in table.split("\n")]


def _wrapped(entries: list[str], width: int) -> list[str]:
    """Wrap each entry of a cell; an entry's further lines are indented where it is one of several."""
    hang = _HANG if len(entries) > 1 else 0
    lines: list[str] = []
    for entry in entries:
        first, *others = map(plain_hyphens, wrap(entry, width - hang, measure) or [""])
        lines.extend([first, *(" " * hang + line for line in others)])
    return lines
