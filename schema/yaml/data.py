"""From composed YAML nodes to plain data, as they are written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from yaml.nodes import MappingNode, ScalarNode

from ...model import Problem
from .composer import is_plain

if TYPE_CHECKING:
    from .positions import Data, Node, Positions
    from .reader import YamlFile

MAX_ALIASED: Final = 100_000
"""How many nodes aliases may add to a file."""

PROSE: Final = frozenset({"text", "label", "because", "note", "quote", "voice", "title"})
"""The keys whose values are prose, in which a ` #` is more likely meant than a comment."""

_NUMBER: Final = r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
_TRUTHS: Final = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}


def _truth(text: str) -> bool | str:
    return _TRUTHS.get(text, text)


def _number(text: str) -> float | str:
    if text[0].isalpha():  # `moderate` and the like, told apart without the cost of a pattern
        return text
    return float(text) if re.fullmatch(_NUMBER, text) else text


def _integer(text: str) -> int | str:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else text


TYPED: Final = {"presumed": _truth, "strength": _number, "argmap": _integer}
"""The keys whose plain values are more than text (YAML 1.2, core schema)."""

_TYPED: Final = frozenset(TYPED)
_PROSE_OR_TYPED: Final = PROSE | _TYPED


class TooManyAliasesError(Exception):
    """Aliases make the file larger than MAX_ALIASED, or lead in a circle."""

    def __init__(self, node: Node, message: str) -> None:
        """Keep the node that is too much."""
        super().__init__(message)
        self._node = node
        self._message = message

    def problem(self, positions: Positions) -> Problem:
        """The problem at the node's place."""
        return Problem("AM004", positions.span(self._node), self._message, "write the values out")


class DataOf:
    """Turns the nodes of one file into data, and reports what YAML would pass over in silence."""

    def __init__(self, file: YamlFile) -> None:
        """Prepare for one file; what it will not need (comments, aliases) is not looked for."""
        text = file.positions.text
        self._quiet = False
        self._file = file
        self._hashes = " #" in text or "\t#" in text
        self._special = _PROSE_OR_TYPED if self._hashes else _TYPED
        self._aliases = "&" in text and "*" in text
        self._open: set[int] = set()
        self._seen: dict[int, Node] = {}
        self._aliased = 0
        self._within_alias = False

    def __call__(self, node: Node, key: str = "") -> Data:
        """The node's data: text for every scalar but those of TYPED, None for one left empty.

        Raises: TooManyAliasesError.
        """
        kind = node.__class__
        if kind is ScalarNode:
            tag = node.tag
            value = node.value
            if tag is True:
                if key in TYPED:
                    return TYPED[key](value) if value else None
                if self._hashes and key in PROSE:
                    self._cut_by_comment(node)
                return value or None
            if tag is not False or node.style is None:
                self._tag(node)
            return value
        if node.tag is not True:
            self._tag(node)
        if self._aliases:
            return self._aliased_data(node, key)
        if kind is MappingNode:
            return self._mapping(node, key)
        return [self(each, key) for each in node.value]

    def again(self, node: Node) -> Data:
        """The data of an entry that was read before and has lost parts since; nothing is reported twice.

        Raises: TooManyAliasesError.
        """
        before = self._seen, self._aliased
        self._seen, self._aliased, self._quiet = {}, 0, True
        try:
            return self(node)
        finally:
            self._seen, self._aliased = before
            self._quiet = False

    def _mapping(self, node: Node, key: str) -> dict[str, Data]:
        data: dict[str, Data] = {}
        typed = key != "facets"
        special = self._special
        pairs: list[tuple[Node, Node]] = node.value
        for key_node, value in pairs:
            name = key_node.value
            if key_node.__class__ is not ScalarNode:
                self._report("AM102", key_node, "a key is a list or a mapping", "a key is plain text")
            elif name in data:
                self.repeated(key_node)
            elif name == "<<" and is_plain(key_node):
                self._report("AM006", key_node, "a merge key, <<, is not allowed", "write the keys out")
            else:
                if key_node.tag.__class__ is str:
                    self._tag(key_node)
                is_plain_text = value.tag is True and value.__class__ is ScalarNode and value.value
                if is_plain_text and name not in special:
                    data[name] = value.value
                else:
                    data[name] = self(value, name if typed else key)
        return data

    def repeated(self, key_node: Node, first_line: int = 0) -> None:
        """Report a key that its mapping already holds."""
        where = f"; first in line {first_line}" if first_line else ""
        self._report(
            "AM003", key_node, f"the key `{key_node.value}` is given twice{where}", "remove one of the two"
        )

    def _aliased_data(self, node: Node, key: str) -> Data:
        """A collection's data in a file with aliases, which may repeat it or lead in a circle."""
        identity = id(node)
        if identity in self._open:
            raise TooManyAliasesError(node, "an alias leads back to the value that holds it")
        entered = identity in self._seen and not self._within_alias
        self._seen[identity] = node  # kept alive, so that no other node gets its identity
        if entered:
            self._within_alias = True
        if self._within_alias:
            self._aliased += 1 + len(node.value)
            if self._aliased > MAX_ALIASED:
                self._within_alias = False
                raise TooManyAliasesError(node, f"aliases repeat more than {MAX_ALIASED:,} values")
        self._open.add(identity)
        try:
            if node.__class__ is MappingNode:
                return self._mapping(node, key)
            return [self(each, key) for each in node.value]
        finally:
            self._open.discard(identity)
            if entered:
                self._within_alias = False

    def _cut_by_comment(self, node: Node) -> None:
        """A comment one space after prose: two spaces are the habit where a comment is meant."""
        end = self._file.positions.index(node.end_mark)
        if not self._quiet and self._file.positions.text[end : end + 2] in (" #", "\t#"):
            place = self._file.positions.between(end + 1, end + 2)
            self._file.problems.append(
                Problem(
                    "AM007",
                    place,
                    "a # after a space starts a comment: the rest of this line is not part of the text",
                    "put the text in quotes; where a comment is meant, put two spaces before the #",
                )
            )

    def _tag(self, node: Node) -> None:
        if not self._quiet:
            self._file.tag(node)

    def _report(self, code: str, node: Node, message: str, hint: str) -> None:
        if self._quiet:
            return
        self._file.problems.append(Problem(code, self._file.positions.span(node), message, hint))
