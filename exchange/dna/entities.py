"""The values that statements have, such as persons and concepts, and what is said of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ..foreign_file import quoted
from .cells import number, numbered, text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ..foreign_file import ForeignFile
    from .database import Cell, Database

SHORT_TEXTS: Final = "DATASHORTTEXT"
"""The table whose values are persons, organizations, concepts and the like."""

_NUMBERS: Final = ("DATAINTEGER", "DATABOOLEAN")


class Variable(NamedTuple):
    """A variable of a type of statements, such as `person`; `kind` is that of its values: `short text`."""

    name: str
    kind: str
    type: int


class Entity(NamedTuple):
    """A value of a variable, such as a person, and what is said of it: {"Type": "NGO"}."""

    table: str
    row: int
    attributes: Mapping[str, str]
    is_part: bool
    is_coloured: bool

    @property
    def place(self) -> str:
        """Where it stands in the file."""
        return f"table {self.table}, row {self.row}"


def is_third(database: Database) -> bool:
    """Whether the layout is that of DNA 3, which has a table of values; in DNA 2 values are texts alone."""
    return database.has(SHORT_TEXTS, "Entity")


class Entities:
    """The values of a database; `said` is what it says of them."""

    def __init__(self, database: Database, file: ForeignFile, variables: Mapping[int, Variable]) -> None:
        self._database = database
        self._file = file
        self._variables = variables
        self._by_id: dict[int, str] = {}
        self.said: dict[tuple[Variable, str], Entity] = {}
        for variable, value, entity in self._third() if is_third(database) else self._second():
            known = self._variables.get(number(variable) or 0)
            if known and value:
                self.said.setdefault((known, value), entity)

    def _third(self) -> Iterator[tuple[Cell, str, Entity]]:
        """Values have ids, and what is said of them stands in two more tables."""
        rows = self._database.rows("ATTRIBUTEVALUES", "EntityId", "AttributeVariableId", "AttributeValue")
        names = dict(numbered(self._database, self._file, "ATTRIBUTEVARIABLES", "AttributeVariable"))
        attributes: dict[int | None, dict[str, str]] = {}
        for entity, attribute, value in rows:
            name = names.get(number(attribute) or 0, [None])
            if text(value) and text(name[0]):
                attributes.setdefault(number(entity), {})[text(name[0])] = text(value)
        columns = ("VariableId", "Value", "ChildOf", "Red", "Green", "Blue")
        for key, cells in numbered(self._database, self._file, "ENTITIES", *columns):
            variable, value, group, *colour = cells
            self._by_id[key] = text(value)
            yield variable, text(value), _entity("ENTITIES", key, attributes.get(key, {}), group, colour)

    def _second(self) -> Iterator[tuple[Cell, str, Entity]]:
        """Values are texts, and what is said of a text stands beside it."""
        columns = ("VariableId", "Value", "ChildOf", "Type", "Alias", "Notes", "Red", "Green", "Blue")
        for key, cells in numbered(self._database, self._file, "ATTRIBUTES", *columns):
            variable, value, group, type_, alias, notes, *colour = cells
            said = {"Type": text(type_), "Alias": text(alias), "Notes": text(notes)}
            attributes = {name: each for name, each in said.items() if each}
            yield variable, text(value), _entity("ATTRIBUTES", key, attributes, group, colour)

    def values(self, statements: Iterable[int]) -> dict[int, dict[Variable, str | int]]:
        """The values of each of these statements by its id, without empty ones; of two, the first counts.

        Values of other statements are passed over: DNA 2 leaves them there when it deletes a statement.
        """
        found: dict[int, dict[Variable, str | int]] = {each: {} for each in statements}
        for table in (SHORT_TEXTS, "DATALONGTEXT", *_NUMBERS):
            columns = ("StatementId", "VariableId", "Value", "Entity")
            for key, (statement, variable, value, entity) in numbered(
                self._database, self._file, table, *columns
            ):
                values = found.get(number(statement) or 0)
                if values is None:
                    continue
                known = self._variables.get(number(variable) or 0)
                shown = value if entity is None else self._by_id.get(number(entity) or 0)
                plain = number(shown) if table in _NUMBERS else text(shown)
                if known is None:
                    self._fault("AM201", table, key, "its variable is not in the file")
                elif entity is not None and shown is None:
                    self._fault("AM201", table, key, "its entity is not in the file")
                elif plain is None and text(shown):
                    self._fault("AM102", table, key, f"its value {quoted(shown)} is not a number")
                elif plain is not None and plain != "":
                    values.setdefault(known, plain)
        return found

    def _fault(self, code: str, table: str, row: int, what: str) -> None:
        self._file.fault(code, f"table {table}, row {row}: {what}")


def _entity(table: str, row: int, attributes: Mapping[str, str], group: Cell, colour: list[Cell]) -> Entity:
    return Entity(table, row, attributes, bool(text(group)), any(number(each) for each in colour))
