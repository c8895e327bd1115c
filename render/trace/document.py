"""A trace as headings, paragraphs and lists of plain text, which every format writes in its own way."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Tone(str, Enum):
    """What a text is, for formats that can show it; words and signs say the same."""

    PLAIN = "plain"
    TITLE = "title"
    FOR = "for"
    AGAINST = "against"
    VERDICT = "verdict"
    ASIDE = "aside"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: level 1 for a claim, 2 for a part of its trace, 3 for a part of that."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `code` is an id that stands before the text, or ""."""

    text: str
    tone: Tone = Tone.PLAIN
    code: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of a list: `head: title (aside) [code]`, and `lines` below it; all but `head` may be empty.

    `depth`, from 0, is how far it is nested.
    """

    depth: int
    head: str
    title: str = ""
    aside: str = ""
    code: str = ""
    lines: tuple[str, ...] = ()
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Items:
    """A list of entries, nested by their depth."""

    entries: tuple[Item, ...]


Block = Heading | Paragraph | Items

DEEPEST = 12
"""How far a list is indented; entries below that say how deep they are."""


def pieces(item: Item) -> tuple[str, str]:
    """The head of an entry with its colon, and what follows on it in the same line but for the code."""
    deep = f"[{item.depth + 1} deep] " if item.depth > DEEPEST else ""
    rest = item.title + (f" ({item.aside})" if item.aside else "")
    return f"{deep}{item.head}{':' * bool(rest)}", rest
