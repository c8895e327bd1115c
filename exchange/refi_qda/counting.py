"""How the program that wrote a project counts the characters of a text: not all follow the standard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ..counted_text import CountedText

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .sources import Passage

_MOST: Final = 2000
"""So many passages are looked at."""


_LOOKED_AT: Final = 8
"""So many letters of a name are compared: programs name a passage by its words, or by the first of them."""


class Way(NamedTuple):
    """A way to count, as `CountedText` takes it."""

    utf16: bool = False
    short_line_ends: bool = False


_USUAL: Final = {
    "nvivo": Way(utf16=True),
    "atlas": Way(short_line_ends=True),
    "qualcoder": Way(short_line_ends=True),
}
"""The ways of programs that do not count as the standard says, by the beginning of their names."""

_WAYS: Final = tuple(
    Way(utf16=utf16, short_line_ends=short) for short in (False, True) for utf16 in (False, True)
)


def way_of(origin: str, passages: Sequence[Passage]) -> Way:
    """The way by which most passages have the words that they are named by, else begin and end between words.

    Of several such ways it is that of the program.
    """
    usual = next((way for name, way in _USUAL.items() if origin.casefold().startswith(name)), Way())
    sample = [each for each in passages if each.text and each.span][:_MOST]
    if not any("\r\n" in text or _is_wide(text) for text in {each.text or "" for each in sample}):
        return usual
    return max((usual, *_WAYS), key=lambda way: _fit(sample, way))


def _is_wide(text: str) -> bool:
    return not text.isascii() and max(text) > "\uffff"


def _fit(passages: Sequence[Passage], way: Way) -> tuple[int, int]:
    """How many passages begin with their names, and how many of their ends are between words."""
    texts: dict[str, CountedText] = {}
    named = between = 0
    for passage in passages:
        if passage.text and passage.span:
            text = texts.get(passage.text) or texts.setdefault(
                passage.text, CountedText(passage.text, **way._asdict())
            )
            name = "".join(passage.name.split())[:_LOOKED_AT]
            named += len(name) == _LOOKED_AT and "".join(text.part(*passage.span).split()).startswith(name)
            between += sum(not _is_inside(text, at) for at in passage.span)
    return named, between


def _is_inside(text: CountedText, at: int) -> bool:
    """Whether a position is inside a word."""
    return text.part(at - 1, at).isalnum() and text.part(at, at + 1).isalnum()
