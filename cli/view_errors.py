"""Errors of views and of rendering, in the words of the command line.

They are apart from `errors`, so that commands that show no map need not load views and render.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from ..model.nearest import Names, did_you_mean, suggested
from ..model.words import listed
from ..render.errors import RenderError
from ..views import errors
from ..views.matrix import CLAIMS, FACET, HYPOTHESES
from ..views.pieces import ALL, BY_HYPOTHESIS
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


def explained(error: errors.ViewError) -> CannotRun:
    """Return the error that says what is wrong, and what to do about it."""
    match error:
        case errors.UnknownClaimError(claim, known):
            return unknown_claim(claim, known)
        case errors.UnknownFacetError(facet, known):
            message = f"the map has no facet {facet}"
            facets = f"its facets are {', '.join(known)}" if known else "its argmap.yaml declares none"
            hint = did_you_mean(facet, known) or facets
        case errors.UnknownFacetValueError(facet, value, known):
            message = f"the facet {facet} has no value {value}"
            hint = did_you_mean(value, known) or f"its values are {', '.join(known)}"
        case errors.NothingLeftError(argument_map, selection):
            from ..render.words.part import selection_in_words

            message = "no claim of the map is left"
            hint = f"you asked for {selection_in_words(selection, argument_map)}"
        case errors.NothingToDivideByError(by):
            what = "claim with reasons" if by == ALL else by
            message = f"there is no {what} to divide the map by"
            if by not in {ALL, BY_HYPOTHESIS}:
                message = f"no claim has a value of the facet {by} to divide the map by"
            hint = "`argmap stats` says what the map holds"
        case errors.UnusedOptionsError():
            message, hint = _unused_options(error)
        case _:
            message, hint = _unsuitable_for_matrix(error)
    return CannotRun(message, hint)


def _unused_options(error: errors.UnusedOptionsError) -> tuple[str, str]:
    view, used_by, one = error.view, error.used_by, len(error.options) == 1
    given = listed(
        ["--no-verdicts" if each == "verdicts" else f"--{each.replace('_', '-')}" for each in error.options]
    )
    if error.formats:
        message = f"{given} {'is' if one else 'are'} for a picture, not for the view {view}"
        return message, f"as {listed(error.formats)} the view takes {'it' if one else 'them'}"
    if used_by == ("map",):
        message = f"{given} {'is' if one else 'are'} for a diagram, not for the view {view}"
        return message, "the view `map` is a diagram"
    views = listed([f"`{each}`" for each in used_by])
    use = f"the view {views} takes" if len(used_by) == 1 else f"the views {views} take"
    message = f"{given} {'is not an option' if one else 'are not options'} of {view}"
    return message, f"{use} {'it' if one else 'them'}"


def _unsuitable_for_matrix(error: errors.ViewError) -> tuple[str, str]:
    match error:
        case errors.TooFewFacetsError(facets):
            has = "only one facet" if facets else "no facets"
            message = f"a matrix crosses two facets, and the map has {has}"
            hint = "`facets:` in argmap.yaml declares them; `--rows claims --columns hypotheses` needs none"
        case errors.UnknownAxisError(axis, given, known):
            name = given.removeprefix(FACET)
            message = f"--{axis}: the map has no facet {name}"
            near = Names(known).meant(name)
            axes = (*(f"{FACET}{each}" for each in known), CLAIMS if axis == "rows" else HYPOTHESES)
            all_axes = f"known are {', '.join(f'`{each}`' for each in axes)}"
            hint = suggested([f"{FACET}{each}" for each in near]) or all_axes
        case errors.MismatchedAxesError():
            message = "a matrix of hypotheses crosses them with claims"
            hint = f"write `--rows {CLAIMS} --columns {HYPOTHESES}`"
        case errors.UncountableCellsError():
            message = "--cells count goes with facets only"
            hint = "write `--cells ids` or `--cells labels`"
        case _:
            raise error
    return message, hint
