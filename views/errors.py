"""What is wrong with what was asked of a view: facts, which the command line puts into words."""

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
    """No claim has a value of the facet `by`, or, where `by` is `hypothesis`, no claim is one."""

    by: str


@dataclass(eq=False)
class TooFewFacetsError(ViewError):
    """A matrix crosses two facets, and the map has only `facets`: 0 or 1."""

    facets: int


@dataclass(eq=False)
class UnknownAxisError(ViewError):
    """The `rows` or `columns` of a matrix, which `axis` says, cannot be `given`; `facets` are the map's."""

    axis: str
    given: str
    facets: tuple[str, ...]


@dataclass(eq=False)
class UnusedOptionsError(ViewError):
    """The view `view` has no use for the options named; the views `used_by` have."""

    view: str
    options: tuple[str, ...]
    used_by: tuple[str, ...]


class UncountableCellsError(ViewError):
    """Claims cannot be counted in cells that say how each bears on a hypothesis."""


class MismatchedAxesError(ViewError):
    """A matrix is to cross hypotheses with something else than claims, or claims with something else."""
