"""The view `matrix`: which claims stand where two facets of a map cross."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ..model import ArgumentMap
from .errors import MismatchedAxesError, TooFewFacetsError, UnknownAxisError
from .tallies import verdict_counts

if TYPE_CHECKING:
    from ..evaluate import Evaluation
    from .part import Shown

FACET: Final = "facet:"
"""The prefix of an axis that is a facet: `facet:NAME`."""

CLAIMS: Final = "claims"
HYPOTHESES: Final = "hypotheses"
_WITHOUT_VALUE: Final = "none"


@dataclass(frozen=True, slots=True)
class MatrixOptions:
    """The axes: `facet:NAME` or the name alone, or `claims` for the rows and `hypotheses` for the columns.

    An axis that is "" is the one that goes with the other: `claims`, `hypotheses`, or the first other facet.
    Where both are "", the rows are that of the first two facets that has more values.
    """

    rows: str = ""
    columns: str = ""

    @property
    def crosses_hypotheses(self) -> bool:
        """Whether claims are crossed with hypotheses, which either option can ask for.

        Raises: MismatchedAxesError, where one asks for it and the other for something else.
        """
        rows, columns = self.rows.casefold(), self.columns.casefold()
        if {rows, columns}.isdisjoint({CLAIMS, HYPOTHESES}):
            return False
        if rows not in {"", CLAIMS} or columns not in {"", HYPOTHESES}:
            raise MismatchedAxesError
        return True


@dataclass(frozen=True, slots=True)
class AxisValue:
    """A value of a facet with its label, how many claims have it, from 0, and how these fare.

    For the claims without a value, which come last if there are any, `value` is None.
    """

    value: str | None
    label: str
    claims: int
    verdicts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Axis:
    """The rows or the columns of a matrix: a facet and its values, in the order of the map."""

    facet: str
    values: tuple[AxisValue, ...]


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """The ids of the claims, at least one, that have the values `row` and `column` of the two facets."""

    row: str | None
    column: str | None
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MatrixFacts:
    """Two facets crossed. A claim with several values of a facet stands in several cells."""

    rows: Axis
    columns: Axis
    cells: tuple[MatrixCell, ...]


def matrix(shown: Shown, options: MatrixOptions) -> MatrixFacts:
    """Return which claims have each pair of values of two facets.

    Raises: UnknownAxisError; TooFewFacetsError. Cost: a pass over the claims for each column.
    """
    argument_map, evaluation = shown.argument_map, shown.evaluated.evaluation
    facets = argument_map.facets
    if not facets or (len(facets) == 1 and not (options.rows and options.columns)):
        raise TooFewFacetsError(len(facets))
    row_facet = _facet(argument_map, "rows", options.rows)
    column_facet = _facet(argument_map, "columns", options.columns)
    row_facet = row_facet or next(name for name in facets if name != column_facet)
    column_facet = column_facet or next(name for name in facets if name != row_facet)
    rows, columns = _claims_by_value(argument_map, row_facet), _claims_by_value(argument_map, column_facet)
    if not (options.rows or options.columns) and len(columns) > len(rows):
        row_facet, column_facet, rows, columns = column_facet, row_facet, columns, rows
    return MatrixFacts(
        rows=_axis(argument_map, row_facet, rows, evaluation),
        columns=_axis(argument_map, column_facet, columns, evaluation),
        cells=tuple(
            MatrixCell(row, column, both)
            for row, claims in rows.items()
            for column, others in columns.items()
            if (both := tuple(each for each in claims if each in others))
        ),
    )


def _facet(argument_map: ArgumentMap, axis: str, given: str) -> str:
    """Return the facet that is given for an axis, "" if none is. Raises: UnknownAxisError."""
    if not given:
        return ""
    typed = given.removeprefix(FACET).casefold()
    for name in argument_map.facets:
        if name.casefold() == typed:
            return name
    raise UnknownAxisError(axis, given, tuple(argument_map.facets))


def _claims_by_value(argument_map: ArgumentMap, facet: str) -> Mapping[str | None, dict[str, None]]:
    """Return the ids of the claims with each value of a facet; those without one, if any, come last."""
    known = argument_map.facets[facet].values
    found: dict[str | None, dict[str, None]] = {value: {} for value in known}
    without: dict[str, None] = {}
    for claim in argument_map.claims.values():
        values = [value for value in claim.facets.get(facet, ()) if value in known]
        for value in values:
            found[value][claim.id] = None
        if not values:
            without[claim.id] = None
    return {**found, None: without} if without else found


def _axis(
    argument_map: ArgumentMap,
    facet: str,
    claims: Mapping[str | None, dict[str, None]],
    evaluation: Evaluation,
) -> Axis:
    labels: Mapping[str, str] = argument_map.facets[facet].values
    return Axis(
        facet,
        tuple(
            AxisValue(
                value,
                _WITHOUT_VALUE if value is None else labels[value],
                len(found),
                verdict_counts(found, evaluation),
            )
            for value, found in claims.items()
        ),
    )
