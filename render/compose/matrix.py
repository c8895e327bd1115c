"""The view `matrix` as a table: claims where two facets cross, and a mark where there are none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...views.matrix import FACET, Axis, AxisValue, MatrixFacts
from ..document.blocks import Document
from ..document.table import Cell, Entry, Purpose, Table, column
from ..words.names import Naming
from ..words.verdicts import SIGNS
from .cells import captioned, claims_cell, naming_for, verdict_signs_cell, verdicts_cell

if TYPE_CHECKING:
    from ...views.part import Shown

_NO_CLAIM: Final = "·"
_COUNTED: Final = "Claims are counted, as their names do not fit; --format md names them."
_COUNTED_IN_PRINT: Final = "The numbers count claims."
_SEVERAL: Final = "A claim with several values stands in each of their cells."
_SIGNS: Final = f"Verdicts: {', '.join(f'{sign} {verdict.value}' for verdict, sign in SIGNS.items())}."


def compose_matrix(facts: MatrixFacts, shown: Shown, purpose: Purpose, cells: str = "") -> Document:
    """Tabulate a matrix; `cells` as for `naming_for`.

    The heads say how many claims have each value. Where the table does not fit, the claims are counted.
    """
    naming = naming_for(cells, purpose)
    table = _table(facts, shown, purpose, naming)
    if purpose is Purpose.DATA or naming is Naming.COUNT:
        return Document.of_tables(table)
    shorter = _table(facts, shown, purpose, Naming.COUNT)
    shorter = shorter.with_note(_COUNTED if purpose is Purpose.SCREEN else _COUNTED_IN_PRINT)
    return Document.of_tables(table._replace(shorter=shorter._replace(warning=_why_counted(facts))))


def _table(facts: MatrixFacts, shown: Shown, purpose: Purpose, naming: Naming) -> Table:
    rows, columns, argument_map = facts.rows, facts.columns, shown.argument_map
    plain, counts = purpose is Purpose.DATA, naming is Naming.COUNT
    claims = {(cell.row, cell.column): cell.claims for cell in facts.cells}

    def cell(row: AxisValue, other: AxisValue) -> Cell:
        found = claims.get((row.value, other.value), ())
        named = claims_cell(found, argument_map, naming, shown.evaluated.evaluation)
        if not found and not plain:
            return (Entry(_NO_CLAIM),)
        counted = not plain and not counts and len(found) > 1
        return (Entry(f"{len(found)} claims:"), *named) if counted else named

    def head(value: AxisValue) -> str:
        return value.label if plain else f"{value.label} ({value.claims})"

    body = [
        column(head(other), [cell(row, other) for row in rows.values], 4 if counts else 14)
        for other in columns.values
    ]
    on_screen = purpose is Purpose.SCREEN
    fare = verdict_signs_cell if on_screen else verdicts_cell
    entered = [claim for cell in facts.cells for claim in cell.claims]
    several = len(entered) > len(set(entered))
    return Table(
        name="matrix",
        caption=captioned(argument_map, f"claims by {rows.facet} and {columns.facet}"),
        columns=(
            column(rows.facet, [(Entry(head(row)),) for row in rows.values], 8),
            *body,
            column("verdicts", [fare(row.verdicts) for row in rows.values], 4, optional=not plain),
        ),
        notes=(*([_SIGNS] * on_screen), *([_SEVERAL] * several)),
    )


def _why_counted(facts: MatrixFacts) -> str:
    rows, columns = facts.rows, facts.columns
    turned = f"`--rows {_option(columns)} --columns {_option(rows)}` has {len(rows.values)}; "
    return (
        f"claims are counted, as with `--cells count`: their names do not fit {len(columns.values)} columns"
        f" of a page; {turned if len(rows.values) < len(columns.values) else ''}md and html name them"
    )


def _option(axis: Axis) -> str:
    return f"{FACET}{axis.facet}"
