"""Errors in what is asked of a view: they hold facts, which the command line puts into words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import ArgumentMap

if TYPE_CHECKING:
    from .part import Selection


class ViewError(Exception):
    """A view cannot give the facts that were asked for."""


@dataclass(eq=False)
class UnknownClaimError(ViewError):
    """No claim has the id `claim`; `known` are the ids of the map."""

    claim: str
    known: tuple[str, ...]


@dataclass(eq=False)
class UnknownFacetError(ViewError):
    """The map has no facet `facet`; `known` are the facets that it has."""

    facet: str
    known: tuple[str, ...]


@dataclass(eq=False)
class UnknownFacetValueError(ViewError):
    """The facet has no value `value`; `known` are the values that it has."""

    facet: str
    value: str
    known: tuple[str, ...]


@dataclass(eq=False)
class NothingLeftError(ViewError):
    """No claim of the map is selected."""

    argument_map: ArgumentMap
    selection: Selection


@dataclass(eq=False)
class NothingToDivideByError(ViewError):
    """There is no hypothesis, no claim with reasons, or no claim with a value of the facet to divide `by`."""

    by: str


@dataclass(eq=False)
class TooFewFacetsError(ViewError):
    """A matrix crosses two facets, and the map has only `facets`: 0 or 1."""

    facets: int


@dataclass(eq=False)
class UnknownAxisError(ViewError):
    """The `axis` of a matrix, `rows` or `columns`, cannot be `given`; `facets` are those of the map."""

    axis: str
    given: str
    facets: tuple[str, ...]


@dataclass(eq=False)
class UnusedOptionsError(ViewError):
    """The view `view` does not take the `options`; the views `used_by` do.

    `formats` are those in which the view itself takes them, if there are any.
    """

    view: str
    options: tuple[str, ...]
    used_by: tuple[str, ...]
    formats: tuple[str, ...] = ()


class UncountableCellsError(ViewError):
    """Claims cannot be counted in cells that say how each bears on a hypothesis."""


class MismatchedAxesError(ViewError):
    """A matrix of hypotheses has other axes than `claims` as its rows and `hypotheses` as its columns."""
