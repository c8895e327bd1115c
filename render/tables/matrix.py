"""The matrix: which claims stand where two facets of a map cross, and where there are none."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from ...model.nearest import Names, suggested
from ..compose.cells import captioned, claims_cell, naming_for
from ..document.table import Entry, Purpose, Table, column
from ..errors import RenderError
from ..words.names import Naming

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...model import ArgumentMap
    from ..document.table import Cell

_PREFIX: Final = "facet:"
_CLAIMS: Final = "claims"
_HYPOTHESES: Final = "hypotheses"
_NOTHING: Final = "·"
_NONE: Final = "none"
_COUNTED: Final = "Claims are counted, as their names do not fit; --format md names them."
_IN_PRINT: Final = "The numbers count claims."


@dataclass(frozen=True, slots=True)
class Axis:
    """One side of a matrix: the facet, and its values with the claims that have each, in the map's order.

    The value None stands last, for claims without a value of the facet, if there are any.
    """

    facet: str
    labels: Mapping[str | None, str]
    claims: Mapping[str | None, dict[str, None]]

    def head(self, value: str | None) -> str:
        """Return the label of a value and how many claims have it."""
        return f"{self.labels[value]} ({len(self.claims[value])})"


def crosses_hypotheses(rows: str, columns: str) -> bool:
    """Whether claims are to be crossed with hypotheses, not two facets; either option says so.

    Raises: RenderError, where one is asked for and the other is something else.
    """
    if {rows, columns}.isdisjoint({_CLAIMS, _HYPOTHESES}):
        return False
    if rows not in {"", _CLAIMS} or columns not in {"", _HYPOTHESES}:
        raise RenderError(
            "a matrix of hypotheses crosses them with claims",
            f"write `--rows {_CLAIMS} --columns {_HYPOTHESES}`",
        )
    return True


def axes(argument_map: ArgumentMap, rows: str, columns: str) -> tuple[Axis, Axis]:
    """Return rows and columns as they are asked for, `facet:NAME`; "" is the first facet not yet taken.

    Raises: RenderError, where a facet is unknown or there are too few to choose from.
    """
    facets = argument_map.facets
    if not facets or (len(facets) == 1 and not (rows and columns)):
        has = "only one facet" if facets else "no facets"
        raise RenderError(
            f"a matrix crosses two facets, and the map has {has}",
            "`facets:` in argmap.yaml declares them; `--rows claims --columns hypotheses` needs none",
        )
    wanted = [_facet(argument_map, option, given) for option, given in (("rows", rows), ("columns", columns))]
    for number in range(2):
        if not wanted[number]:
            wanted[number] = next(name for name in facets if name not in wanted)
    return _axis(argument_map, wanted[0]), _axis(argument_map, wanted[1])


def _facet(argument_map: ArgumentMap, option: str, given: str) -> str:
    """Return the facet that an option names, "" where none is given."""
    name = given.removeprefix(_PREFIX)
    if not given or (name in argument_map.facets and given.startswith(_PREFIX)):
        return name
    near = (name,) if name in argument_map.facets else Names(argument_map.facets).meant(name)
    suggestion = suggested([f"{_PREFIX}{each}" for each in near])
    other = _CLAIMS if option == "rows" else _HYPOTHESES
    known = ", ".join(f"`{each}`" for each in (*(f"{_PREFIX}{each}" for each in argument_map.facets), other))
    what = f"unknown facet {name}" if given.startswith(_PREFIX) else f"{given} is no axis of a matrix"
    raise RenderError(f"--{option}: {what}", suggestion or f"known are {known}")


def _axis(argument_map: ArgumentMap, name: str) -> Axis:
    """Sort the claims by their values of a facet; a claim with several stands under each."""
    facet = argument_map.facets[name]
    labels: dict[str | None, str] = dict(facet.values.items())
    labels[None] = _NONE
    claims: dict[str | None, dict[str, None]] = {value: {} for value in labels}
    for claim in argument_map.claims.values():
        values = [value for value in claim.facets.get(name, ()) if value in facet.values]
        for value in values:
            claims[value][claim.id] = None
        if not values:
            claims[None][claim.id] = None
    if not claims[None]:
        del claims[None], labels[None]
    return Axis(name, labels, claims)


def crossing(row: Axis, value: str | None, column_: Axis, other: str | None) -> tuple[str, ...]:
    """Return the claims in one cell."""
    return tuple(each for each in row.claims[value] if each in column_.claims[other])


def matrix_table(
    argument_map: ArgumentMap, purpose: Purpose, rows: str = "", columns: str = "", cells: str = ""
) -> Table:
    """Cross two facets; `rows`, `columns` and `cells`, how claims are named, may be "" for the usual.

    The heads say how many claims have each value. Where it does not fit a terminal, the claims are counted.
    Raises: RenderError, where a facet is unknown.
    """
    naming = naming_for(cells, purpose)
    return _table(argument_map, purpose, axes(argument_map, rows, columns), naming)


def _table(argument_map: ArgumentMap, purpose: Purpose, crossed: tuple[Axis, Axis], naming: Naming) -> Table:
    """Write the matrix with claims named in one way."""
    rows, columns = crossed
    plain = purpose is Purpose.DATA

    def cell(value: str | None, other: str | None) -> Cell:
        found = crossing(rows, value, columns, other)
        entered = claims_cell(found, argument_map, naming)
        if not entered and not plain:
            return (Entry(_NOTHING),)
        counted = not plain and naming is not Naming.COUNT and len(found) > 1
        return (Entry(f"({len(found)})"), *entered) if counted else entered

    def head(axis: Axis, value: str | None) -> str:
        return axis.labels[value] if plain else axis.head(value)

    heads = column(rows.facet, [(Entry(head(rows, value)),) for value in rows.labels], 8)
    counted = naming is Naming.COUNT
    body = [
        column(
            head(columns, other),
            [cell(value, other) for value in rows.labels],
            4 if counted else 14,
            1 + number,
        )
        for number, other in enumerate(columns.labels)
    ]
    several = any(
        sum(each in claims for claims in axis.claims.values()) > 1
        for axis in crossed
        for each in argument_map.claims
    )
    notes = ["A claim with several values stands in each of their cells."] if several else []
    shorter = None
    if not plain and not counted:
        shorter = _table(argument_map, purpose, crossed, Naming.COUNT)
        shorter = shorter.with_note(_COUNTED if purpose is Purpose.SCREEN else _IN_PRINT)
        shorter = replace(shorter, warning=_counted(crossed))
    return Table(
        name="matrix",
        caption=captioned(argument_map, f"claims by {rows.facet} and {columns.facet}"),
        columns=(heads, *body),
        notes=tuple(notes),
        shorter=shorter,
    )


def _counted(crossed: tuple[Axis, Axis]) -> str:
    """Say why claims are counted in print, and what would name them."""
    rows, columns = crossed
    fewer = len(rows.labels) < len(columns.labels)
    turned = f"`--rows {_PREFIX}{columns.facet} --columns {_PREFIX}{rows.facet}` has {len(rows.labels)}; "
    return (
        f"claims are counted, as with `--cells count`: their names do not fit {len(columns.labels)} columns"
        f" of a page; {turned * fewer}md and html name them"
    )


def matrix_data(argument_map: ArgumentMap, rows: str = "", columns: str = "") -> dict[str, object]:
    """Return the matrix as JSON has it: both axes, and each cell that holds claims, by id."""
    down, across = axes(argument_map, rows, columns)
    return {
        **{
            option: {
                "facet": axis.facet,
                "values": [
                    {"value": value, "label": label, "claims": len(axis.claims[value])}
                    for value, label in axis.labels.items()
                ],
            }
            for option, axis in (("rows", down), ("columns", across))
        },
        "cells": [
            {"row": value, "column": other, "claims": list(found)}
            for value in down.labels
            for other in across.labels
            if (found := crossing(down, value, across, other))
        ],
    }
