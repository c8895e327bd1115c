"""A file of Carneades as a tree of texts, lists and mappings, whose lines are known."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, Final

from ...schema.references.csl.from_yaml import read_yaml
from ...schema.references.csl.tree import Array, Fields, Text
from ...schema.references.file import ReferencesFile
from ..foreign_file import MAX_BYTES, NotReadable, quoted

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from ...schema.references.csl.tree import Node
    from ..foreign_file import ForeignFile
    from ..report import Losses

_REPEATED_KEY: Final = {"AM211": "AM003"}
"""The code that a key given twice has in a file of references, and the usual one."""


class Document:
    """The keys of the file with their values; what cannot be read is told. Raises: NotReadable."""

    def __init__(self, file: ForeignFile) -> None:
        read = ReferencesFile(file.name, file.text)
        root = read_yaml(read)
        problems = [replace(each, code=_REPEATED_KEY.get(each.code, each.code)) for each in read.problems]
        if not isinstance(root, Fields):
            if problems:
                raise NotReadable(problems[0].message, problems[0].hint, problems[0].place)
            raise NotReadable("it is empty" if root is None else "it holds no keys with values")
        file.problems += problems
        self.root = root
        self._file = file
        self._positions = read.positions
        self._entries: dict[str, Mapping[str, Node]] = {}
        self._statements = self.entries("statements").keys()
        self._left = MAX_BYTES

    def fault(self, code: str, node: Node, message: str) -> None:
        """Report what is wrong with a value."""
        line, column = self._positions.at(node.start)
        self._file.fault(code, message, line=line, column=column)

    def entries(self, name: str) -> Mapping[str, Node]:
        """The entries below a key of the file by their ids; none where it is missing, empty or no mapping."""
        if name not in self._entries:
            self._entries[name] = self._read_entries(name)
        return self._entries[name]

    def _read_entries(self, name: str) -> Mapping[str, Node]:
        node = self.root.get(name)
        if isinstance(node, Fields):
            return {identifier(key): value for key, value in node.values.items()}
        if node is not None:
            self.fault("AM102", node, f"{quoted(name)} holds no keys with values, so it is left out")
        return {}

    def text(self, node: Node, place: str) -> str:
        """The text of an entry, alone or under `text`; "" where it has none; a list there is a problem."""
        written = parts(node).get("text") if isinstance(node, Fields) else node
        if isinstance(written, Array | Fields):
            self.fault("AM102", written, f"{place}: a text should stand here")
        return text_in(written)

    def held(self, text: str) -> str:
        """A text that the map is to hold. Raises: NotReadable, where aliases repeat texts without end."""
        self._left -= len(text)
        if self._left < 0:
            raise NotReadable(
                "aliases (`*name`) repeat more text than a map can hold", "write the values out"
            )
        return text

    def size(self, name: str) -> int:
        """How many entries a key of the file has, in a list or a mapping."""
        node = self.root.get(name)
        if isinstance(node, Array):
            return len(node.items)
        return len(node.values) if isinstance(node, Fields) else 0

    def names(self, node: Node | None, place: str) -> list[str]:
        """The ids that a value lists, one by one or by role; what is not an id is told."""
        if node is None or (isinstance(node, Text) and node.absent):
            return []
        listed: list[Node] = [node]
        if not isinstance(node, Text):
            listed = node.items if isinstance(node, Array) else [*node.values.values()]
        found: list[str] = []
        for each in listed:
            if isinstance(each, Text) and not each.absent:
                found.append(identifier(each.text))
            else:
                self.fault("AM102", each, f"{place}: the id of a statement should stand here")
        return found

    def statements(self, node: Node | None, place: str) -> list[str] | None:
        """The ids of statements that a value lists; None, and a problem, where one is not in the file."""
        names = self.names(node, place)
        absent = next((name for name in names if name not in self._statements), None)
        if node is None or absent is None:
            return names
        self.fault("AM201", node, f"{place}: it names {quoted(absent)}, which the file does not have")
        return None


def identifier(text: str) -> str:
    """An id as Carneades compares it: `price(a, b)` is `price(a,b)`."""
    return re.sub(r",\s+", ",", text.strip())


def parts(node: Node | None) -> dict[str, Node]:
    """The parts of an entry by their keys in lower case, without those that are null; none of a text."""
    if not isinstance(node, Fields):
        return {}
    return {key.lower(): part for key, part in node.values.items() if node.get(key) is not None}


def count_unknown(said: Iterable[str], known: Collection[str], place: str, losses: Losses) -> None:
    """Count the parts of an entry that are not among the known ones."""
    for name in said:
        if name not in known:
            losses.add("part of an entry that is not known", f"{place}.{name}",
                       plural="parts of entries that are not known")  # fmt: skip


def text_in(node: Node | None) -> str:
    """The text of a value; "" where it is null, a list or a mapping."""
    return node.text.strip() if isinstance(node, Text) and not node.absent else ""


def remarks(entry: Mapping[str, Node], *left_out: str) -> str:
    """What the metadata of an entry say in words, but for the keys left out: each value once, a line each."""
    meta = entry.get("meta") or entry.get("metadata")
    kept = [part for key, part in parts(meta).items() if key not in left_out] if parts(meta) else [meta]
    return "\n".join(dict.fromkeys(chain.from_iterable(map(_values, kept))))


def _values(node: Node | None) -> Iterator[str]:
    if isinstance(node, Text):
        if text := text_in(node):
            yield text
    elif node is not None:
        for part in node.items if isinstance(node, Array) else node.values.values():
            yield from _values(part)
