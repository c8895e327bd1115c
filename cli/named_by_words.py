"""Which work, voice or tag the user means: what is told of it, and asked or refused where it is not one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from ..model import ArgumentMap
from ..model.nearest import did_you_mean
from ..model.words import listed
from ..views.names_meant import folded, names_meant, names_of_works, tags_of, voices_of
from .choosing import chosen
from .errors import CannotRun, complain

_MOST_NAMED: Final = 10


def facet_named(typed: str, facets: Iterable[str]) -> str:
    """Return the facet that is meant, in whatever case and with whatever blanks; what is unknown stays."""
    return next((each for each in facets if folded(each) == folded(typed)), typed)


def work_named(typed: str, argument_map: ArgumentMap) -> str:
    """Return the citation key of the work that is meant by its key, or words of its authors, year and title.

    Where several are meant, a user at a terminal is asked. Raises: CannotRun, where no work or several are
    meant.
    """
    works = names_of_works(argument_map)
    known = "`argmap render --view sources` names them all"
    return _the_one(typed, "work", works, known, argument_map)


def voice_named(typed: str, argument_map: ArgumentMap) -> str:
    """Return the voice that is meant. Raises: as `work_named`."""
    voices = voices_of(argument_map)
    works = names_meant(typed, names_of_works(argument_map))[:_MOST_NAMED]
    written = [f"`--work {key}`" for key in works]
    known = f"who has written a work is named by {listed(written)}" if works else _all_of("voices", voices)
    return _the_one(typed, "voice", {each: (each,) for each in voices}, known, argument_map)


def tag_named(typed: str, argument_map: ArgumentMap) -> str:
    """Return the tag that is meant. Raises: as `work_named`."""
    tags = tags_of(argument_map)
    return _the_one(typed, "tag", {each: (each,) for each in tags}, _all_of("tags", tags), argument_map)


def _all_of(what: str, names: list[str]) -> str:
    return f"its {what} are {listed(names, _MOST_NAMED)}" if names else f"the map has no {what}"


def _the_one(
    typed: str, what: str, names: Mapping[str, tuple[str, ...]], known: str, argument_map: ArgumentMap
) -> str:
    """Return the key of the one thing that is meant; stderr says which, unless it was typed in full.

    `names` are those of each thing by its key, the usual one first. `known` is the hint where none is meant
    and none is near. Raises: CannotRun.
    """
    found = names_meant(typed, names)
    if not found:
        raise CannotRun(f"the map has no {what} `{typed}`", did_you_mean(typed, names) or known)
    if len(found) > 1:
        return chosen(typed, f"{what}s", [(key, _label(key, names[key], argument_map)) for key in found])
    key = found[0]
    if folded(typed) not in {folded(key), folded(names[key][0])}:
        complain(f"`{typed}` is understood as the {what} `{key}`")
    return key


def _label(key: str, names: tuple[str, ...], argument_map: ArgumentMap) -> str:
    """Return what tells a work from others: its authors, year and title; "" for what has only its key."""
    work = argument_map.works.get(key)
    return work.cited_with_title if work and len(names) > 1 else ""
