"""The rows of a table of links: from which claim, to which, how and why."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from .link_cells import Relations, Told
from .values import strength_of

if TYPE_CHECKING:
    from ..foreign_file import ForeignFile
    from .grid import Row
    from .link_cells import LinkCells
    from .table import Table


class LinkRows:
    """Collects the links of the tables of links, by the key of the claim that declares them."""

    def __init__(self, cells: LinkCells, file: ForeignFile) -> None:
        self.found: dict[str, Relations] = {}
        self._cells = cells
        self._file = file

    def read(self, table: Table) -> None:
        """Take the links of all rows."""
        for row in table.rows:
            told = self._told(table, row, "from", table.text(row, "from"))
            own = self._cells.named(told)
            if len(own) != 1 or own[0].is_link:
                continue
            relations = self._cells.relations([self._told(table, row, "to", table.text(row, "to"))])
            kept = self.found.setdefault(own[0].keys[0], Relations([], [], []))
            premises = self._cells.named(self._told(table, row, "with", table.text(row, "with")))
            because, basis = table.text(row, "because"), table.text(row, "basis")
            for link in relations.links:
                kept.links.append(
                    replace(
                        link,
                        premises=(*link.premises, *(each.keys[0] for each in premises)),
                        because=because,
                        strength=link.strength or strength_of(table.text(row, "strength")),
                        basis=basis,
                        test=table.text(row, "test"),
                        quote=table.text(row, "quote"),
                        locator=table.text(row, "locator"),
                    )
                )
            kept.contradicts.extend(relations.contradicts)
            kept.answers.extend(replace(each, because=because, basis=basis) for each in relations.answers)

    def _told(self, table: Table, row: Row, heading: str, cell: str) -> Told:
        relation = table.text(row, "relation")
        return Told(relation, heading, cell, "", table.grid.place(row), row.line)
