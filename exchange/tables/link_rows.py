"""The rows of a table of links: from which claim, to which, how and why."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from .link_cells import Relations, Told
from .values import strength_of

if TYPE_CHECKING:
    from ..report import Losses
    from .grid import Row
    from .link_cells import LinkCells, Named
    from .table import Table

_OF_LINKS: Final = ("with", "strength", "test", "quote", "locator")
"""The cells of which answers and contradictions have nothing."""


class LinkRows:
    """Collects the links of the tables of links, by the key of the claim that declares them."""

    def __init__(self, cells: LinkCells, losses: Losses) -> None:
        self.found: dict[str, Relations] = {}
        self._cells = cells
        self._losses = losses

    def read(self, table: Table) -> None:
        """Take the links of all rows."""
        for row in table.rows:
            if table.text(row, "from") and table.text(row, "to"):
                self._read(table, row)
            else:
                place = table.grid.place(row)
                self._losses.add("row without both ends of a link", place,
                                 plural="rows without both ends of a link")  # fmt: skip

    def _read(self, table: Table, row: Row) -> None:
        told = self._told(table, row, "from")
        own = self._cells.named(told)
        if len(own) > 1:
            told.fault("AM102", "names several claims", "write a row for each; `with` takes further premises")
        elif own and own[0].is_link:
            told.fault("AM102", "names a link; only a claim can stand there")
        if len(own) != 1 or own[0].is_link:
            return
        relations = self._cells.relations([self._told(table, row, "to")])
        premises = self._premises(table, row)
        because, basis = table.text(row, "because"), table.text(row, "basis")
        strength = strength_of(table.text(row, "strength"))
        if table.text(row, "strength") and not strength:
            place = table.grid.place(row)
            self._losses.add("strength on another scale", place, plural="strengths on another scale")
        kept = self.found.setdefault(own[0].keys[0], Relations([], [], []))
        for link in relations.links:
            kept.links.append(
                replace(
                    link,
                    premises=(*link.premises, *(each.keys[0] for each in premises)),
                    because=because,
                    strength=link.strength or strength,
                    basis=basis,
                    test=table.text(row, "test"),
                    quote=table.text(row, "quote"),
                    locator=table.text(row, "locator"),
                )
            )
        kept.contradicts.extend(relations.contradicts)
        kept.answers.extend(replace(each, because=because, basis=basis) for each in relations.answers)
        if relations.contradicts or relations.answers:
            reasons = [because, basis] if relations.contradicts else []
            lost = sum(map(bool, [*reasons, *(table.text(row, field) for field in _OF_LINKS)]))
            self._losses.add("remark on a contradiction or an answer", table.grid.place(row), number=lost,
                             plural="remarks on contradictions or answers")  # fmt: skip

    def _premises(self, table: Table, row: Row) -> list[Named]:
        told = self._told(table, row, "with")
        found = self._cells.named(told)
        if any(each.is_link for each in found):
            told.fault("AM102", "names a link; only claims can stand there")
        return [each for each in found if not each.is_link]

    def _told(self, table: Table, row: Row, field: str) -> Told:
        heading, cell = next(iter(table.texts(row, field)), (field, ""))
        return Told(table.text(row, "relation"), heading, cell, table.grid, row)
