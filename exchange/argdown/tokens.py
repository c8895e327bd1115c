"""What a text in Argdown is cut into."""

from __future__ import annotations

from enum import IntEnum, auto
from typing import Final, NamedTuple


class Mark(IntEnum):
    """What a token is. Those up to `ITEM` make up the structure, and end the text before them."""

    BLANK = auto()
    HEADING = auto()
    NUMBER = auto()
    INFERENCE = auto()
    RELATION = auto()
    ITEM = auto()
    TITLE = auto()
    REFERENCE = auto()
    MENTION = auto()
    DATA = auto()
    TAG = auto()
    TEXT = auto()


LAST_OF_STRUCTURE: Final = Mark.ITEM


class Token(NamedTuple):
    """A part of the text, and its line, from 1.

    `value` is what it says: a text, a sign (`+>`), a number, a tag, YAML in braces, the signs of a heading, a
    name in its brackets (`[T]`, `<T>`). `raw` is how a title, a reference or a tag is written. `indent`
    counts the spaces and tabs before a sign. `opens` is whether it is a title that begins a line, or a
    reference that fills one.
    """

    mark: Mark
    value: str
    line: int
    indent: int = 0
    raw: str = ""
    opens: bool = False
