"""What a database of DNA says beside its statements, and a map does not hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..report import Losses
    from .database import Database
    from .parts import Parts
    from .records import Records

_TABLES: Final = (
    ("CODERS", "coder", ""),
    ("CODERRELATIONS", "relation between coders", "relations between coders"),
    ("CODERPERMISSIONS", "permission of a coder", "permissions of coders"),
    ("REGEXES", "regular expression", ""),
    ("STATEMENTLINKS", "link between statements", "links between statements"),
    ("VARIABLELINKS", "link between variables", "links between variables"),
)
"""Tables that are not read, with what a row of theirs is called."""


def count_lost(database: Database, records: Records, parts: Mapping[int, Parts], losses: Losses) -> None:
    """Count what is not carried over; statements are counted where they are read. Raises: NotReadable."""
    for table, one, more in _TABLES:
        losses.add(one, f"table {table}", plural=more, number=database.count(table))
    cited = {each.document for each in records.statements if each.type in parts}
    for key in records.documents:
        if key in cited:
            losses.add("full text of a document", f"table DOCUMENTS, row {key}",
                       plural="full texts of documents")  # fmt: skip
        else:
            losses.add("document without statements", f"table DOCUMENTS, row {key}",
                       plural="documents without statements")  # fmt: skip
    concepts = {each.concept for each in parts.values()}
    used = {pair for values in records.values.values() for pair in values.items()}
    for (variable, value), entity in records.entities.items():
        if (variable, value) not in used:
            losses.add("value that no statement has", entity.place, plural="values that no statement has")
            continue
        names = {each.casefold() for each in entity.attributes}
        if "alias" in names:
            losses.add("alias", entity.place, plural="aliases")
        if "notes" in names and variable not in concepts:
            losses.add("note on a person, an organization or the like", entity.place,
                       plural="notes on persons, organizations or the like")  # fmt: skip
        if entity.is_part:
            losses.add("grouping of values", entity.place, plural="groupings of values")
        if entity.is_coloured:
            losses.add("colour", entity.place)
