"""A YAML file as a stream of top-level entries, which goes on after an entry that is broken.

PyYAML's C parser composes the nodes; everything that its constructors and resolvers would do to the
values is left out, because argmap reads texts as they are written (YAML 1.2, not 1.1).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import yaml
from yaml.nodes import MappingNode, ScalarNode, SequenceNode

from ..model import Place, Problem
from .positions import Positions
from .yaml_errors import explain

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

_NOT_YAML: Final = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TOP_LEVEL_KEY: Final = re.compile(
    r"""(?:(?<=\n)|(?<=\r)|\A)"""
    r"""(?P<key>(?:"[^"\n\r]*"|'[^'\n\r]*')[ ]*"""
    r"""|[^\s#\-?:{}\[\],&*!|>%@`'"][^\n\r:]*(?::(?!\s|\Z)[^\n\r:]*)*):(?=\s|\Z)"""
)


class _TooDeepError(Exception):
    """The nesting passes MAX_DEPTH; holds the node in which it does."""


def is_plain(node: Node) -> bool:
    """Whether a scalar stands without quotes and without a tag."""
    return node.tag is True


class _Rest:
    """A text from an index on as a stream; io.StringIO would copy all of it at every new start."""

    def __init__(self, text: str, start: int) -> None:
        self._text = text
        self._at = start

    def read(self, size: int) -> str:
        """The next `size` characters, fewer at the end."""
        start = self._at
        self._at += size
        return self._text[start : self._at]


class _Composer(CParser):
    """Composes nodes whose tag is True for a plain scalar, False for a quoted one, text where one is written.

    Entries of the top-level mapping are handed on and forgotten as soon as they are complete.
    """

    def __init__(self, stream: _Rest, consume: Callable[[Node, Node], None]) -> None:
        CParser.__init__(self, stream)
        self._consume = consume
        self._depth = 0
        self.root: Node = None

    def resolve(self, kind: type, _value: object, implicit: Data) -> bool:
        plain: bool = implicit[0] if kind is ScalarNode else True
        return plain

    def descend_resolver(self, parent: Node, _index: object) -> None:
        depth = self._depth + 1
        self._depth = depth
        if depth == 2:  # noqa: PLR2004 - a child of the root
            if self.root is None:
                self.root = parent
            elif parent.value and parent.__class__ is MappingNode:
                self.drain()
        elif depth > MAX_DEPTH:
            raise _TooDeepError(parent)

    def ascend_resolver(self) -> None:
        self._depth -= 1

    def drain(self) -> None:
        """Hand on the complete entries of the top-level mapping."""
        entries = self.root.value
        for key, value in entries:
            self._consume(key, value)
        entries.clear()


class YamlFile:
    """One file's top-level entries, and the problems that keep it from being read.

    `problems` grows while it is read. `lost` holds the keys of entries that could not be read.
    """

    def __init__(self, path: str, text: str) -> None:
        """Nothing is read before `read`."""
        self.positions = Positions(path, text)
        self.problems: list[Problem] = []
        self.lost: list[str] = []
        self._text = text
        self._last = -1

    def read(self, consume: Callable[[ScalarNode, Node], None]) -> None:
        """Call `consume` with the key and value of every top-level entry whose key is a scalar."""
        start: int | None = 0
        while start is not None:
            start = self._read_from(start, consume)

    def _read_from(self, start: int, consume: Callable[[ScalarNode, Node], None]) -> int | None:
        """Read to the end or to the first error; return where to go on, None at the end."""
        positions = self.positions
        positions.rebase(start)

        def take(key: Node, value: Node) -> None:
            self._last = positions.index(key.start_mark)
            if key.__class__ is ScalarNode:
                consume(key, value)
            else:
                self._key_is_no_text(key)

        composer = _Composer(_Rest(self._text, start), take)
        try:
            root: Node = composer.get_single_node()
        except yaml.reader.ReaderError:
            self._drain_before(composer, len(self._text))
            return self._bad_character(max(start, self._last + 1))
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            self._drain_before(composer, positions.index(mark) if mark else start)
            return self._broken(error, start)
        except _TooDeepError as error:
            mark = error.args[0].start_mark
            self._drain_before(composer, positions.index(mark))
            self.problems.append(
                Problem(
                    "AM004",
                    positions.point(mark),
                    f"nested more than {MAX_DEPTH} levels deep",
                    "a claim needs no more than six",
                )
            )
            return self._next_entry(positions.index(mark))
        self._finish(root, composer)
        return None

    def _drain_before(self, composer: _Composer, index: int) -> None:
        """Hand on what was complete before the error at `index`.

        The last entry only looks complete where neither a key nor a line without indentation follows it
        up to the error.
        """
        root = composer.root
        if root is None or root.__class__ is not MappingNode or not root.value:
            return
        last_key = self.positions.index(root.value[-1][0].start_mark)
        following = _TOP_LEVEL_KEY.search(self._text, last_key + 1)
        at_line_start = (
            self._text[index - 1 : index] in ("\n", "\r") and not self._text[index : index + 1].isspace()
        )
        if (following is None or following.start() > index) and not at_line_start:
            root.value.pop()
        composer.drain()

    def _finish(self, root: Node, composer: _Composer) -> None:
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

    def _bad_character(self, start: int) -> int | None:
        """Report the characters that YAML forbids, one a line, replace them, and read the entry again."""
        line = 0
        for found in _NOT_YAML.finditer(self._text):
            place = self.positions.between(found.start(), found.end())
            if place.line > line:
                line = place.line
                message = f"the control character U+{ord(found[0]):04X} is not allowed"
                hint = 'remove it, or write it as an escape within double quotes, like "\\x07"'
                self.problems.append(Problem("AM002", place, message, hint))
        if not line:  # libyaml and this pattern differ: give up on the file rather than loop
            self.problems.append(Problem("AM002", Place(self.positions.path), "the file is not YAML"))
            return None
        self._text = _NOT_YAML.sub("\ufffd", self._text)
        self.positions.text = self._text
        again = _TOP_LEVEL_KEY.search(self._text, start) if start else None
        return 0 if not start else (again.start() if again else None)

    def _broken(self, error: yaml.MarkedYAMLError, start: int) -> int | None:
        positions = self.positions
        problem_at = positions.index(error.problem_mark) if error.problem_mark else start
        context_at = positions.index(error.context_mark) if error.context_mark else -1
        index = min(context_at if context_at > self._last else problem_at, len(self._text))
        self.problems.append(explain(error, positions, self._text))
        if error.context == "expected a single document in the stream":
            following = _TOP_LEVEL_KEY.search(self._text, index)
            return following.start() if following else None
        return self._next_entry(max(index, start))

    def _next_entry(self, index: int) -> int | None:
        """Where the next top-level key stands; the entry around `index` is lost."""
        line = self.positions.line_start(index)
        here = _TOP_LEVEL_KEY.match(self._text, line)
        while here is None and line > max(self._last, 0):
            line = self.positions.line_start(line - 1)
            here = _TOP_LEVEL_KEY.match(self._text, line)
        if here is not None and here.start() > self._last:
            self.lost.append(here["key"].strip(" ").strip("'\""))
            self._last = here.start()
        following = _TOP_LEVEL_KEY.search(self._text, max(index, self._last) + 1)
        return following.start() if following else None
