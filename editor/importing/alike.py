"""Which file, imported before, a foreign file is a version of, and whether it says the same as another."""

from __future__ import annotations

import unicodedata
from collections import Counter
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


class Files:
    """Finds, among the files added so far, the one that mostly says the same as another. Cost: linear."""

    def __init__(self) -> None:
        self._first: dict[str, str] = {}
        self._sizes: dict[str, int] = {}

    def add(self, name: str, texts: Iterable[str]) -> None:
        """Add a file with the texts of its claims; a text belongs to the first file that has it."""
        words = {*map(words_of, texts)}
        self._sizes[name] = len(words)
        for each in words:
            self._first.setdefault(each, name)

    def like(self, texts: Iterable[str]) -> str:
        """The file that has half of these claims, or half of whose claims these are; "" for none.

        A single claim in common says nothing, unless neither has another.
        """
        words = {*map(words_of, texts)}
        shared = Counter(self._first[each] for each in sorted(words) if each in self._first)
        name, number = next(iter(shared.most_common(1)), ("", 0))
        if not name or (number == 1 and max(len(words), self._sizes[name]) > 1):
            return ""
        return name if 2 * number >= min(len(words), self._sizes[name]) else ""


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
