"""Finds the row of headings in a sheet, and what its columns are for."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Final

from ...model.nearest import did_you_mean
from ...model.words import listed
from ..foreign_file import NotReadable, quoted
from .headings import FIELDS, SEVERAL, Role, meanings, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..reading import Columns
    from .grid import Grid, Row

_MOST_NAMED: Final = 8
_MOST_LOOKED_AT: Final = 30
"""The headings are among the first rows; what stands above them is a title."""

_FACET: Final = "facet:"
_BIBLIOGRAPHIC: Final = ("year", "work title", "container")
_NEEDED: Final = {
    Role.CLAIMS: (frozenset({"text"}),),
    Role.LINKS: (frozenset({"from", "to"}),),
    Role.WORKS: tuple(map(frozenset, combinations(("key", "author", "work title"), 2))),
}


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet whose columns are known: for each purpose the numbers of its columns, from 0.

    `facets` has the columns that are surely facets, `others` those that say nothing known; `title` are the
    texts above the headings.
    """

    grid: Grid
    role: Role
    rows: list[Row]
    columns: Mapping[str, tuple[int, ...]]
    headings: tuple[str, ...]
    facets: Mapping[str, int]
    others: tuple[int, ...]
    title: tuple[str, ...] = ()

    def text(self, row: Row, field: str) -> str:
        """What a row says in the column for this, "" where there is none."""
        at = self.columns.get(field)
        return row.cell(at[0]) if at else ""

    def texts(self, row: Row, field: str) -> list[tuple[str, str]]:
        """The headings and texts of all the columns for this that are filled."""
        found = ((self.headings[at], row.cell(at)) for at in self.columns.get(field, ()))
        return [(heading, text) for heading, text in found if text]

    @property
    def describes_works(self) -> bool:
        """Whether its columns give works in parts, so that an author is the author of a work."""
        return any(field in self.columns for field in _BIBLIOGRAPHIC)


def table_of(grid: Grid, columns: Columns) -> Table | None:
    """The table of a sheet; None if no row has headings that say what the rows are. Raises: NotReadable."""
    wanted = _wanted(columns)
    looked_at = grid.rows[:_MOST_LOOKED_AT]
    for role in Role:
        if role is not Role.CLAIMS and wanted:
            break
        best, most, widest = -1, 0, 0
        for at, row in enumerate(looked_at):
            width = len(row.filled)
            found = _assigned(role, row, wanted) if width >= widest else {}  # what stands above is narrower
            widest = max(widest, width)
            if len(found) > most and any(found.keys() >= needed for needed in _NEEDED[role]):
                best, most = at, len(found)
        if most:
            return _table(grid, role, best, wanted)
    return None


def headings_of(grid: Grid) -> list[str]:
    """What may be the headings of a sheet of which nothing is known: the first row that is filled well."""
    filled = [row.filled for row in grid.rows[:_MOST_LOOKED_AT]]
    return max(filled, key=len) if filled else []


def _wanted(columns: Columns) -> dict[str, str]:
    for name in columns:
        if name not in FIELDS:
            hint = did_you_mean(name, FIELDS) or f"there are: {', '.join(FIELDS)}"
            raise NotReadable(f"a column cannot be for {quoted(name)}", hint)
    return {plain(heading): field for field, heading in columns.items()}


def check_wanted(grids: Iterable[Grid], columns: Columns) -> None:
    """Raises: NotReadable, where a column that the user names is in no sheet."""
    wanted = _wanted(columns)
    rows = [row for grid in grids for row in grid.rows[:_MOST_LOOKED_AT]]
    known = {plain(cell): cell for row in rows for cell in row.filled}
    for words, field in wanted.items():
        if words not in known:
            near = did_you_mean(columns[field], known.values())
            first = listed([quoted(cell) for row in rows[:1] for cell in row.filled], _MOST_NAMED)
            hint = near or (f"the first row has {first}" if first else "")
            raise NotReadable(f"no column is called {quoted(columns[field])}", hint)


def _assigned(role: Role, row: Row, wanted: Mapping[str, str]) -> dict[str, tuple[int, ...]]:
    """The columns for each purpose, if the row has the headings; of several for one, the usual name wins."""
    ranked: dict[str, list[tuple[int, int]]] = {}
    for at in range(len(row.cells)):
        heading = row.cell(at)
        if named := wanted.get(plain(heading)):
            ranked.setdefault(named, []).append((-1, at))
            continue
        if not heading or len(heading) > 80:
            continue
        for field, rank in meanings(role, heading):
            if field not in wanted.values():
                ranked.setdefault(field, []).append((rank, at))
    taken: set[int] = set()
    found: dict[str, tuple[int, ...]] = {}
    for field, places in sorted(ranked.items(), key=lambda each: min(each[1])):
        free = sorted(place for place in places if place[1] not in taken)
        if free:
            own = tuple(sorted(at for _, at in free)) if field in SEVERAL else (free[0][1],)
            found[field] = own
            taken.update(own)
    return _title_of_works(row, found) if role is Role.CLAIMS else found


def _title_of_works(row: Row, found: dict[str, tuple[int, ...]]) -> dict[str, tuple[int, ...]]:
    """A title beside authors and years is that of the work, and no label of the claim."""
    label = found.get("label")
    describes = "author" in found and "year" in found and "work title" not in found
    if label and describes and plain(row.cell(label[0])) in {"title", "titel", "titre", "titulo", "titolo"}:
        return {**{key: at for key, at in found.items() if key != "label"}, "work title": label}
    return found


def _table(grid: Grid, role: Role, at: int, wanted: Mapping[str, str]) -> Table:
    head = grid.rows[at]
    columns = _assigned(role, head, wanted)
    if "to" not in columns:
        columns.pop("relation", None)
    if role is Role.CLAIMS and not _tells_apart(grid.rows[at + 1 :], columns):
        columns.pop("id")
    width = max(len(row.cells) for row in grid.rows[at:])
    headings = tuple(head.cell(column) for column in range(width))
    taken = {column for places in columns.values() for column in places}
    facets: dict[str, int] = {}
    others: list[int] = []
    for column, heading in enumerate(headings):
        name = heading[len(_FACET) :].strip() if heading.lower().startswith(_FACET) else ""
        if name:
            facets.setdefault(name, column)
        elif column not in taken:
            others.append(column)
    above = tuple(text for row in grid.rows[:at] for text in row.filled)
    return Table(grid, role, grid.rows[at + 1 :], columns, headings, facets, tuple(others), above)


def _tells_apart(rows: list[Row], columns: Mapping[str, tuple[int, ...]]) -> bool:
    """Whether what seem to be ids of claims are that, and not ids of the works that they are from."""
    if "id" not in columns:
        return True
    ids = {own for row in rows if (own := row.cell(columns["id"][0]))}
    texts = {row.cell(columns["text"][0]) for row in rows}
    return not ids or 2 * len(ids) >= len(texts)
