"""Where prose names a claim by its id."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ..model.ids import MAX_LENGTH, spells_words
from ..model.target import ARROW

if TYPE_CHECKING:
    from collections.abc import Iterator

_INSIDE: Final = "_.-"
"""What an id has between letters, and not at its ends."""

_ALONE: Final = "(?<![A-Za-z0-9]){}(?![A-Za-z0-9])"
"""Leaves out most of what an id is only a part of, at once."""

_ARROW: Final = ARROW.strip()
_FAR: Final = 500
"""How many characters before an id the address may begin that it is part of."""


def named_at(text: str, own: str) -> Iterator[int]:
    """Yield each index at which a text has the id, not as a part of another id, nor in an address.

    An id that might be a word of the language, one that is only letters, counts in backticks or beside an
    arrow alone.

    >>> [*named_at("a-b, a-b-c and (a-b).", "a-b")], [*named_at("Norms: `norms`, a -> norms", "norms")]
    ([0, 16], [8, 21])
    """
    is_word = all(spells_words(each) and not each.isdigit() for each in own)
    for match in re.finditer(_ALONE.format(re.escape(own)), text) if own else ():
        at, end = match.span()
        if (
            _is_whole(text, at, end)
            and not _is_in_address(text, at)
            and (not is_word or _is_code(text, at, end))
        ):
            yield at


def with_id(text: str, own: str, new: str) -> str:
    """The text with another id wherever it names a claim."""
    parts: list[str] = []
    end = 0
    for at in named_at(text, own):
        parts += (text[end:at], new)
        end = at + len(own)
    return "".join([*parts, text[end:]])


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether neither a letter nor the rest of a longer id stands beside it."""
    before, after = start - 1, end
    while before >= max(0, start - MAX_LENGTH) and text[before] in _INSIDE:
        before -= 1
    while after < min(len(text), end + MAX_LENGTH) and text[after] in _INSIDE:
        after += 1
    return not (before >= 0 and spells_words(text[before])) and not (
        after < len(text) and spells_words(text[after])
    )


def _is_in_address(text: str, start: int) -> bool:
    """Whether it is part of an address, `https://…`."""
    before = f".{text[max(0, start - _FAR) : start]}"
    return not before[-1].isspace() and "://" in before.rsplit(maxsplit=1)[-1]


def _is_code(text: str, start: int, end: int) -> bool:
    """Whether it is marked as an id: in backticks, or beside an arrow."""
    while start > 0 and text[start - 1] == " ":
        start -= 1
    while text.startswith(" ", end):
        end += 1
    if text.endswith(_ARROW, 0, start) or text.startswith(_ARROW, end):
        return True
    return text.endswith("`", 0, start) and text.startswith("`", end)
