"""PyYAML's C parser, set up to compose nodes without interpreting them, entry by entry.

Everything that its constructors and resolvers would do to the values is left out, because argmap reads
texts as they are written (YAML 1.2, not 1.1).
"""

from __future__ import annotations

from operator import is_
from typing import TYPE_CHECKING, Final

from yaml import YAMLError
from yaml.nodes import MappingNode, ScalarNode

if TYPE_CHECKING:
    from collections.abc import Callable

    from yaml import MarkedYAMLError

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


class Rest:
    """A text from an index on as a stream; io.StringIO would copy all of it at every new start."""

    def __init__(self, text: str, start: int) -> None:
        """Start at the index `start` of the text."""
        self.text = text
        self._at = start

    def read(self, size: int = -1) -> str:
        """The next `size` characters, fewer at the end; all that is left where none is given."""
        start = self._at
        self._at = start + size if size >= 0 else len(self.text)
        return self.text[start : self._at]


def is_shallow(text: str) -> bool:
    """Whether the text cannot pass MAX_DEPTH: each list and mapping in it needs one of these characters."""
    return sum(map(text.count, "[{?:-")) < MAX_DEPTH


class Composer(CParser):
    """Composes nodes whose tag is True for a plain scalar, False for a quoted one, text where one is written.

    It goes as deep as the text does, and is for text that `is_shallow`.
    """

    def resolve(self, kind: type, _value: object, implicit: Data) -> bool:
        """The tag of a node for which none is written."""
        plain: bool = implicit[0] if kind is ScalarNode else True
        return plain

    # Called before and after each node, where nothing is to be done: a builtin is called fastest.
    descend_resolver = staticmethod(is_)
    ascend_resolver = staticmethod(bool)


class GuardedComposer(Composer):
    """Composes as far as MAX_DEPTH.

    Entries of the top-level mapping are handed on and forgotten as soon as they are complete.
    """

    def __init__(self, stream: Rest | str, consume: Callable[[Node, Node], None]) -> None:
        """Prepare to read the stream."""
        CParser.__init__(self, stream)
        self._consume = consume
        self._parent: Node = ()
        self.root: Node = None

    def descend_resolver(self, parent: Node, _index: object) -> None:  # type: ignore[override]  # a method, for once
        """See where the next node belongs, before it is composed."""
        if parent is not self._parent:
            self._enter(parent)

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


def exceeds_parser_depth(error: MarkedYAMLError) -> bool:
    """Whether the parser gave up at a limit on nesting of its own, as libyaml does since PyYAML 6.0.4."""
    return "nesting" in (error.problem or "").lower()


def start_of_too_deep(text: str, start: int, end: int) -> int:
    """Where a text passes MAX_DEPTH whose parser, started at `start`, gave up on its nesting at `end`.

    The parser looks ahead for the colon of a key, so it can meet its own limit, though far higher, first.
    Up to there the text is within that limit, and is read once more. `end`, where it passes no other.
    """
    try:
        GuardedComposer(Rest(text[:end], start), lambda _key, _value: None).get_single_node()
    except TooDeepError as error:
        found: int = error.args[0].start_mark.index
        return start + found
    except YAMLError:
        pass
    return end
