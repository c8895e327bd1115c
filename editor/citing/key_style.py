"""How the citation keys of a map are made, learnt from those that are there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING, Final

from ...schema.references.author_year import letter, simple_words, year_within

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from ...model import Work

_SMALL_WORDS: Final = frozenset({
    "a", "an", "and", "are", "as", "at", "by", "can", "do", "for", "from", "how", "in", "is", "it", "of",
    "on", "or", "the", "to", "what", "when", "why", "with", "das", "dem", "den", "der", "des", "die", "ein",
    "eine", "im", "und", "von", "zur", "au", "de", "du", "en", "et", "la", "le", "les", "un", "une", "el",
    "los", "las",
})  # fmt: skip
_LETTER: Final = re.compile(r"-?[a-z]\Z")
_TWO: Final = 2
_LOOKED_AT: Final = 200
"""From how many works, the last of the map, the style is learnt."""


@dataclass(frozen=True, slots=True)
class KeyStyle:
    """How a key is made: `ambrosio-2008`, `Ambrosio2008`, `ambrosio2008catching`.

    `authors` is how many are named where there are as many and no more; of more only the first is. `title`
    is whether the first word of the title that is not a small one follows.
    """

    separator: str = "-"
    capital: bool = False
    authors: int = 1
    title: bool = False

    def key(self, work: Work) -> str:
        """The key of a work; the beginning of the title stands for authors and year that are not known."""
        names = [*work.names]
        words = [word for word in simple_words(work.title or work.short_title) if word not in _SMALL_WORDS]
        who = [
            self._joined(simple_words(name)) for name in names[: self.authors if len(names) <= _TWO else 1]
        ]
        if not any(who):
            who = [self._joined(words[:3])]
        year = year_within(work.year)
        word = [self._cased(words[0])] if self.title and words and any(names) else []
        return self.separator.join(filter(None, [*who, year, *word])) or "work"

    def free(self, work: Work, taken: Collection[str]) -> str:
        """A key for a work that none has: `ambrosio-2008-b`, where the usual one is taken."""
        base, number = self.key(work), 0
        while (key := f"{base}{self.separator}{letter(number)}" if number else base) in taken:
            number += 1
        return key

    def _joined(self, words: list[str]) -> str:
        return ("-" if self.separator == "-" else "").join(map(self._cased, words))

    def _cased(self, word: str) -> str:
        return word.capitalize() if self.capital else word


_STYLES: Final = tuple(
    KeyStyle(separator, capital, authors, title)
    for title, authors, separator, capital in product(
        (False, True), (1, 2), ("-", "", "_", ":"), (False, True)
    )
)


def style_of_keys(works: Iterable[Work]) -> KeyStyle:
    """The style in which most of the keys are made; the usual one where none is."""
    made = [*works][-_LOOKED_AT:]
    counted = {style: sum(_fits(style.key(work), work.key) for work in made) for style in _STYLES}
    return max(counted, key=counted.__getitem__)


def _fits(made: str, key: str) -> bool:
    return made == key or made == _LETTER.sub("", key)
