"""PyYAML's C parser, set up to compose nodes without interpreting them and no deeper than is safe.

Its resolvers and constructors are left out: argmap reads texts as they are written (YAML 1.2, not 1.1).
"""

from __future__ import annotations

from operator import is_
from typing import TYPE_CHECKING, Final

from yaml import YAMLError
from yaml.nodes import ScalarNode

if TYPE_CHECKING:
    from .positions import Data, Node

try:
    from yaml._yaml import CParser
except ImportError as missing:  # pragma: no cover - depends on how PyYAML was built
    raise ImportError(
        "This PyYAML comes without libyaml. Install a wheel of it: pip install --force-reinstall pyyaml"
    ) from missing

MAX_DEPTH: Final = 64
"""How many levels of nesting a file may have; libyaml crashes the interpreter on 50,000."""

TOO_DEEP: Final = (
    f"nested more than {MAX_DEPTH} levels deep",
    "write it less deep: no claim and no reference needs more than six levels",
)
"""Message and hint for what passes MAX_DEPTH."""


class TooDeepError(Exception):
    """The nesting passes MAX_DEPTH; `node` is the one at that depth which holds another."""

    def __init__(self, node: Node) -> None:
        self.node = node


def is_plain(node: Node) -> bool:
    """Whether a scalar has neither quotes nor a tag."""
    return node.tag is True


class Rest:
    """A text from an index on as a stream; io.StringIO would copy all of it at every new start."""

    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self._at = start

    def read(self, size: int = -1) -> str:
        """The next `size` characters, fewer at the end; without a size all that is left."""
        start = self._at
        self._at = start + size if size >= 0 else len(self.text)
        return self.text[start : self._at]


def is_shallow(text: str) -> bool:
    """Whether the text surely keeps within MAX_DEPTH: each list or mapping needs one of these characters."""
    return sum(map(text.count, "[{?:-")) < MAX_DEPTH


class Composer(CParser):
    """Composes nodes whose tag is True for a plain scalar, False for a quoted one, text where one is written.

    It goes as deep as the text does: use it only on text that `is_shallow`.
    """

    def resolve(self, kind: type, _value: object, implicit: Data) -> bool:
        """The tag of a node for which none is written."""
        plain: bool = implicit[0] if kind is ScalarNode else True
        return plain

    # Called before and after each node, where nothing is to be done: a builtin is called fastest.
    descend_resolver = staticmethod(is_)
    ascend_resolver = staticmethod(bool)


class GuardedComposer(Composer):
    """Raises TooDeepError at MAX_DEPTH. `root` is the outermost list or mapping as far as it is read."""

    def __init__(self, text: str, start: int = 0) -> None:
        CParser.__init__(self, Rest(text, start) if start else text)
        self._parent: Node = ()
        self.root: Node = None

    def descend_resolver(self, parent: Node, _index: object) -> None:  # type: ignore[override]  # a method here
        """Note which collection the next node belongs to, before it is composed."""
        if parent is not self._parent:
            self.enter(parent)

    def enter(self, parent: Node) -> None:
        """Go on in a collection around the last node, or in that node itself. Raises: TooDeepError."""
        if parent is None:
            return
        if self.root is None:
            self.root = parent
            parent.level = 1
        elif parent is self.root:
            self.back_at_root()
        elif not hasattr(parent, "level"):
            parent.level = self._parent.level + 1
            if parent.level >= MAX_DEPTH:
                raise TooDeepError(parent)
        self._parent = parent

    def back_at_root(self) -> None:
        """Called when an item of `root` that is a list or mapping is complete."""


def index_of_too_deep(text: str, start: int, end: int) -> int:
    """Where a text that is read from `start`, and too deep for libyaml at `end`, passes MAX_DEPTH.

    libyaml looks ahead for the colon of a key, so it can reach its own limit before ours, though that is far
    higher. The text up to `end` is within its limit, and is read once more; `end` if it stays within ours.
    """
    try:
        GuardedComposer(text[:end], start).get_single_node()
    except TooDeepError as error:
        found: int = error.node.start_mark.index
        return start + found
    except YAMLError:
        pass
    return end
