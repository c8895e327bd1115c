"""The id that is proposed for a new claim."""

from __future__ import annotations

import re
import unicodedata
from itertools import count
from typing import TYPE_CHECKING, Final

from ..model.ids import INVISIBLE, is_id, spells_words

if TYPE_CHECKING:
    from collections.abc import Container

_MOST: Final = 40
"""The most characters of an id that is proposed, but for a number at its end."""


def proposed_id(text: str, taken: Container[str] = ()) -> str:
    """An id made of a label or text: its first words in lower case, joined by `-`; in any script.

    It is not one of those `taken`; "" if the text holds no letter or digit.

    >>> proposed_id("Fünf Prinzipien: Nichteinmischung, Souveränität, …")
    'fünf-prinzipien-nichteinmischung'
    >>> proposed_id("No!", {"no", "no-2"})
    'no-3'
    """
    plain = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).lower())
    plain = re.sub(INVISIBLE, "", plain)
    words = "".join(each if spells_words(each) else " " for each in plain).split()
    while words and unicodedata.category(words[0][0])[0] == "M":
        words[0] = words[0][1:]
        words = [each for each in words if each]
    if not words:
        return ""
    found = words[0][:_MOST]
    for word in words[1:]:
        if len(found) + 1 + len(word) > _MOST:
            break
        found = f"{found}-{word}"
    return free_id(found, taken) if is_id(found) else ""


def free_id(wanted: str, taken: Container[str]) -> str:
    """The id that is wanted, with the first number from 2 on that makes it free if it is taken."""
    if wanted not in taken:
        return wanted
    return next(each for each in (f"{wanted}-{number}" for number in count(2)) if each not in taken)
