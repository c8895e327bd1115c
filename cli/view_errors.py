"""What is wrong with what was asked of a view, in words."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from ..model.nearest import did_you_mean
from ..views import errors
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


def explained(error: errors.ViewError) -> CannotRun:
    """Say what is wrong, and what to do."""
    if isinstance(error, errors.UnknownClaimError):
        hint = did_you_mean(error.claim, error.known) or "`argmap list` shows the ids"
        return CannotRun(f"no claim has the id {error.claim}", hint)
    if isinstance(error, errors.UnknownFacetError):
        hint = f"its facets are {', '.join(error.known)}" if error.known else "its argmap.yaml declares none"
        return CannotRun(
            f"the map has no facet {error.facet}", did_you_mean(error.facet, error.known) or hint
        )
    if isinstance(error, errors.UnknownFacetValueError):
        hint = did_you_mean(error.value, error.known) or f"its values are {', '.join(error.known)}"
        return CannotRun(f"the facet {error.facet} has no value {error.value}", hint)
    if isinstance(error, errors.NothingLeftError):
        from ..render.words.part import selection_in_words

        asked = selection_in_words(error.selection, error.argument_map)
        return CannotRun("no claim of the map is left", f"asked for was {asked}")
    if isinstance(error, errors.NothingToDivideByError):
        hint = "`argmap stats` says what the map holds"
        return CannotRun(f"there is no {error.by} to divide the map by", hint)
    raise error
