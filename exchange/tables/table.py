"""Finds the row of headings in a sheet, and what its columns are for."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Final

from ...model.nearest import did_you_mean
from ...model.words import listed
from ...schema.references.normal_forms import line
from ..citation_text import may_cite
from ..foreign_file import NotReadable, quoted
from .headings import FIELDS, SEVERAL, Role, cites_or_quotes, meanings, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ..reading import Columns
    from .grid import Grid, Row

_MOST_NAMED: Final = 8
_MOST_LOOKED_AT: Final = 30
"""The headings are among the first rows; what stands above them is a title."""

_MOST_COMPARED: Final = 1_000
"""So many rows are compared with what may be the headings."""

_FACET: Final = "facet:"
_OF_WORKS: Final = ("author", "container", "publisher", "doi", "url")
_TITLES: Final = {
    "label": {"title", "titel", "titre", "titulo", "titolo"},
    "container": {"publication title"},
}
BIBLIOGRAPHIC: Final = ("year", "work title", "container", "publisher", "doi", "url")
"""The columns that say, each by itself, that a table describes works in parts."""

_NEEDED: Final = {
    Role.CLAIMS: (frozenset({"text"}),),
    Role.LINKS: (frozenset({"from", "to"}),),
    Role.WORKS: tuple(map(frozenset, combinations(("key", "author", "work title"), 2))),
}


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet whose columns are known: for each purpose the numbers of its columns, from 0.

    `facets` has the columns that are surely facets with their names, `others` those that say nothing known;
    `title` are the texts above the headings.
    """

    grid: Grid
    role: Role
    rows: list[Row]
    columns: Mapping[str, tuple[int, ...]]
    headings: tuple[str, ...]
    facets: Sequence[tuple[str, int]]
    others: tuple[int, ...]
    title: tuple[str, ...] = ()

    def text(self, row: Row, field: str) -> str:
        """What a row says in the column for this, "" where there is none."""
        at = self.columns.get(field)
        return row.cell(at[0]) if at else ""

    def texts(self, row: Row, field: str) -> list[tuple[str, str]]:
        """The headings and texts of all the columns for this that are filled."""
        places = self.columns.get(field)
        return [(self.headings[at], text) for at in places if (text := row.cell(at))] if places else []

    def name_of(self, column: int) -> str:
        """How a report names a column: by its heading, else by its number from 1."""
        return f"column {line(self.headings[column]) or column + 1}"

    @property
    def describes_works(self) -> bool:
        """Whether its columns give works in parts, so that an author is the author of a work."""
        return any(field in self.columns for field in BIBLIOGRAPHIC)


def table_of(grid: Grid, columns: Columns) -> Table | None:
    """The table of a sheet; None if no row has headings that say what the rows are. Raises: NotReadable."""
    looked_at = grid.rows[:_MOST_LOOKED_AT]
    for role in Role:
        wanted = _wanted(columns if role is Role.CLAIMS else {})
        best, most, widest = -1, 0, 0
        for at, row in enumerate(looked_at):
            width = len(row.filled)
            # What stands above the headings is narrower.
            found = _assigned(role, grid, at, wanted) if width >= widest else {}
            widest = max(widest, width)
            needed = next((each for each in _NEEDED[role] if found.keys() >= each), None)
            if len(found) > most and needed:
                places = [place for field in needed for place in found[field]]
                if wanted or not _is_of_data(row, places, grid.rows[:_MOST_COMPARED]):
                    best, most = at, len(found)
        if most:
            return _table(grid, role, best, wanted)
    return None


def _is_of_data(row: Row, columns: Sequence[int], rows: Sequence[Row]) -> bool:
    """Whether what looks like headings holds a number, or is said again in other rows, as none are."""
    if any(each.isdecimal() for each in row.filled):
        return True
    others = [each for each in rows if each.cells != row.cells]
    return any(row.cell(column) == each.cell(column) for each in others for column in columns)


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
            headings = next((found for grid in grids if (found := headings_of(grid))), None)
            there = listed([quoted(cell) for cell in headings or ()], _MOST_NAMED)
            hint = near or (f"there are {there}" if there else "")
            raise NotReadable(f"no column is called {quoted(columns[field])}", hint)


def _assigned(role: Role, grid: Grid, number: int, wanted: Mapping[str, str]) -> dict[str, tuple[int, ...]]:
    """The columns for each purpose, if that row has the headings; of several for one, the usual name wins."""
    row = grid.rows[number]
    ranked: dict[str, list[tuple[int, int]]] = {}
    doubtful = cites_or_quotes(row.filled) if role is Role.CLAIMS else ()
    for at in range(len(row.cells)):
        heading = row.cell(at)
        if named := wanted.get(plain(heading)):
            ranked.setdefault(named, []).append((-1, at))
            continue
        if not heading or len(heading) > 80:
            continue
        known = meanings(role, heading)
        if heading in doubtful:
            below = grid.rows[number + 1 : number + _MOST_COMPARED]
            known = (("work" if _cites([each.cell(at) for each in below]) else "quote", 0),)
        for field, rank in known:
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


def _cites(cells: Sequence[str]) -> bool:
    """Whether most of the cells that are filled may cite works."""
    filled = [each for each in cells if each]
    return 2 * sum(map(may_cite, filled)) > len(filled)


def _title_of_works(row: Row, found: dict[str, tuple[int, ...]]) -> dict[str, tuple[int, ...]]:
    """A title beside authors, a journal or the like is that of the work, and no label of the claim."""
    if "work title" in found:
        return found
    for field, titles in _TITLES.items():
        at = found.get(field)
        beside: set[str] = {each for each in _OF_WORKS if each in found and each != field}
        if "year" in found and plain(row.cell(found["year"][0])) != "date":
            beside.add("year")
        if at and beside and plain(row.cell(at[0])) in titles:
            return {**{key: each for key, each in found.items() if key != field}, "work title": at}
    return found


def _table(grid: Grid, role: Role, at: int, wanted: Mapping[str, str]) -> Table:
    head = grid.rows[at]
    columns = _assigned(role, grid, at, wanted)
    if "to" not in columns:
        columns.pop("relation", None)
    if role is Role.CLAIMS and not _tells_apart(grid.rows[at + 1 :], columns):
        columns.pop("id")
    width = max(len(row.cells) for row in grid.rows[at:])
    headings = tuple(head.cell(column) for column in range(width))
    taken = {column for places in columns.values() for column in places}
    facets: list[tuple[str, int]] = []
    others: list[int] = []
    for column, heading in enumerate(headings):
        name = heading[len(_FACET) :].strip() if heading.lower().startswith(_FACET) else ""
        if name:
            facets.append((name, column))
        elif column not in taken:
            others.append(column)
    above = tuple(text for row in grid.rows[:at] for text in row.filled)
    rows = [row for row in grid.rows[at + 1 :] if row.cells != head.cells]  # printouts repeat the headings
    return Table(grid, role, rows, columns, headings, tuple(facets), tuple(others), above)


def _tells_apart(rows: list[Row], columns: Mapping[str, tuple[int, ...]]) -> bool:
    """Whether what seem to be ids of claims are that, and not ids of the works that they are from."""
    if "id" not in columns:
        return True
    ids = {own for row in rows if (own := row.cell(columns["id"][0]))}
    texts = {row.cell(columns["text"][0]) for row in rows}
    return not ids or 2 * len(ids) >= len(texts)
