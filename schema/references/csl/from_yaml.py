"""Reads YAML as a tree of texts, lists and mappings with their places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from yaml.nodes import MappingNode, ScalarNode, SequenceNode

from ...yaml.data import MAX_ALIASED, AliasError
from ...yaml.file import YamlFile, is_merge_key
from ...yaml.items import read_list
from .tree import LISTS, Array, Fields, Text, entry_list

if TYPE_CHECKING:
    from collections.abc import Callable

    from ...yaml.positions import Node as YamlNode
    from ..file import ReferencesFile
    from .tree import Node

_NULLS: Final = frozenset({"", "~", "null"})


def read_yaml(references: ReferencesFile) -> Node | None:
    """The root of a YAML file, without the entries that cannot be read; None if it is empty."""
    file = YamlFile(references.path, references.text)
    tree = _Tree(file)
    root: Node | None = None
    for part in map(tree.root, read_list(file, LISTS)):
        entries = entry_list(root)
        if entries is None:
            root = part
        elif isinstance(part, Array):
            entries.items += part.items
    references.problems += file.problems
    references.is_complete &= file.is_complete
    return root


class _Tree:
    """Turns the nodes of one file into a tree, and reports what YAML would pass over in silence.

    A value that aliases repeat is one node of the tree; `_size` counts it each time.
    """

    def __init__(self, file: YamlFile) -> None:
        self._file = file
        self._aliases = "&" in file.text and "*" in file.text
        self._done: dict[int, tuple[Node, int]] = {}
        self._open: set[int] = set()
        self._size = 0
        self._aliased = 0

    def root(self, node: YamlNode) -> Node | None:
        """The tree of a file or of a part of it, without the entries whose aliases have no end."""
        self._done = {}  # the nodes of the part before are gone, and others may have their identities
        if node is None:
            return None
        if node.__class__ is MappingNode:
            return self._fields(node, self._entries)
        return self._entries(node)

    def _entries(self, node: YamlNode) -> Node | None:
        if node.__class__ is SequenceNode:
            return self._array(node, self._guarded)
        return self._guarded(node)

    def _guarded(self, node: YamlNode) -> Node | None:
        """The tree of an entry; None, and a problem, where its aliases have no end."""
        self._open = set()
        try:
            return self._node(node)
        except AliasError as error:
            self._file.report_gap(error.problem(self._file.positions))
            return None

    def _node(self, node: YamlNode) -> Node:
        if not self._aliases:
            return self._converted(node)
        identity = id(node)
        if identity in self._open:
            raise AliasError(node, circle=True)
        if identity in self._done:
            known, size = self._done[identity]
            self._size += size
            self._aliased += size
            if self._aliased > MAX_ALIASED:
                raise AliasError(node)
            return known
        self._open.add(identity)
        before = self._size
        tree = self._converted(node)
        self._open.discard(identity)
        self._done[identity] = tree, self._size - before
        return tree

    def _converted(self, node: YamlNode) -> Node:
        self._size += 1
        if node.__class__ is SequenceNode:
            return self._array(node, self._node)
        if node.__class__ is MappingNode:
            return self._fields(node, self._node)
        start, end = self._span(node)
        return Text(node.value, start, end, absent=node.value in _NULLS and not node.style)

    def _array(self, node: YamlNode, convert: Callable[[YamlNode], Node | None]) -> Array:
        items = [item for item in map(convert, node.value) if item is not None]
        return Array(items, *self._span(node))

    def _fields(self, node: YamlNode, convert: Callable[[YamlNode], Node | None]) -> Fields:
        values: dict[str, Node] = {}
        for key, value in node.value:
            if key.__class__ is not ScalarNode or key.value in values or is_merge_key(key):
                self._file.report_key(key, "AM211")
            elif (converted := convert(value)) is not None:
                self._span(key)
                values[key.value] = converted
        return Fields(values, *self._span(node))

    def _span(self, node: YamlNode) -> tuple[int, int]:
        """Where a node starts and ends in the text; a tag before it is reported."""
        if node.tag.__class__ is str:
            self._file.report_tag(node)
        positions = self._file.positions
        start = positions.index(node.start_mark)
        return start, positions.index(node.end_mark) if node.end_mark else start
