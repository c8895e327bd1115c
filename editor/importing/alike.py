"""Which file, imported before, a foreign file is a version of, and whether it says the same as another."""

from __future__ import annotations

import unicodedata
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from ...schema.references.author_year import simple_words
from ..known_imports import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ...exchange.drafts import DraftMap
    from ..change import Claims
    from ..known_imports import Known

_FEW: Final = 3
"""So many claims may all have changed from one version of a file to the next."""


def known_name(known: Known, path: str) -> str:
    """The name under which a map knows a file: that of the file, or with that of its folder before it.

    Capitals and the ways of writing accents make no difference, as on the disks of some machines.
    """
    parts = PurePath(path).parts
    for name in ("/".join(parts[-2:]), parts[-1]):
        if name in known:
            return name
        if found := [each for each in known if _folded(each) == _folded(name)]:
            return found[0]
    return parts[-1]


def same_as(texts: Iterable[str], draft: DraftMap) -> bool:
    """Whether half of the claims of a draft, or of those with the texts, are in both."""
    one, other = {*map(words_of, texts)}, {words_of(each.text) for each in draft.claims}
    return bool(one and other) and 2 * len(one & other) >= min(len(one), len(other))


def are_there(texts: Iterable[str], draft: DraftMap) -> bool:
    """Whether at least half of the claims of a draft have one of the texts."""
    there = {*map(words_of, texts)}
    return 2 * sum(words_of(each.text) in there for each in draft.claims) >= len(draft.claims)


def is_another(texts: Mapping[str, str], draft: DraftMap) -> bool:
    """Whether a draft is hardly a version of the file with the texts, by its names for the claims.

    It has none of the texts, which are more than a few, and hardly one that shares half its words with that
    of the same name.
    """
    there = {*map(words_of, texts.values())}
    if min(len(there), len(draft.claims)) <= _FEW or any(
        words_of(each.text) in there for each in draft.claims
    ):
        return False
    alike = sum(_share_words(texts.get(each.key, ""), each.text) for each in draft.claims)
    return 4 * alike < len(draft.claims)


def texts_of(known: Known, name: str, claims: Claims) -> dict[str, str]:
    """The texts here of the claims that were imported from a file, by the names that it has for them."""
    return {key: claims[each.id].text for key, each in known[name].claims.items() if each.id in claims}


def _share_words(one: str, other: str) -> bool:
    words, others = {*simple_words(one)}, {*simple_words(other)}
    return 2 * len(words & others) >= max(len(words), len(others), 1)


def _folded(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()
