"""The values that statements have, such as persons and concepts, and what is said of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from .cells import number, numbered, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

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

    place: str
    attributes: Mapping[str, str]
    is_part: bool
    is_coloured: bool


def is_third(database: Database) -> bool:
    """Whether the layout is that of DNA 3, which has a table of values; in DNA 2 values are texts alone."""
    return database.has(SHORT_TEXTS, "Entity")


class Entities:
    """The values of a database; `said` is what it says of them."""

    def __init__(self, database: Database, variables: Mapping[int, Variable]) -> None:
        self._database = database
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
        names = dict(numbered(self._database, "ATTRIBUTEVARIABLES", "AttributeVariable"))
        attributes: dict[int | None, dict[str, str]] = {}
        for entity, attribute, value in rows:
            name = names.get(number(attribute) or 0, [None])
            if text(value) and text(name[0]):
                attributes.setdefault(number(entity), {})[text(name[0])] = text(value)
        columns = ("VariableId", "Value", "ChildOf", "Red", "Green", "Blue")
        for key, (variable, value, group, *colour) in numbered(self._database, "ENTITIES", *columns):
            self._by_id[key] = text(value)
            place = f"table ENTITIES, row {key}"
            yield variable, text(value), _entity(place, attributes.get(key, {}), group, colour)

    def _second(self) -> Iterator[tuple[Cell, str, Entity]]:
        """Values are texts, and what is said of a text stands beside it."""
        columns = ("VariableId", "Value", "ChildOf", "Type", "Alias", "Notes", "Red", "Green", "Blue")
        for key, cells in numbered(self._database, "ATTRIBUTES", *columns):
            variable, value, group, type_, alias, notes, *colour = cells
            said = {"Type": text(type_), "Alias": text(alias), "Notes": text(notes)}
            attributes = {name: each for name, each in said.items() if each}
            yield variable, text(value), _entity(f"table ATTRIBUTES, row {key}", attributes, group, colour)

    def values(self, file: ForeignFile) -> dict[int, dict[Variable, str | int]]:
        """The values of each statement by its id, without empty ones; of two, the first counts."""
        found: dict[int, dict[Variable, str | int]] = {}
        for table in (SHORT_TEXTS, "DATALONGTEXT", *_NUMBERS):
            columns = ("StatementId", "VariableId", "Value", "Entity")
            for key, (statement, variable, value, entity) in numbered(self._database, table, *columns):
                known = self._variables.get(number(variable) or 0)
                shown = value if entity is None else self._by_id.get(number(entity) or 0)
                if known is None or (entity is not None and shown is None):
                    what = "variable" if known is None else "entity"
                    file.fault("AM201", f"table {table}, row {key}: its {what} is not in the file")
                    continue
                plain = number(shown) if table in _NUMBERS else text(shown)
                if plain is not None and plain != "":
                    found.setdefault(number(statement) or 0, {}).setdefault(known, plain)
        return found


def _entity(place: str, attributes: Mapping[str, str], group: Cell, colour: list[Cell]) -> Entity:
    return Entity(place, attributes, bool(text(group)), any(number(each) for each in colour))
