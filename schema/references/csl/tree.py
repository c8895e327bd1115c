"""What a CSL file holds, in YAML or JSON: texts, lists and mappings with their places in the file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

LISTS: Final = ("references", "items")
"""The keys under which a file can hold the list of entries."""


@dataclass(slots=True)
class Text:
    """A scalar as it is written: `2015` and `no` are texts like any other.

    `start` and `end` are indices into the file's text. `absent` is True if nothing or `null` is written
    without quotes: a field then has no value, but a citation key in YAML may be `null`.
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
    """A mapping; a key that is given twice keeps its first value."""

    values: dict[str, Node]
    start: int
    end: int

    def get(self, key: str) -> Node | None:
        """The value of a field; None if it is missing or absent."""
        node = self.values.get(key)
        return None if isinstance(node, Text) and node.absent else node


Node = Text | Array | Fields


def kind(node: Node) -> str:
    """What a node is called in a message."""
    if isinstance(node, Text):
        return "a text"
    return "a list" if isinstance(node, Array) else "a set of fields"


def entry_list(root: Node | None) -> Array | None:
    """The list of entries: the whole file, or what it holds under one of LISTS."""
    if isinstance(root, Fields):
        root = next((root.values[key] for key in LISTS if key in root.values), None)
    return root if isinstance(root, Array) else None
