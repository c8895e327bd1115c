"""A YAML file, or an entry of it, as nodes whose spans are exact and among which aliases are nodes too.

libyaml lets a block list or mapping end where the next token begins, after the comments and blank lines that
follow it. Here it ends where its last part ends.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from yaml import YAMLError
from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
)

from ..schema.yaml.composer import MAX_DEPTH, Composer, Rest
from ..schema.yaml.file import YamlFile
from .texts import BOM

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..schema.yaml.positions import Node as Event

_ODD_BREAKS: Final = re.compile("[\x85\u2028\u2029]")

_KEEP: Final = re.compile(r"[|>][0-9]?\+")
"""How a block text begins that keeps the empty lines after it."""


@dataclass(frozen=True, slots=True)
class Node:
    """A scalar, an alias, a list or a mapping, from `start` to `end`, exclusive, of the exact text.

    `value` is the text of a scalar or the name of an alias; `style` is that of a scalar: "" if plain, a
    quotation mark, `|` or `>`; `*` for an alias, `[` and `{` for flow lists and mappings, `-` and `:` for
    block ones. `items` are those of a list, `pairs` those of a mapping. `start` is before an anchor, `inner`
    after it. `keeps_lines` is True for a block text to which the empty lines after it belong.
    """

    start: int
    end: int
    style: str
    inner: int
    value: str = ""
    anchor: str = ""
    keeps_lines: bool = False
    items: tuple[Node, ...] = ()
    pairs: tuple[tuple[Node, Node], ...] = ()

    def get(self, key: str) -> Node | None:
        """The value of a key of a mapping, None without it."""
        return next((value for name, value in self.pairs if name.value == key), None)

    def key_at(self, keys: Sequence[str]) -> Node | None:
        """The last of some keys, to which those before it lead from this mapping; None without it."""
        node: Node | None = self
        for name in keys[:-1]:
            node = node.get(name) if node else None
        return next((key for key, _ in node.pairs if key.value == keys[-1]), None) if node else None

    @property
    def last(self) -> Node:
        """The last of its parts, and the last of that, down to a scalar, an alias or what is in brackets."""
        if self.style == ":":
            return self.pairs[-1][1].last
        return self.items[-1].last if self.style == "-" else self

    @property
    def is_block_text(self) -> bool:
        """Whether it is a scalar below `|` or `>`."""
        return self.style in ("|", ">")

    @property
    def is_flow(self) -> bool:
        """Whether it is a list or mapping in brackets."""
        return self.style in ("[", "{")


def readable(text: str) -> str:
    """The text as it is parsed, with spaces for what only libyaml takes for line ends."""
    return text if text.isascii() else _ODD_BREAKS.sub(" ", text)


def parsed(path: str, text: str, start: int | None = None) -> Node | None:
    """The top-level mapping of a text; only its first entry if `start`, where that begins, is given.

    None, where the text is empty, is not a mapping, or cannot be parsed so far.
    """
    bom = len(BOM) if text.startswith(BOM) else 0
    file = YamlFile(path, readable(text[bom:]))
    file.drop_tag_lines()
    return _root(text, file, bom, start)


def parsed_between(path: str, text: str, start: int, end: int) -> Node | None:
    """The mapping whose first and only entry begins at `start` and ends before `end`. Cost: linear in these.

    None, where it is not a mapping, or cannot be parsed.
    """
    file = YamlFile(path, readable(text[start:end]))
    try:
        return _Parser(text, file.text, start, 0).root(first_only=True)
    except (YAMLError, _TooDeep):
        return None


def _root(text: str, file: YamlFile, bom: int, start: int | None) -> Node | None:
    try:
        parser = _Parser(text, file.text, bom, start - bom if start else 0)
        return parser.root(first_only=start is not None)
    except YAMLError:
        return _root(text, file, bom, start) if file.mend() else None
    except _TooDeep:
        return None


class _TooDeep(Exception):
    """The nesting passes MAX_DEPTH."""


class _Parser:
    """Makes nodes of libyaml's events; `readable` is the text without a byte order mark, as it is parsed."""

    def __init__(self, text: str, readable: str, bom: int, start: int) -> None:
        self._text = text
        self._base = start + bom
        self._next = Composer(Rest(readable, start)).get_event

    def root(self, *, first_only: bool) -> Node | None:
        self._next()  # the stream
        self._next()  # the document
        event = self._next()
        if not isinstance(event, MappingStartEvent):
            return None
        return self._mapping(event, 1, 1 if first_only else -1)

    def _node(self, event: Event, depth: int) -> Node:
        if depth > MAX_DEPTH:
            raise _TooDeep
        start, end = event.start_mark.index + self._base, event.end_mark.index + self._base
        if isinstance(event, ScalarEvent):
            return self._scalar(event, start, end)
        if isinstance(event, AliasEvent):
            return Node(start, end, "*", start, event.anchor or "")
        if isinstance(event, MappingStartEvent):
            return self._mapping(event, depth, -1)
        items: list[Node] = []
        while not isinstance(following := self._next(), SequenceEndEvent):
            items.append(self._node(following, depth + 1))
        whole = self._collection(event, following, items)
        return replace(whole, style="[" if event.flow_style else "-", items=tuple(items))

    def _mapping(self, event: Event, depth: int, most: int) -> Node:
        pairs: list[tuple[Node, Node]] = []
        following = event
        while len(pairs) != most and not isinstance(following := self._next(), MappingEndEvent):
            pairs.append((self._node(following, depth + 1), self._node(self._next(), depth + 1)))
        whole = self._collection(event, following, [each for pair in pairs for each in pair])
        return replace(whole, style="{" if event.flow_style else ":", pairs=tuple(pairs))

    def _collection(self, event: Event, ended: Event, parts: list[Node]) -> Node:
        start = event.start_mark.index + self._base
        if event.flow_style:
            return Node(
                start, ended.end_mark.index + self._base, "", self._inner(start), anchor=event.anchor or ""
            )
        inner = event.end_mark.index + self._base
        if self._text[inner - 1 : inner] == "-":
            inner -= 1
        return Node(start, max([inner, *(part.end for part in parts)]), "", inner, anchor=event.anchor or "")

    def _scalar(self, event: Event, start: int, end: int) -> Node:
        style = event.style or ""
        inner = self._inner(start) if event.anchor or event.tag else start
        if style in ("|", ">"):
            written = self._text[start:end]
            keeps = _KEEP.match(self._text, inner) is not None
            if not keeps:
                end -= len(written) - len(written.rstrip("\r\n"))
            elif written.endswith(("\n", "\r")):
                end -= 2 if written.endswith("\r\n") else 1
            return Node(
                start, max(inner, end), style, inner, event.value, event.anchor or "", keeps_lines=keeps
            )
        return Node(start, end, style, inner, event.value, event.anchor or "")

    def _inner(self, start: int) -> int:
        """Where a node begins whose anchor or tag begins at `start`."""
        found = PROPERTIES.match(self._text, start)
        return found.end() if found else start


PROPERTIES: Final = re.compile(r"(?:[&!]\S*(?:[ \t\r\n]|\Z)(?:\s|#[^\r\n]*)*)*")

QUOTED: Final = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'", re.DOTALL)
"""A scalar in quotes."""
