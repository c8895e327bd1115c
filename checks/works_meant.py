"""The works that a wrong citation key probably means: by their keys, or by author and year."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, Final

from ..model.nearest import MOST_SEARCHED, Names, near, suggestion

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..model import Work
    from ..model.hint import Hint

_WORD: Final = re.compile(r"[^\W\d_]+")
_PART: Final = re.compile(r"[A-Z]?[^A-Z]+|[A-Z]+")
_YEAR: Final = re.compile(r"(?<!\d)(?:\d{4}|\d\d)(?!\d)")
_PLAIN: Final = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe"})
_SHORTEST: Final = 3  # letters; shorter words in the name of an institution are `of` and the like
_MOST_READ: Final = 1000
_MOST_SUGGESTED: Final = 3


class WorksMeant:
    """The works of the references, to be found by a key that none of them has."""

    def __init__(self, works: Mapping[str, Work]) -> None:
        """Keep the works in their order. Cost: linear, at the first hint."""
        self._works = works
        self._keys = Names(works, MOST_SEARCHED)

    def hint(self, wrong: str) -> Hint:
        """Ask whether works of that author and year were meant, else the nearest key; no hint without either.

        A key such as `Ambrosio 2008`, `ambrosio08` or `AmbrosioCatching2008` names author and year.
        """
        words = {_folded(part) for word in _WORD.findall(wrong) for part in (word, *_PART.findall(word))}
        years = _YEAR.findall(wrong)
        return self._of_author(words, years) or near(wrong, self._keys) or self._of_author(words, [""])

    def _of_author(self, words: set[str], years: list[str]) -> Hint:
        """Ask for the works that have most of the words in their authors' names, and one of the years."""
        votes: Counter[str] = Counter()
        for word in sorted(words):
            for year in dict.fromkeys(years):
                votes.update(self._by_author[word, year][:_MOST_READ])
        most = max(votes.values(), default=0)
        return suggestion([key for key, number in votes.items() if number == most][:_MOST_SUGGESTED])

    @cached_property
    def _by_author(self) -> defaultdict[tuple[str, str], list[str]]:
        """The keys by each word of the authors' names together with the year, its last two digits, or ""."""
        found: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        for key, work in self._works.items():
            families = [name.family for name in (*work.short_authors, *work.authors)]
            words = {_folded(word) for family in families for word in _WORD.findall(family)}
            years = {year for each in _YEAR.findall(work.year) for year in (each, each[-2:])}
            for word in words:
                if len(word) >= _SHORTEST or len(words) == 1:
                    for year in ("", *years):
                        found[word, year].append(key)
        return found


def _folded(word: str) -> str:
    """A word without capitals and accents."""
    plain = unicodedata.normalize("NFKD", word.casefold().translate(_PLAIN))
    return "".join(each for each in plain if each.isalpha())
