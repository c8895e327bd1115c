"""Turns composed YAML nodes into plain data, texts as they are written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from yaml.nodes import MappingNode, ScalarNode

from ...model import Problem
from ...model.words import CURLY, QUOTES, quotable
from .composer import is_plain

if TYPE_CHECKING:
    from .file import YamlFile
    from .positions import Data, Node, Positions

MAX_ALIASED: Final = 100_000
"""How many nodes aliases may add to a file."""

PROSE: Final = frozenset({"text", "label", "because", "note", "quote", "voice", "title", "tags"})
"""The keys whose values are prose, in which ` #` is hardly ever meant to start a comment."""

_CLAIM_INSIDE: Final = re.compile(r"(?:^|\s)(?P<id>[^\s:]+):[ ]*\n\s*text:\s")
_ANCHOR: Final = re.compile(r"&(?P<name>[\w-]+)")
_DECIMAL: Final = r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
_OCTAL_OR_HEXADECIMAL: Final = r"0o[0-7]{1,20}|0x[0-9a-fA-F]{1,20}"
_TRUTHS: Final = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}


def _truth(text: str) -> bool | str:
    return _TRUTHS.get(text, text)


def _number(text: str) -> float | str:
    if text[0].isalpha():  # `moderate` and the like need no pattern
        return text
    if re.fullmatch(_OCTAL_OR_HEXADECIMAL, text):
        return float(int(text, 0))
    return float(text) if re.fullmatch(_DECIMAL, text) else text


def _integer(text: str) -> float | str:
    number = _number(text)
    return int(number) if isinstance(number, float) and number.is_integer() else number


TYPED: Final = {"presumed": _truth, "strength": _number, "argmap": _integer}
"""The keys whose plain values may be other than text, and how these are read (YAML 1.2, core schema)."""
_TYPED: Final = frozenset(TYPED)
_PROSE_OR_TYPED: Final = PROSE.union(TYPED)


class AliasError(Exception):
    """Aliases repeat more than MAX_ALIASED values, or one leads in a circle; `node` is that value."""

    def __init__(self, node: Node, *, circle: bool = False) -> None:
        self._node = node
        self._circle = circle

    def problem(self, positions: Positions) -> Problem:
        """The problem, at the alias of a circle, else at the value that is repeated."""
        if not self._circle:
            message = f"aliases (`*name`) repeat more than {MAX_ALIASED:,} values"
            return Problem("AM004", positions.span(self._node), message, "write the values out")
        start = positions.index(self._node.start_mark)
        anchor = _ANCHOR.match(positions.text, start)
        alias = positions.text.find(f"*{anchor['name']}", start) if anchor else start
        message = "an alias (`*name`) leads back to the value that holds it"
        return Problem("AM004", positions.between(alias, alias + 1), message, "write the value out")


class DataOf:
    """Turns the nodes of one file into data, and reports what YAML would pass over in silence."""

    def __init__(self, file: YamlFile) -> None:
        text = file.text
        self._file = file
        self._hashes = " #" in text or "\t#" in text  # otherwise no comment has to be looked for
        self._special = _PROSE_OR_TYPED if self._hashes else _TYPED
        self._aliases = "&" in text and "*" in text
        self._open: set[int] = set()
        self._seen: dict[int, Node] = {}
        self._aliased = 0
        self._within_alias = False

    def __call__(self, node: Node, key: str = "") -> Data:
        """The node's data: text, except for keys of TYPED; None for an empty value. Raises: AliasError."""
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
            if tag is not False:
                self._file.report_tag(node)
            elif "text:" in value and key in PROSE:
                self._runs_over(node)
            return value
        if node.tag is not True:
            self._file.report_tag(node)
        return self._aliased_data(node, key) if self._aliases else self._collection(node, key)

    def again(self, node: Node) -> Data:
        """The data of a node that has lost parts since it was read; reports nothing. Raises: AliasError."""
        before = self._seen, self._aliased
        known = len(self._file.problems)
        self._seen, self._aliased = {}, 0
        try:
            return self(node)
        finally:
            self._seen, self._aliased = before
            del self._file.problems[known:]

    def _collection(self, node: Node, key: str) -> Data:
        if node.__class__ is not MappingNode:
            return [self(each, key) for each in node.value]
        data: dict[str, Data] = {}
        typed = key != "facets"
        special = self._special
        pairs: list[tuple[Node, Node]] = node.value
        for key_node, value in pairs:
            name = key_node.value
            if key_node.__class__ is not ScalarNode or name in data or (name == "<<" and is_plain(key_node)):
                self._file.report_key(key_node)
            else:
                if key_node.tag.__class__ is str:
                    self._file.report_tag(key_node)
                # Most values are texts of which nothing is to be reported.
                text = value.value if value.__class__ is ScalarNode else ""
                tag = value.tag
                if text and (name not in special if tag is True else tag is False and "text:" not in text):
                    data[name] = text
                else:
                    data[name] = self(value, name if typed else key)
        return data

    def _aliased_data(self, node: Node, key: str) -> Data:
        """A collection's data in a file with aliases, which may repeat it or lead in a circle."""
        identity = id(node)
        if identity in self._open:
            raise AliasError(node, circle=True)
        entered = identity in self._seen and not self._within_alias
        self._seen[identity] = node  # kept alive, so that no other node gets its identity
        if entered:
            self._within_alias = True
        if self._within_alias:
            self._aliased += 1 + len(node.value)
            if self._aliased > MAX_ALIASED:
                self._within_alias = False
                raise AliasError(node)
        self._open.add(identity)
        try:
            return self._collection(node, key)
        finally:
            self._open.discard(identity)
            if entered:
                self._within_alias = False

    def _runs_over(self, node: Node) -> None:
        """Warn of a block or quoted text that goes on over what looks like the next claim."""
        found = _CLAIM_INSIDE.search(node.value)
        if not found:
            return
        name = found["id"]
        begin = self._file.positions.index(node.start_mark)
        start = max(begin, self._file.text.find(f"{name}:", begin))  # an escape can hide it
        message = f"the text goes on over what looks like the claim `{quotable(name, 40)}`"
        hint = f"write `{quotable(name, 40)}:` at the start of a line, its keys indented below"
        self._file.report_between("AM007", start, start + len(name), message, hint)

    def _cut_by_comment(self, node: Node) -> None:
        """Warn of a comment one space after prose: before a comment that is meant, two are usual."""
        end = self._file.positions.index(node.end_mark)
        if self._file.text[end : end + 2] in (" #", "\t#"):
            message = "a # after a space starts a comment: the rest of this line is not part of the text"
            quotes = CURLY if node.value[:1] in QUOTES else "put the text in quotes"
            hint = f"{quotes}; where a comment is meant, put two spaces before the #"
            self._file.report_between("AM007", end + 1, end + 2, message, hint)
