"""A YAML file as a stream of top-level entries, which goes on after an entry that is broken.

PyYAML's C parser composes the nodes; everything that its constructors and resolvers would do to the
values is left out, because argmap reads texts as they are written (YAML 1.2, not 1.1).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import yaml
from yaml.nodes import MappingNode, ScalarNode, SequenceNode

from ..model import Problem
from .positions import Positions

if TYPE_CHECKING:
    from collections.abc import Callable

    from .positions import Data, Node

try:
    from yaml._yaml import CParser
except ImportError as missing:  # pragma: no cover - depends on how PyYAML was built
    raise ImportError(
        "This PyYAML comes without libyaml. Install a wheel of it: pip install --force-reinstall pyyaml"
    ) from missing

MAX_DEPTH: Final = 64
"""How many levels of nesting a file may have; libyaml crashes the interpreter on 50,000."""


class TooDeepError(Exception):
    """The nesting passes MAX_DEPTH; holds the node in which it does."""


def is_plain(node: Node) -> bool:
    """Whether a scalar stands without quotes and without a tag."""
    return node.tag is True


class _Rest:
    """A text from an index on as a stream; io.StringIO would copy all of it at every new start."""

    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self._at = start

    def read(self, size: int = -1) -> str:
        """The next `size` characters, fewer at the end; all that is left where none is given."""
        start = self._at
        self._at = start + size if size >= 0 else len(self.text)
        return self.text[start : self._at]


class Composer(CParser):
    """Composes nodes whose tag is True for a plain scalar, False for a quoted one, text where one is written.

    Entries of the top-level mapping are handed on and forgotten as soon as they are complete.
    """

    def __init__(self, stream: _Rest | str, consume: Callable[[Node, Node], None]) -> None:
        """Prepare to read the stream."""
        CParser.__init__(self, stream)
        self._consume = consume
        self._parent: Node = ()
        self.root: Node = None

    def resolve(self, kind: type, _value: object, implicit: Data) -> bool:
        """The tag of a node for which none is written."""
        plain: bool = implicit[0] if kind is ScalarNode else True
        return plain

    def descend_resolver(self, parent: Node, _index: object) -> None:
        """See where the next node belongs, before it is composed."""
        if parent is not self._parent:
            self._enter(parent)

    # Nothing after a node: the next one's `parent` says where that is. A builtin is called fastest.
    ascend_resolver = staticmethod(bool)

    def _enter(self, parent: Node) -> None:
        """Go on within another collection: one of those around the last node, or that node itself."""
        if parent is None:
            return
        if self.root is None:
            self.root = parent
            parent.level = 1
        elif parent is self.root:
            if parent.__class__ is MappingNode:
                self.drain()
        elif not hasattr(parent, "level"):
            parent.level = self._parent.level + 1
            if parent.level >= MAX_DEPTH:
                raise TooDeepError(parent)
        self._parent = parent

    def drain(self) -> None:
        """Hand on the complete entries of the top-level mapping."""
        entries = self.root.value
        for key, value in entries:
            self._consume(key, value)
        entries.clear()


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
        start: int | None = 0
        while start is not None:
            start = self._read_from(start, consume)

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

        composer = Composer(_Rest(self.text, start) if start else self.text, take)
        try:
            root: Node = composer.get_single_node()
        except (yaml.YAMLError, TooDeepError) as error:
            from .recovery import start_again  # noqa: PLC0415 - most files have no errors

            return start_again(self, composer, error, start)
        self._finish(root, composer)
        return None

    def _drop_directives(self) -> None:
        """Report the first %TAG line and read none: libyaml compares each with each, for hours."""
        found = re.search(r"^%TAG\b", self.text, re.MULTILINE)
        if found:
            place = self.positions.between(*found.span())
            self.problems.append(Problem("AM006", place, "a %TAG line is not allowed", "remove this line"))
            self.text = self.positions.text = re.sub(r"^%TAG\b", "#TAG", self.text, flags=re.MULTILINE)

    def _finish(self, root: Node, composer: Composer) -> None:
        if root is None or (root.__class__ is ScalarNode and is_plain(root) and not root.value):
            return  # an empty file, or comments only
        if root.tag.__class__ is str:
            self.tag(root)
        if root.__class__ is MappingNode:
            composer.root = root
            composer.drain()
            return
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
