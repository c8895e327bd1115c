"""Numbers as they stand in a sentence: in words up to twelve."""

from __future__ import annotations

from typing import Final

NUMBERS: Final = (
    *("no", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)


def in_words(number: int) -> str:
    """Return a number from 0 as a word, above twelve in figures.

    >>> in_words(1), in_words(12), in_words(13)
    ('one', 'twelve', '13')
    """
    return NUMBERS[number] if number < len(NUMBERS) else str(number)


def capitalised(text: str) -> str:
    """Return the text with its first letter as a capital."""
    return text[:1].upper() + text[1:]
