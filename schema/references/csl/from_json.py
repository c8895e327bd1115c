"""Reads JSON as a tree of texts, lists and mappings with their places."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final, NoReturn

from ....model import Problem
from ....model.words import quotable
from ...yaml.composer import MAX_DEPTH, TOO_DEEP
from .tree import Array, Fields, Text

if TYPE_CHECKING:
    from ..file import ReferencesFile
    from .tree import Node

_SPACE: Final = re.compile(r"[ \t\n\r]*")
_QUOTED: Final = re.compile(r'"[^"\\\x00-\x1f]*(?:\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})[^"\\\x00-\x1f]*)*"')
_UP_TO_FAULT: Final = re.compile(_QUOTED.pattern[:-1])
_NUMBER: Final = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?|true|false|null")
_WORD: Final = re.compile(r"[^\s\[\]{},:\"]+|.", re.DOTALL)
_LONE_SURROGATE: Final = re.compile("[\ud800-\udfff]")


class _BrokenError(Exception):
    """Reading cannot go on: the problem, and the index where it was found."""

    def __init__(self, problem: Problem, index: int) -> None:
        self.problem = problem
        self.index = index


def read_json(file: ReferencesFile) -> Node | None:
    """The root of a JSON file without the entries that cannot be read; None if it is empty."""
    reader = _Reader(file)
    if not file.text.strip(" \t\n\r"):
        return None
    try:
        root, end = reader.value(reader.skip(0), 1)
        end = reader.skip(end)
        if end < len(file.text):
            reader.fail(end, "the file goes on where it should end", "remove what follows the last bracket")
    except _BrokenError as broken:
        file.gap(broken.problem)
        return reader.root
    return root


class _Reader:
    """Reads the values of one file. `root` is the outermost list, with the items read so far."""

    def __init__(self, file: ReferencesFile) -> None:
        self._file = file
        self._text = file.text
        self.root: Node | None = None

    def skip(self, index: int) -> int:
        """The index of the next character that is not white space."""
        found = _SPACE.match(self._text, index)
        return found.end() if found else index

    def value(self, index: int, depth: int) -> tuple[Node, int]:
        """The value that starts at `index`, and where it ends. Raises: _BrokenError."""
        opening = self._text[index : index + 1]
        if opening == '"':
            text = self._string(index)
            return text, text.end
        if opening in {"[", "{"}:
            if depth > MAX_DEPTH:
                self.fail(index, *TOO_DEEP, "AM004")
            return self._list(index, depth) if opening == "[" else self._mapping(index, depth)
        number = _NUMBER.match(self._text, index)
        word = _WORD.match(self._text, index)
        if number is None or word is None or number.end() != word.end():
            if word is None:
                self.fail(index, "the file ends too early", "close every bracket that is open")
            if word[0] in (",", "]", "}"):
                self.fail(index, "a value is missing here", "remove the comma before it, or give a value")
            self.fail(index, f"`{quotable(word[0])}` is not a value", 'put texts in double quotes: "…"')
        absent = number[0] == "null"
        return Text("" if absent else number[0], index, number.end(), absent), number.end()

    def _string(self, index: int) -> Text:
        quoted = _QUOTED.match(self._text, index)
        if quoted is None:
            self._bad_string(index)
        text: str = json.loads(quoted[0])
        if _LONE_SURROGATE.search(text):
            message = "half of a character pair, like \\ud83d"
            self._file.report("AM002", *quoted.span(), message, "write the character itself")
            text = _LONE_SURROGATE.sub("\ufffd", text)
        return Text(text, index, quoted.end())

    def _bad_string(self, index: int) -> NoReturn:
        partial = _UP_TO_FAULT.match(self._text, index)
        fault = partial.end() if partial else index
        found = self._text[fault : fault + 1]
        if found == "\\":
            self.fail(fault, "this backslash starts no known escape", "double the backslash")
        if found in ("", "\n", "\r"):
            self.fail(index, "a quoted text starts here and is not closed on its line", 'close it with "')
        message = f"the control character U+{ord(found):04X} is not allowed"
        self.fail(fault, message, "remove it, or write \\t or \\u0007")

    def _list(self, start: int, depth: int) -> tuple[Node, int]:
        items: list[Node] = []
        node = Array(items, start, start + 1)
        if depth == 1:
            self.root = node
        index = self.skip(start + 1)
        if self._text[index : index + 1] == "]":
            node.end = index + 1
            return node, node.end
        while True:
            entry = index
            try:
                item, index = self.value(index, depth + 1)
                items.append(item)
                index, is_last = self._after_item(start, index, "]")
            except _BrokenError as broken:
                following = self._next_entry(entry, broken.index) if depth == 1 else None
                if following is None:
                    raise
                self._file.gap(broken.problem)
                index, is_last = following, False
            if is_last:
                node.end = index
                return node, index

    def _next_entry(self, entry: int, fault: int) -> int | None:
        """Where the next entry after a broken one starts: on a line of its own, at the same column."""
        start = max(self._text.rfind("\n", 0, entry), self._text.rfind("\r", 0, entry)) + 1
        indent = self._text[start:entry]
        if self._text[entry : entry + 1] != "{" or indent.strip(" \t"):
            return None
        found = re.compile(rf"(?<=[\n\r]){re.escape(indent)}\{{").search(self._text, max(entry + 1, fault))
        return found.end() - 1 if found else None

    def _mapping(self, start: int, depth: int) -> tuple[Node, int]:
        values: dict[str, Node] = {}
        index = self.skip(start + 1)
        if self._text[index : index + 1] == "}":
            return Fields(values, start, index + 1), index + 1
        while True:
            if self._text[index : index + 1] != '"':
                self.fail(index, "a key was expected here", 'write keys in double quotes: "title"')
            key = self._string(index)
            index = self.skip(key.end)
            if self._text[index : index + 1] != ":":
                message = f"a colon is missing after the key `{quotable(key.text)}`"
                self.fail(index, message, 'write "key": "value"')
            value, index = self.value(self.skip(index + 1), depth + 1)
            if key.text in values:
                message = f"the key `{quotable(key.text)}` is given twice"
                hint = "remove one of the two; the first counts until then"
                self._file.report("AM003", key.start, key.end, message, hint)
            values.setdefault(key.text, value)
            index, is_last = self._after_item(start, index, "}")
            if is_last:
                return Fields(values, start, index), index

    def _after_item(self, start: int, index: int, closing: str) -> tuple[int, bool]:
        """Where the comma or closing bracket after an item ends, and whether it is the bracket."""
        here = self.skip(index)
        found = self._text[here : here + 1]
        if found == closing:
            return here + 1, True
        if not found:
            self.fail(start, f"the `{self._text[start]}` here is never closed", f"close it with `{closing}`")
        if found != ",":
            self.fail(index, f"a comma or `{closing}` is missing here", "put a comma between two values")
        following = self.skip(here + 1)
        if self._text[following : following + 1] == closing:
            self.fail(here, "a comma after the last value", "remove the comma")
        return following, False

    def fail(self, index: int, message: str, hint: str, code: str = "AM002") -> NoReturn:
        """Stop here; `_list` goes on at the next entry if it finds one. Raises: _BrokenError."""
        raise _BrokenError(Problem(code, self._file.place(index, index + 1), message, hint), index)
