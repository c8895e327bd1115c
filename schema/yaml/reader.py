"""A YAML file as a stream of top-level entries, which goes on after an entry that is broken."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml
from yaml.nodes import MappingNode, ScalarNode, SequenceNode

from ...model import Problem
from .composer import Composer, GuardedComposer, Rest, TooDeepError, is_plain, is_shallow
from .positions import Positions

if TYPE_CHECKING:
    from collections.abc import Callable

    from .positions import Node


class YamlFile:
    """One file's top-level entries, and the problems that keep it from being read.

    `problems` grows while it is read. `lost` holds the keys of entries that could not be read, `last` is
    where the last one read starts in `text`, -1 before the first.
    """

    def __init__(self, path: str, text: str) -> None:
        """Nothing is read before `read`."""
        self.positions = Positions(path, text)
        self.problems: list[Problem] = []
        self.lost: list[str] = []
        self.text = text
        self.last = -1

    def read(self, consume: Callable[[ScalarNode, Node], None]) -> None:
        """Call `consume` with the key and value of every top-level entry whose key is a scalar."""
        if "%TAG" in self.text:
            self._drop_directives()
        if is_shallow(self.text) and self._read_at_once(consume):
            return
        start: int | None = 0
        while start is not None:
            start = self._read_from(start, consume)

    def _read_at_once(self, consume: Callable[[ScalarNode, Node], None]) -> bool:
        """Read a small file that is YAML; False, and nothing done, where it is not."""
        try:
            root: Node = Composer(self.text).get_single_node()
        except yaml.YAMLError:
            return False
        if self._is_mapping(root):
            for key, value in root.value:
                if key.__class__ is ScalarNode:
                    consume(key, value)
                else:
                    self._key_is_no_text(key)
        return True

    def _read_from(self, start: int, consume: Callable[[ScalarNode, Node], None]) -> int | None:
        """Read to the end or to the first error; return where to go on, None at the end."""
        positions = self.positions
        positions.rebase(start)

        def take(key: Node, value: Node) -> None:
            self.last = positions.index(key.start_mark)
            if key.__class__ is ScalarNode:
                consume(key, value)
            else:
                self._key_is_no_text(key)

        composer = GuardedComposer(Rest(self.text, start) if start else self.text, take)
        try:
            root: Node = composer.get_single_node()
        except (yaml.YAMLError, TooDeepError) as error:
            from .recovery import start_again

            return start_again(self, composer, error, start)
        if self._is_mapping(root):
            composer.root = root
            composer.drain()
        return None

    def _drop_directives(self) -> None:
        """Report the first %TAG line and read none: libyaml compares each with each, for hours."""
        found = re.search(r"^%TAG\b", self.text, re.MULTILINE)
        if found:
            place = self.positions.between(*found.span())
            self.problems.append(Problem("AM006", place, "a %TAG line is not allowed", "remove this line"))
            self.text = self.positions.text = re.sub(r"^%TAG\b", "#TAG", self.text, flags=re.MULTILINE)

    def _is_mapping(self, root: Node) -> bool:
        """Whether the whole file is a mapping, as it should be; reports what it is instead, if anything."""
        if root is None or (root.__class__ is ScalarNode and is_plain(root) and not root.value):
            return False  # an empty file, or comments only
        if root.tag.__class__ is str:
            self.tag(root)
        if root.__class__ is MappingNode:
            return True
        what = "a list" if root.__class__ is SequenceNode else "a text"
        self.problems.append(
            Problem(
                "AM102",
                self.positions.span(root),
                f"the file holds {what}; a map file holds keys with values",
                "write each claim as `its-id:` with `text: …` indented below it, without a dash before it"
                if root.__class__ is SequenceNode
                else "write `its-id:` and, indented below it, `text: …`; a space follows each colon",
            )
        )
        return False

    def _key_is_no_text(self, key: Node) -> None:
        self.problems.append(
            Problem("AM102", self.positions.span(key), "a key is a list or a mapping", "a key is plain text")
        )

    def tag(self, node: Node) -> None:
        """Report a written tag."""
        shown = node.tag if node.tag.__class__ is str else "!"
        shown = shown.replace("tag:yaml.org,2002:", "!!")
        self.problems.append(
            Problem(
                "AM006",
                self.positions.span(node),
                f"a tag, {shown}, is not allowed",
                "remove it: argmap knows which values are text and which are numbers",
            )
        )
