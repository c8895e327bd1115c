"""A table as Markdown, as GitHub reads it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ..escape import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..document.table import Cell, Entry, Table

_SPECIAL: Final = re.compile(r"[\\`*\[\]<|~$]|&(?=#?\w+;)|(?<!\w)_|_(?!\w)")
"""What Markdown as GitHub reads it would take for its own inside a table cell."""


def to_markdown(table: Table) -> str:
    """Write a GitHub table; the entries of a cell stand on lines of their own, empty columns are left out.

    In the place of one without rows stands what it says where it is empty.
    """
    columns = table.used()
    rows = zip(*(column.cells for column in columns), strict=True)
    lines = [
        _line(escape(column.name) for column in columns),
        _line("---" for _ in columns),
        *(_line(map(_cell, row)) for row in rows),
    ]
    if not table.height and table.empty:
        lines = [f"{escape(table.empty)}\n"]
    heading = f"**{escape(table.heading)}**\n\n" if table.heading else ""
    notes = "".join(f"\n{escape(note)}\n" for note in table.notes)
    return heading + "".join(lines) + notes


def escape(text: str) -> str:
    """Escape one line of text for any place in Markdown but the start of a line."""
    return _SPECIAL.sub(r"\\\g<0>", visible(text))


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |\n"


def _cell(cell: Cell) -> str:
    return "<br>".join(map(_entry, cell))


def _entry(entry: Entry) -> str:
    """Write an entry; line ends in it stay, as a cell has no other way to keep them."""
    lines = [escape(line) for line in entry.text.split("\n")]
    if entry.strong:
        lines = [f"**{line}**" if line.strip() else line for line in lines]
    text = "<br>".join(lines)
    return f"[{text}](<{entry.link}>)" if entry.link else text
