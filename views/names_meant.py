"""Which works, voices or tags of a map a text means: by their names, or words of these."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from ..model import ArgumentMap


def names_meant(typed: str, names: Mapping[str, tuple[str, ...]]) -> list[str]:
    """Return what a text means of things that are given with all their names.

    It is what is named so; else what has all words in its first name; else in any. In the first name the
    words are whole, elsewhere each may be the beginning of one. Cost: linear in the names.
    """
    if typed in names:
        return [typed]
    whole, words = folded(typed), _words(typed)
    found = [key for key, texts in names.items() if whole in map(folded, texts)]
    if not words:
        return found
    found = found or [key for key, texts in names.items() if words <= _words(texts[0])]
    return found or [key for key, texts in names.items() if _begun(words, _words(" ".join(texts)))]


def names_of_works(argument_map: ArgumentMap) -> dict[str, tuple[str, ...]]:
    """Return by citation key how each work is called: by author and year first, then otherwise."""
    known = argument_map.works
    cited = _once(source.work for claim in argument_map.claims.values() for source in claim.sources)
    found: dict[str, tuple[str, ...]] = {key: (key,) for key in cited if key not in known}
    for key, work in known.items():
        authors = " ".join(f"{name.given} {name.family}" for name in work.authors)
        found[key] = (work.author_year, key, work.title, f"{authors} {work.year} {work.title}")
    return found


def voices_of(argument_map: ArgumentMap) -> list[str]:
    """Return the speakers that sources name, each once."""
    return _once(source.voice for claim in argument_map.claims.values() for source in claim.sources)


def tags_of(argument_map: ArgumentMap) -> list[str]:
    """Return the tags of claims, each once."""
    return _once(tag for claim in argument_map.claims.values() for tag in claim.tags)


def folded(text: str) -> str:
    """Return a text as names are compared: small letters, and single spaces between words."""
    return " ".join(text.casefold().split())


def _once(texts: Iterable[str]) -> list[str]:
    return [*dict.fromkeys(filter(None, texts))]


def _words(text: str) -> set[str]:
    return {*re.findall(r"\w+", text.casefold())}


def _begun(words: set[str], whole: set[str]) -> bool:
    return all(any(each.startswith(word) for each in whole) for word in words)
