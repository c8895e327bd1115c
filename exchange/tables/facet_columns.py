"""Which columns of a table are facets: those with few values, which many rows share."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from ...schema.references.normal_forms import line
from .several import parts

if TYPE_CHECKING:
    from ..report import Losses
    from .table import Table

_MOST_VALUES: Final = 20
_LONGEST_VALUE: Final = 60


def facet_columns(table: Table, losses: Losses) -> dict[str, int]:
    """The columns that are facets, by heading; the others are counted as lost where they hold anything."""
    found = dict(table.facets)
    for column in table.others:
        heading = line(table.headings[column])
        cells = [cell for row in table.rows if (cell := row.cell(column))]
        if not cells:
            continue
        if heading and heading not in found and _is_facet(cells):
            found[heading] = column
        else:
            losses.add("column", f"column {heading}" if heading else f"column {column + 1}")
    return found


def _is_facet(cells: list[str]) -> bool:
    """Whether there are at most 20 short values, each in one and a half rows or more on average."""
    values: Counter[str] = Counter()
    for cell in cells:
        values.update(parts(cell))
        if len(values) > _MOST_VALUES:
            return False
    return len(values) * 3 <= len(cells) * 2 and all(len(value) <= _LONGEST_VALUE for value in values)
