"""What a CSL file holds, whether YAML or JSON: texts, lists and mappings that know where they stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

LISTS: Final = ("references", "items")
"""The keys under which a mapping can hold the list of entries."""

MAX_DEPTH: Final = 64
"""How many levels of nesting a file may have."""


@dataclass(slots=True)
class Text:
    """A scalar as it is written: `2015` and `no` are texts like others.

    `start` and `end` are indices into the file's text. `absent` is True where nothing is written, or
    `null` outside quotes: as the value of a field that is no value, as a citation key it is text.
    """

    text: str
    start: int
    end: int
    absent: bool = False


@dataclass(slots=True)
class Array:
    """A list."""

    items: list[Node]
    start: int
    end: int


@dataclass(slots=True)
class Fields:
    """A mapping; of a key given twice it holds the first value."""

    values: dict[str, Node]
    start: int
    end: int

    def get(self, key: str) -> Node | None:
        """The value of a field; None where the field is missing or says nothing."""
        node = self.values.get(key)
        return None if isinstance(node, Text) and node.absent else node


Node = Text | Array | Fields


def kind(node: Node) -> str:
    """What a node is, in the words of a message."""
    if isinstance(node, Text):
        return "a text"
    return "a list" if isinstance(node, Array) else "a mapping"


def entry_list(root: Node | None) -> Array | None:
    """The list of a file's entries: the file as a whole, or what it holds under one of LISTS."""
    if isinstance(root, Fields):
        root = next((root.values[key] for key in LISTS if key in root.values), None)
    return root if isinstance(root, Array) else None
