"""The table of claims for the terminal: fitted to a width by wrapping cells, then by leaving columns out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from .escape import visible
from .rows import claim_rows
from .wrap import column_width, wrap

if TYPE_CHECKING:
    from ..model import ArgumentMap
    from .rows import Row

WIDTH: Final = 100
"""Columns of a table whose reader's width is unknown."""

_BETWEEN: Final = 2
_HEAD_PADDING: Final = 2
"""By how much tabulate makes a column wider than its heading."""


@dataclass(frozen=True, slots=True)
class _Column:
    """A column: its cells, how narrow it may become, and how soon it is left out (highest first)."""

    name: str
    cells: list[list[str]]
    least: int
    rank: int

    @property
    def natural(self) -> int:
        """Width at which nothing wraps."""
        lines = [line for cell in self.cells for line in cell]
        return max(column_width(self.name) + _HEAD_PADDING, *map(column_width, lines))

    @property
    def narrowest(self) -> int:
        """Width below which it cannot be brought."""
        return min(max(self.least, column_width(self.name) + _HEAD_PADDING), self.natural)


def to_terminal(argument_map: ArgumentMap, width: int = WIDTH) -> str:
    """Write the claims as a table at most `width` columns wide, and say below what is left out.

    A table always keeps its first two columns, however narrow the terminal is.
    """
    from tabulate import tabulate  # noqa: PLC0415 - not needed by the diagram

    rows = claim_rows(argument_map)
    if not rows:
        return "The map has no claims.\n"
    columns = [column for column in _columns(rows, width) if any(map(any, column.cells))]
    kept = list(columns)
    while len(kept) > 2 and _least(kept) > width:  # noqa: PLR2004 - the first two columns
        kept.remove(max(kept, key=lambda column: column.rank))
    widths = _share(kept, width)
    lines = [
        ["\n".join(_wrapped(column.cells[number], widths[column.name])) for column in kept]
        for number in range(len(rows))
    ]
    table = tabulate(
        lines,
        headers=[column.name for column in kept],
        tablefmt="simple",
        disable_numparse=True,
        preserve_whitespace=True,
    )
    spaced = _separate(table, lines)
    left_out = [column.name for column in columns if column not in kept]
    if not left_out:
        return f"{spaced}\n"
    note = wrap(f"Left out to fit {width} columns: {', '.join(left_out)}.", width, column_width)
    return "\n".join([spaced, "", *note, ""])


def _columns(rows: list[Row], width: int) -> list[_Column]:
    """Return every column of the table, in order: id and claim keep room to be read in."""
    columns = [
        _Column("id", [[visible(row.id)] for row in rows], max(14, width // 6), 0),
        _Column("claim", [[visible(row.label)] for row in rows], max(22, width // 4), 0),
        _Column("kind", [["" if row.kind == "claim" else row.kind] for row in rows], 10, 4),
        _Column("source", [_entries(row.sources) for row in rows], 10, 1),
        _Column("supports", [_entries(row.supports) for row in rows], 12, 2),
        _Column("attacks", [_entries(row.attacks) for row in rows], 12, 2),
        _Column("contradicts", [_entries(row.contradicts) for row in rows], 12, 3),
        _Column("answers", [_entries(row.answers) for row in rows], 12, 5),
    ]
    for number, facet in enumerate(rows[0].facets):
        cells = [_entries(row.facets[facet]) for row in rows]
        columns.append(_Column(visible(facet), cells, 10, 6 + number))
    return columns


def _entries(entries: tuple[str, ...]) -> list[str]:
    return [visible(entry) for entry in entries]


def _least(columns: list[_Column]) -> int:
    """Width below which the columns cannot be brought."""
    return sum(column.narrowest for column in columns) + _BETWEEN * (len(columns) - 1)


def _share(columns: list[_Column], width: int) -> dict[str, int]:
    """Give every column its width: the least it needs, then a share of the room by what it holds."""
    widths = {column.name: column.narrowest for column in columns}
    room = width - sum(widths.values()) - _BETWEEN * (len(columns) - 1)
    while room > 0:
        growing = [column for column in columns if widths[column.name] < column.natural]
        if not growing:
            break
        neediest = max(growing, key=lambda column: column.natural / widths[column.name])
        widths[neediest.name] += 1
        room -= 1
    return widths


def _wrapped(entries: list[str], width: int) -> list[str]:
    """Wrap each entry of a cell; an entry's further lines are indented where it is one of several."""
    hang = 2 if len(entries) > 1 else 0
    lines: list[str] = []
    for entry in entries:
        first, *others = wrap(entry, width - hang, column_width) or [""]
        lines.extend([first, *(" " * hang + line for line in others)])
    return lines


def _separate(table: str, rows: list[list[str]]) -> str:
    """Put an empty line between rows, where any takes more than one."""
    lines = table.split("\n")
    if all("\n" not in cell for row in rows for cell in row):
        return "\n".join(line.rstrip() for line in lines)
    out = lines[:2]
    at = 2
    for row in rows:
        height = max(cell.count("\n") + 1 for cell in row)
        out.extend([*lines[at : at + height], ""])
        at += height
    return "\n".join(line.rstrip() for line in out[:-1])
