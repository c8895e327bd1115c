"""The glossary that ships: which entry explains a word."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

_ENTRY: Final = re.compile(
    r"^## (?P<word>[^(\n]+?)(?: \((?P<others>[^)]*)\))?\n+(?P<text>.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL
)


class Entry(NamedTuple):
    """A word of the glossary, other forms and names of it, and its explanation in Markdown."""

    word: str
    others: tuple[str, ...]
    text: str


@cache
def glossary() -> tuple[Entry, ...]:
    """Return the entries, in the order in which one meets the words."""
    path = files("argmap") / "render" / "words" / "glossary.md"
    return tuple(
        Entry(found["word"], tuple(filter(None, (found["others"] or "").split(", "))), found["text"].strip())
        for found in _ENTRY.finditer(path.read_text(encoding="utf-8"))
    )


def entries_by_name() -> dict[str, Entry]:
    """Return the entry of each word and of its other forms and names, in small letters."""
    return {name.casefold(): each for each in glossary() for name in (each.word, *each.others)}
