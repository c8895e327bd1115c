"""What a valid id is, and what is wrong with a text that is not one."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from .words import quotable

MAX_LENGTH: Final = 100
"""The most characters that an id can have."""

INVISIBLE: Final = (
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)
"""Letters and marks that are not drawn: fillers, joiners, variation selectors (default-ignorable)."""

_ASCII: Final = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9_.\-]*[A-Za-z0-9])?").fullmatch


def is_id(text: str) -> bool:
    """Whether the text is a valid id: letters, digits and marks of any script with `_`, `.`, `-` inside, NFC.

    >>> is_id("charter-omits-democracy"), is_id("Ünaldılar-2019"), is_id("2015")
    (True, True, True)
    >>> is_id("The Shanghai Spirit"), is_id("-a"), is_id("")
    (False, False, False)
    """
    if len(text) > MAX_LENGTH:
        return False
    if text.isascii():
        return _ASCII(text) is not None
    if not unicodedata.is_normalized("NFC", text) or re.search(INVISIBLE, text):
        return False
    if unicodedata.category(text[0])[0] not in "LN" or text[-1] in "_.-":
        return False
    return all(each in "_.-" or spells_words(each) for each in text)


def spells_words(character: str) -> bool:
    """Whether it is a letter, a mark or a digit."""
    category = unicodedata.category(character)
    return category[0] in "LM" or category == "Nd"


def why_not_an_id(text: str) -> tuple[str, str]:
    """What is wrong with a text that is not a valid id, and what to do: message and hint."""
    message = f"`{quotable(text, 40)}` is not a valid id"
    if len(text) > MAX_LENGTH:
        return f"{message}: it has {len(text)} characters", f"an id has at most {MAX_LENGTH}"
    composed = unicodedata.normalize("NFC", text)
    if composed != text and is_id(composed):
        return f"{message}: its accents are separate characters (not NFC)", f"write `{composed}`, composed"
    for each in text:
        if _is_invisible(each):
            return (
                f"{message}: it holds the invisible character U+{ord(each):04X}",
                "type the id again by hand",
            )
    slug = slugged(text)
    advice = "an id is letters and digits with `_`, `.`, `-` inside, without spaces"
    return message, f"{advice}: `{slug}`?" if slug and slug != text else advice


def nearest_id(text: str) -> str:
    """The id that a text without invisible characters is nearest to; "" if there is none.

    >>> nearest_id("The Shanghai Spirit"), nearest_id("e\u0301"), nearest_id("a\u200b")
    ('the-shanghai-spirit', 'é', '')
    """
    composed = unicodedata.normalize("NFC", text)
    if is_id(composed):
        return composed
    return "" if any(map(_is_invisible, text)) else slugged(text)


def _is_invisible(character: str) -> bool:
    return unicodedata.category(character) in ("Cf", "Cc", "Co", "Cn") or bool(re.match(INVISIBLE, character))


def slugged(text: str) -> str:
    """The text as an id of at most 60 characters, in lower case, words joined by `-`; "" if nothing is left.

    >>> slugged("The Shanghai Spirit")
    'the-shanghai-spirit'
    """
    composed = unicodedata.normalize("NFC", text).lower()
    words = "".join(each if spells_words(each) else " " for each in composed).split()
    slug = ""
    for word in words:
        if len(slug) + len(word) + 1 > 60:
            break
        slug = f"{slug}-{word}" if slug else word
    return slug if is_id(slug) else ""
