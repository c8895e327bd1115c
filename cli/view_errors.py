"""Errors of views and of rendering, in the words of the command line.

Apart from `errors`, so that commands that show no map do without what views and render load.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from functools import singledispatch

from ..model.nearest import Names, did_you_mean, suggested
from ..model.words import listed
from ..render.errors import RenderError
from ..views import errors
from ..views.matrix import CLAIMS, FACET, HYPOTHESES
from .claim_lookup import unknown_claim
from .errors import CannotRun


@contextmanager
def errors_explained() -> Generator[None, None, None]:
    """Turn an error of a view or of rendering into one of the command line.

    Raises: CannotRun.
    """
    try:
        yield
    except RenderError as error:
        raise CannotRun(error.message, error.hint) from error
    except errors.ViewError as error:
        raise explained(error) from error


@singledispatch
def explained(error: errors.ViewError) -> CannotRun:
    """Return the error that says what is wrong, and what to do about it."""
    raise error


@explained.register
def _unknown_claim(error: errors.UnknownClaimError) -> CannotRun:
    return unknown_claim(error.claim, error.known)


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


@explained.register
def _uncountable_cells(_: errors.UncountableCellsError) -> CannotRun:
    return CannotRun("--cells count goes with facets only", "write `--cells ids` or `--cells labels`")


@explained.register
def _unused_options(error: errors.UnusedOptionsError) -> CannotRun:
    given = listed(
        ["--no-verdicts" if each == "verdicts" else f"--{each.replace('_', '-')}" for each in error.options]
    )
    one = len(error.options) == 1
    if error.used_by == ("map",):
        what = f"{given} {'is' if one else 'are'} for a diagram, not for the view {error.view}"
        return CannotRun(what, "the view `map` is a diagram")
    views = listed([f"`{each}`" for each in error.used_by])
    use = f"the view {views} takes" if len(error.used_by) == 1 else f"the views {views} take"
    what = f"{given} {'is not an option' if one else 'are not options'} of {error.view}"
    return CannotRun(what, f"{use} {'it' if one else 'them'}")
