"""Citation keys made of author and year, for works to which nobody has given one."""

from __future__ import annotations

import re
import unicodedata
from string import ascii_lowercase
from typing import Final

_YEAR: Final = re.compile(r"(?<!\d)\d{4}(?!\d)")
_NO_WORD: Final = re.compile(r"[^\w]+|_+")
_LETTERS: Final = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ı": "i"})
_MOST_WORDS: Final = 3


def simple_words(text: str) -> list[str]:
    """The words of a text in small letters, without accents.

    >>> simple_words("Čech & Müller-Lüdenscheidt")
    ['cech', 'muller', 'ludenscheidt']
    """
    if text.isascii():
        return _NO_WORD.sub(" ", text.lower()).split()
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    bare = "".join(each for each in plain if not unicodedata.combining(each))
    return _NO_WORD.sub(" ", unicodedata.normalize("NFC", bare)).split()


def year_within(text: str) -> str:
    """The first four digits that stand alone: "2008" of "c. 2008–2009"; "" where there are none."""
    found = _YEAR.search(text)
    return found[0] if found else ""


def author_year(author: str, year: str, title: str) -> str:
    """The key `ambrosio-2008`; the first words of the title stand for an author who is not known."""
    words = simple_words(author) or simple_words(title)
    return "-".join([*words[:_MOST_WORDS], *filter(None, [year_within(year)])]) or "work"


def letter(number: int) -> str:
    """What tells keys apart that would be the same: "" for 0, then "b", "c", …, "z", "26", …."""
    if not number:
        return ""
    return ascii_lowercase[number] if number < len(ascii_lowercase) else str(number)
