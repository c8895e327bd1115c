"""What is wrong with what was asked of a view, in words."""

from __future__ import annotations

from contextlib import contextmanager
from functools import singledispatch
from typing import TYPE_CHECKING

from ..model.nearest import Names, did_you_mean, suggested
from ..views import errors
from ..views.matrix import CLAIMS, FACET, HYPOTHESES
from .errors import CannotRun

if TYPE_CHECKING:
    from collections.abc import Generator


@contextmanager
def view_errors_explained() -> Generator[None]:
    """Turn an error of a view into one of the command line.

    Raises: CannotRun.
    """
    try:
        yield
    except errors.ViewError as error:
        raise explained(error) from error


@singledispatch
def explained(error: errors.ViewError) -> CannotRun:
    """Say what is wrong, and what to do."""
    raise error


@explained.register
def _unknown_claim(error: errors.UnknownClaimError) -> CannotRun:
    hint = did_you_mean(error.claim, error.known) or "`argmap list` shows the ids"
    return CannotRun(f"no claim has the id {error.claim}", hint)


@explained.register
def _unknown_facet(error: errors.UnknownFacetError) -> CannotRun:
    known = f"its facets are {', '.join(error.known)}" if error.known else "its argmap.yaml declares none"
    return CannotRun(f"the map has no facet {error.facet}", did_you_mean(error.facet, error.known) or known)


@explained.register
def _unknown_value(error: errors.UnknownFacetValueError) -> CannotRun:
    hint = did_you_mean(error.value, error.known) or f"its values are {', '.join(error.known)}"
    return CannotRun(f"the facet {error.facet} has no value {error.value}", hint)


@explained.register
def _nothing_left(error: errors.NothingLeftError) -> CannotRun:
    from ..render.words.part import selection_in_words

    asked = selection_in_words(error.selection, error.argument_map)
    return CannotRun("no claim of the map is left", f"asked for was {asked}")


@explained.register
def _nothing_to_divide_by(error: errors.NothingToDivideByError) -> CannotRun:
    hint = "`argmap stats` says what the map holds"
    return CannotRun(f"there is no {error.by} to divide the map by", hint)


@explained.register
def _too_few_facets(error: errors.TooFewFacetsError) -> CannotRun:
    has = "only one facet" if error.facets else "no facets"
    return CannotRun(
        f"a matrix crosses two facets, and the map has {has}",
        "`facets:` in argmap.yaml declares them; `--rows claims --columns hypotheses` needs none",
    )


@explained.register
def _unknown_axis(error: errors.UnknownAxisError) -> CannotRun:
    given = error.given
    name = given.removeprefix(FACET)
    near = (name,) if name in error.facets else Names(error.facets).meant(name)
    other = CLAIMS if error.axis == "rows" else HYPOTHESES
    known = ", ".join(f"`{each}`" for each in (*(f"{FACET}{each}" for each in error.facets), other))
    unknown = f"unknown facet {name}" if given.startswith(FACET) else f"{given} is not an axis of a matrix"
    suggestion = suggested([f"{FACET}{each}" for each in near])
    return CannotRun(f"--{error.axis}: {unknown}", suggestion or f"known are {known}")


@explained.register
def _mismatched_axes(_: errors.MismatchedAxesError) -> CannotRun:
    hint = f"write `--rows {CLAIMS} --columns {HYPOTHESES}`"
    return CannotRun("a matrix of hypotheses crosses them with claims", hint)
