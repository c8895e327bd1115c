"""Works looked up in a map, as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model.nearest import did_you_mean
from ..model.safe_text import visible
from ..model.words import count
from ..render.words.reference import reference_in_words
from ..views.names_meant import names_meant, names_of_works
from .errors import CannotRun

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model import ArgumentMap, Claim, Source


def works_as_text(typed: str, argument_map: ArgumentMap) -> str:
    """Return the works that are meant, each with its key, its reference and where it is cited.

    Of several each has but the number of claims. Raises: CannotRun, where there is none.
    """
    names = names_of_works(argument_map)
    found = names_meant(typed, names)
    if not found:
        hint = did_you_mean(typed, names) or "`argmap cite FILE` adds works from BibTeX, RIS or CSL-JSON"
        raise CannotRun(f"the map has no work `{typed}`", hint)
    blocks = ["\n".join(_lines(key, argument_map, alone=len(found) == 1)) for key in found]
    return "\n\n".join(blocks) + "\n"


def _lines(key: str, argument_map: ArgumentMap, *, alone: bool) -> Iterator[str]:
    work = argument_map.works.get(key)
    place = f"  ({work.place.path}:{work.place.line})" if work else ""
    yield f"{visible(key)}{place}"
    yield f"  {visible(reference_in_words(work)) if work else 'The references have no entry for it.'}"
    citing = [*_citing(key, argument_map)]
    if not citing:
        yield "  No claim cites it."
    elif not alone:
        yield f"  {count(len({claim.id for claim, _ in citing}), 'claim')} cite{'s' * (len(citing) == 1)} it."
    else:
        for claim, source in citing:
            locator = f", {source.locator}" if source.locator else ""
            yield f"  {visible(f'{claim.place.path}:{claim.place.line}: {claim.id}{locator}')}"


def _citing(key: str, argument_map: ArgumentMap) -> Iterator[tuple[Claim, Source]]:
    """Yield the claims that cite the work, each with its first source that does, directly or as a report."""
    for claim in argument_map.claims.values():
        sources = (each for source in claim.sources for each in source.chain() if each.work == key)
        if (source := next(sources, None)) is not None:
            yield claim, source
