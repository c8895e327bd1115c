"""Changes that are refused, in the words of the command line."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from ..editor.refused import Refused, StillReferred
from .errors import CannotRun


@contextmanager
def refusals_explained() -> Generator[None, None, None]:
    """Turn a change that is refused into an error of the command line. Raises: CannotRun."""
    try:
        yield
    except StillReferred as refused:
        places = [f"{place.path}:{place.line}" for _, _, place in refused.mentions]
        column = max(map(len, places))
        named = [f"{own}: {key}" for own, key, _ in refused.mentions]
        lines = [f"{place:{column}}  {each}" for place, each in zip(places, named, strict=True)]
        raise CannotRun(refused.message, "`--with-links` removes what they say too:", lines) from refused
    except Refused as refused:
        raise CannotRun(refused.message, refused.hint) from refused
