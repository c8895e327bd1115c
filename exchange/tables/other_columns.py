"""What becomes of columns of claims whose headings say nothing known: facets, tags, notes, or nothing."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from ...schema.references.normal_forms import line
from ..report import Kept
from .headings import TOPICS, Role, meanings, plain
from .several import parts

if TYPE_CHECKING:
    from ..report import Losses
    from .table import Table

_MOST_VALUES: Final = 20
_LONGEST_VALUE: Final = 60


class OtherColumns(NamedTuple):
    """Columns by number, from 0: those of facets with their names, those of tags, and those of notes."""

    facets: list[tuple[str, int]]
    tags: list[int]
    notes: list[int]


def other_columns(table: Table, losses: Losses) -> OtherColumns:
    """Sort the columns that are left; those of no use are counted as lost where they hold anything.

    A second column of claims, such as conclusions beside findings, goes into the note. Few values that many
    rows share are a facet. Topics that are no facet are tags.
    """
    found = OtherColumns([*table.facets], [], [])
    for column in table.others:
        heading = line(table.headings[column])
        cells = [cell for row in table.rows if (cell := row.cell(column))]
        if not cells:
            continue
        if any(field == "text" for field, _ in meanings(Role.CLAIMS, heading)):
            found.notes.append(column)
            losses.add("column", table.name_of(column), Kept.NOTE)
        elif heading and _is_facet(cells):
            found.facets.append((heading, column))
        elif plain(heading) in TOPICS and all(len(each) <= _LONGEST_VALUE for each in cells):
            found.tags.append(column)
        else:
            losses.add("column", table.name_of(column))
    return found


def _is_facet(cells: list[str]) -> bool:
    """Whether there are at most 20 short values, each in one and a half rows or more on average."""
    values: Counter[str] = Counter()
    for cell in cells:
        values.update(parts(cell))
        if len(values) > _MOST_VALUES:
            return False
    return len(values) * 3 <= len(cells) * 2 and all(len(value) <= _LONGEST_VALUE for value in values)
