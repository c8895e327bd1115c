"""Which work, voice or tag of a map the user means by a few words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from ..model import ArgumentMap
from ..model.nearest import did_you_mean
from ..model.words import listed
from .errors import CannotRun, complain

_MOST_NAMED: Final = 10


def folded(text: str) -> str:
    """Return a text as names are compared: small letters, and single spaces between words."""
    return " ".join(text.casefold().split())


def facet_named(typed: str, facets: Iterable[str]) -> str:
    """Return the facet that is meant, in whatever case and with whatever blanks; what is unknown stays."""
    return next((each for each in facets if folded(each) == folded(typed)), typed)


def work_named(typed: str, argument_map: ArgumentMap) -> str:
    """Return the citation key of the work that is meant by its key, or words of its authors, year and title.

    Raises: CannotRun, where no work or several are meant.
    """
    works = _works(argument_map)
    known = "`argmap render --view sources` names them all"
    return _the_one(typed, "work", works, {key: names[0] for key, names in works.items()}, known)


def voice_named(typed: str, argument_map: ArgumentMap) -> str:
    """Return the voice that is meant. Raises: as `work_named`."""
    voices = _once(source.voice for claim in argument_map.claims.values() for source in claim.sources)
    works = _hits(typed, _works(argument_map))[:_MOST_NAMED]
    written = [f"`--work {key}`" for key in works]
    known = f"who has written a work is named by {listed(written)}" if works else _all_of("voices", voices)
    return _the_one(typed, "voice", {each: (each,) for each in voices}, {}, known)


def tag_named(typed: str, argument_map: ArgumentMap) -> str:
    """Return the tag that is meant. Raises: as `work_named`."""
    tags = _once(tag for claim in argument_map.claims.values() for tag in claim.tags)
    return _the_one(typed, "tag", {each: (each,) for each in tags}, {}, _all_of("tags", tags))


def _works(argument_map: ArgumentMap) -> dict[str, tuple[str, ...]]:
    """Return by citation key how each work is called: by author and year first, then otherwise."""
    known = argument_map.works
    cited = _once(source.work for claim in argument_map.claims.values() for source in claim.sources)
    found: dict[str, tuple[str, ...]] = {key: (key,) for key in cited if key not in known}
    for key, work in known.items():
        authors = " ".join(f"{name.given} {name.family}" for name in work.authors)
        found[key] = (work.author_year, key, work.title, f"{authors} {work.year} {work.title}")
    return found


def _once(texts: Iterable[str]) -> list[str]:
    return [*dict.fromkeys(filter(None, texts))]


def _all_of(what: str, names: list[str]) -> str:
    return f"its {what} are {listed(names, _MOST_NAMED)}" if names else f"the map has no {what}"


def _the_one(
    typed: str, what: str, names: Mapping[str, tuple[str, ...]], shown: Mapping[str, str], known: str
) -> str:
    """Return the key of the one thing that is meant; stderr says which, unless it was typed in full.

    `names` are those of each thing by its key, `shown` is what a message calls some of them. `known` is the
    hint where none is meant and none is near. Raises: CannotRun.
    """
    found = _hits(typed, names)
    if not found:
        raise CannotRun(f"the map has no {what} `{typed}`", did_you_mean(typed, names) or known)
    if len(found) > 1:
        each = listed([f"`{key}`" for key in found], _MOST_NAMED)
        raise CannotRun(
            f"`{typed}` fits {len(found)} {what}s: {each}", "name the one you mean, or each of them"
        )
    key = found[0]
    if folded(typed) not in {folded(key), folded(shown.get(key, ""))}:
        complain(f"`{typed}` is understood as the {what} `{key}`")
    return key


def _hits(typed: str, names: Mapping[str, tuple[str, ...]]) -> list[str]:
    """Return what is meant: what is named so; else what has all words in its first name; else in any.

    In the first name the words are whole, elsewhere each may be the beginning of one.
    """
    if typed in names:
        return [typed]
    whole, words = folded(typed), _words(typed)
    found = [key for key, texts in names.items() if whole in map(folded, texts)]
    if not words:
        return found
    found = found or [key for key, texts in names.items() if words <= _words(texts[0])]
    return found or [key for key, texts in names.items() if _begun(words, _words(" ".join(texts)))]


def _words(text: str) -> set[str]:
    return {*re.findall(r"\w+", text.casefold())}


def _begun(words: set[str], whole: set[str]) -> bool:
    return all(any(each.startswith(word) for each in whole) for word in words)
