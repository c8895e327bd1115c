"""Databases as Discourse Network Analyzer makes them, in the layouts of its versions 2 and 3."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_BOTH: Final = """
CREATE TABLE SETTINGS(Property TEXT PRIMARY KEY, Value TEXT);
CREATE TABLE CODERS(ID INTEGER PRIMARY KEY, Name TEXT, Password TEXT);
CREATE TABLE DOCUMENTS(ID INTEGER PRIMARY KEY, Title, Text, Coder, Author, Source, Section, Notes, Type,
    Date);
CREATE TABLE STATEMENTTYPES(ID INTEGER PRIMARY KEY, Label TEXT);
CREATE TABLE VARIABLES(ID INTEGER PRIMARY KEY, Variable, DataType, StatementTypeId);
CREATE TABLE REGEXES(Label TEXT PRIMARY KEY);
CREATE TABLE STATEMENTS(ID INTEGER PRIMARY KEY, StatementTypeId, DocumentId, Start, Stop, Coder);
CREATE TABLE DATABOOLEAN(ID INTEGER PRIMARY KEY, StatementId, VariableId, Value);
CREATE TABLE DATAINTEGER(ID INTEGER PRIMARY KEY, StatementId, VariableId, Value);
CREATE TABLE DATALONGTEXT(ID INTEGER PRIMARY KEY, StatementId, VariableId, Value);
INSERT INTO STATEMENTTYPES VALUES (1, 'DNA Statement'), (2, 'Annotation');
INSERT INTO VARIABLES VALUES (1, 'person', 'short text', 1), (2, 'organization', 'short text', 1),
    (3, 'concept', 'short text', 1), (4, 'agreement', 'boolean', 1), (5, 'note', 'long text', 2),
    (6, 'frame', 'short text', 1), (7, 'page', 'integer', 1), (8, 'quoted', 'boolean', 1),
    (9, 'remark', 'long text', 1);
INSERT INTO CODERS VALUES (1, 'Admin', 'secret');
INSERT INTO REGEXES VALUES ('climat');
"""
_SECOND: Final = """
CREATE TABLE DATASHORTTEXT(ID INTEGER PRIMARY KEY, StatementId, VariableId, Value);
CREATE TABLE ATTRIBUTES(ID INTEGER PRIMARY KEY, VariableId, Value, Red, Green, Blue, Type, Alias, Notes,
    ChildOf);
CREATE TABLE STATEMENTLINKS(ID INTEGER PRIMARY KEY, SourceId, TargetId);
"""
_THIRD: Final = """
CREATE TABLE DATASHORTTEXT(ID INTEGER PRIMARY KEY, StatementId, VariableId, Entity);
CREATE TABLE ENTITIES(ID INTEGER PRIMARY KEY, VariableId, Value, Red, Green, Blue, ChildOf);
CREATE TABLE ATTRIBUTEVARIABLES(ID INTEGER PRIMARY KEY, VariableId, AttributeVariable);
CREATE TABLE ATTRIBUTEVALUES(ID INTEGER PRIMARY KEY, EntityId, AttributeVariableId, AttributeValue);
"""

_INSERT: Final = "INSERT INTO {} ({}) VALUES ({})"

TEXT: Final = "Voters want peace. Rulers do not."
VARIABLES: Final = {
    "person": 1, "organization": 2, "concept": 3, "agreement": 4, "note": 5, "frame": 6, "page": 7,
    "quoted": 8, "remark": 9,
}  # fmt: skip
_SHORT: Final = "DATASHORTTEXT"
_TABLES: Final = {
    "agreement": "DATABOOLEAN", "quoted": "DATABOOLEAN", "page": "DATAINTEGER", "note": "DATALONGTEXT",
    "remark": "DATALONGTEXT",
}  # fmt: skip
"""The tables of values that are no short texts."""

SAID: Final = {
    "person": "Witness 3",
    "organization": "Senate",
    "concept": "Trade brings peace.",
    "agreement": 1,
}
"""What a statement says, by the variables of DNA."""


def database(
    *statements: Mapping[str, object],
    third: bool = True,
    attributes: Mapping[tuple[str, str], Mapping[str, str]] | None = None,
    document: Mapping[str, object] | None = None,
    more: Iterable[str] = (),
    encoding: str = "UTF-8",
) -> bytes:
    """A database with a document 1, and statements on the first sentence of it.

    A statement has values by variables, and columns of STATEMENTS that differ by their names. `attributes`
    are those of a value: {("person", "Witness 3"): {"Type": "NGO"}}. `more` are statements of SQL.
    """
    with TemporaryDirectory() as folder:
        path = Path(folder) / "x.dna"
        with closing(sqlite3.connect(path)) as connection:
            connection.executescript(f"PRAGMA synchronous = OFF; PRAGMA encoding = '{encoding}'")
            connection.executescript(_BOTH + (_THIRD if third else _SECOND))
            _insert(connection, "DOCUMENTS", {"ID": 1, "Title": "A debate", "Text": TEXT, **(document or {})})
            for number, statement in enumerate(statements, 1):
                _state(connection, number, statement, third=third)
            for (variable, value), said in (attributes or {}).items():
                _describe(connection, VARIABLES[variable], value, said, third=third)
            for each in more:
                connection.execute(each)
            connection.commit()
        return path.read_bytes()


def _state(
    connection: sqlite3.Connection, number: int, statement: Mapping[str, object], *, third: bool
) -> None:
    given = {name: value for name, value in statement.items() if name not in VARIABLES}
    usual = {"ID": number, "StatementTypeId": 1, "DocumentId": 1, "Start": 0, "Stop": 18, "Coder": 1}
    _insert(connection, "STATEMENTS", {**usual, **given})
    for name, value in statement.items():
        if name in VARIABLES:
            row = {"StatementId": number, "VariableId": VARIABLES[name], "Value": value}
            if third and _TABLES.get(name, _SHORT) == _SHORT:
                row["Entity"] = _entity(connection, VARIABLES[name], row.pop("Value"))
            _insert(connection, _TABLES.get(name, _SHORT), row)


def _describe(
    connection: sqlite3.Connection, variable: int, value: str, said: Mapping[str, str], *, third: bool
) -> None:
    if not third:
        _insert(connection, "ATTRIBUTES", {"VariableId": variable, "Value": value, **said})
        return
    entity = _entity(connection, variable, value)
    for name, each in said.items():
        attribute = _insert(
            connection, "ATTRIBUTEVARIABLES", {"VariableId": variable, "AttributeVariable": name}
        )
        row = {"EntityId": entity, "AttributeVariableId": attribute, "AttributeValue": each}
        _insert(connection, "ATTRIBUTEVALUES", row)


def _entity(connection: sqlite3.Connection, variable: int, value: object) -> int:
    query = "SELECT ID FROM ENTITIES WHERE VariableId = ? AND Value = ?"
    for (found,) in connection.execute(query, (variable, value)):
        return int(found)
    return _insert(connection, "ENTITIES", {"VariableId": variable, "Value": value})


def _insert(connection: sqlite3.Connection, table: str, row: Mapping[str, object]) -> int:
    """Insert a row; returns its number."""
    query = _INSERT.format(table, ", ".join(row), ", ".join("?" * len(row)))
    return int(connection.execute(query, [*row.values()]).lastrowid or 0)
