"""What a database of DNA says, the same for the layouts of DNA 2 and DNA 3."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ..foreign_file import NotReadable, quoted
from .cells import number, numbered, text
from .entities import SHORT_TEXTS, Entities, Variable, is_third

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..foreign_file import ForeignFile
    from .database import Database
    from .entities import Entity

_NEEDED: Final = ("DOCUMENTS", "STATEMENTS", "VARIABLES", SHORT_TEXTS)
_OF_DOCUMENT: Final = ("Title", "Author", "Source", "Section", "Notes", "Type")


class Document(NamedTuple):
    """A document; `date` counts milliseconds in DNA 2 and seconds in DNA 3, None where there is none."""

    title: str
    author: str
    source: str
    section: str
    notes: str
    type: str
    text: str
    date: int | None


class Statement(NamedTuple):
    """A coded passage, from `start` to `stop` in a document."""

    id: int
    type: int
    document: int
    start: int
    stop: int


class Records(NamedTuple):
    """What a database says. `values` are those of a statement by its id; `entities` by variable and value."""

    is_third: bool
    variables: tuple[Variable, ...]
    documents: Mapping[int, Document]
    statements: tuple[Statement, ...]
    values: Mapping[int, Mapping[Variable, str | int]]
    entities: Mapping[tuple[Variable, str], Entity]


def records_of(database: Database, file: ForeignFile) -> Records:
    """Read the tables; what refers to nothing is a problem of the file. Raises: NotReadable."""
    if missing := [each for each in _NEEDED if each not in database.tables]:
        raise NotReadable(
            f"it is an SQLite database without a table {missing[0]}, which those of DNA have",
            "let its program export a table (CSV), or a project as REFI-QDA, and import that",
        )
    if not database.has("VARIABLES", "StatementTypeId"):
        raise NotReadable(
            "its variables belong to no type of statements, as in test versions of DNA, which are not read",
            "export its statements from DNA as a table in CSV, and import that",
        )
    columns = ("Variable", "DataType", "StatementTypeId")
    variables = {
        key: Variable(text(name), text(kind), number(type_) or 0)
        for key, (name, kind, type_) in numbered(database, file, "VARIABLES", *columns)
    }
    entities = Entities(database, file, variables)
    statements = tuple(_statements(database, file))
    return Records(
        is_third(database),
        tuple(variables.values()),
        dict(_documents(database, file)),
        statements,
        entities.values(each.id for each in statements),
        entities.said,
    )


def _documents(database: Database, file: ForeignFile) -> Iterator[tuple[int, Document]]:
    columns = ("Text", "Date", *_OF_DOCUMENT)
    for key, (words, date, *cells) in numbered(database, file, "DOCUMENTS", *columns):
        title, author, source, section, notes, type_ = map(text, cells)
        full = "" if words is None else str(words)
        if number(date) is None and text(date):
            file.fault("AM102", f"table DOCUMENTS, row {key}: its date {quoted(date)} is not a number")
        yield key, Document(title, author, source, section, notes, type_, full, number(date))


def _statements(database: Database, file: ForeignFile) -> Iterator[Statement]:
    columns = ("StatementTypeId", "DocumentId", "Start", "Stop")
    for key, cells in numbered(database, file, "STATEMENTS", *columns):
        type_, document, start, stop = [number(each) or 0 for each in cells]
        yield Statement(key, type_, document, start, stop)
