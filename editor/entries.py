"""The entries of a claim file: a claim each, with its exact span in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from .nodes import Node, parsed, parsed_between
from .refused import NotEditable
from .texts import BOM, changed_meanwhile

if TYPE_CHECKING:
    from ..model import Place
    from .texts import Texts

_LINE: Final = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)?")
_INDENTED_COMMENT: Final = re.compile(r"[ \t]+#[^\r\n]*")
_BRACE: Final = re.compile(r"\ufeff?(?:\s|[#%][^\r\n]*[\r\n]|---(?=\s)|[&!]\S*(?=\s))*\{")
_NEXT_ENTRY: Final = re.compile(r"(?<=[\n\r])[^\s#\-}\]:]")
_SCHEMA_LINE: Final = re.compile(r"#\s*yaml-language-server:")


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim as its file has it; indexes count in the exact text of the file.

    `start` is where the first line begins: that of the key, or that of the comments directly above it. `end`
    is where the last line of the claim ends, before its line end; comments that are indented and follow
    directly belong to it. In a file that is one mapping in braces (`in_braces`) they are those of key and
    value alone.
    """

    path: str
    text: str
    key: Node
    value: Node
    start: int
    end: int
    in_braces: bool = False

    @property
    def id(self) -> str:
        """The id of the claim."""
        return self.key.value

    @property
    def column(self) -> int:
        """By how many spaces the claim is indented."""
        start = line_start(self.text, self.key.start)
        return len(self.text[start : self.key.start]) - len(self.text[start : self.key.start].lstrip(" "))


def entry_at(texts: Texts, place: Place, claim_id: str) -> Entry:
    """The entry of the claim whose id stands at `place`. Raises: NotEditable."""
    path = place.path
    text = texts[path]
    at = texts.index(place)
    root = None
    if not text[line_start(text, at) : at].strip(" ") and not is_in_braces(text):
        following = _NEXT_ENTRY.search(text, at + 1)  # what comes then may be broken, and need not be parsed
        if following:
            root = parsed_between(path, text, at, following.start())
        root = root or parsed(path, text, at)
    if root is None or not root.pairs or root.pairs[0][0].value != claim_id or root.pairs[0][0].start != at:
        root = parsed(path, text)
    if root is None:
        raise NotEditable(path, "errors around the claim keep it from being edited", "see `argmap check`")
    for key, value in root.pairs:
        if key.start == at and key.value == claim_id:
            return _entry(path, text, key, value, in_braces=root.is_flow)
    raise changed_meanwhile(path)


def entries(texts: Texts, path: str) -> list[Entry]:
    """Every entry of a file, in order; none where it is not a mapping, or cannot be parsed."""
    text = texts[path]
    root = parsed(path, text)
    if root is None:
        return []
    return [_entry(path, text, key, value, in_braces=root.is_flow) for key, value in root.pairs]


def is_in_braces(text: str) -> bool:
    """Whether a claim file is one mapping in braces."""
    return _BRACE.match(text) is not None


def _entry(path: str, text: str, key: Node, value: Node, *, in_braces: bool) -> Entry:
    if in_braces:
        return Entry(path, text, key, value, key.start, max(value.end, key.end), in_braces=True)
    start = _with_comments_above(text, line_start(text, key.start))
    return Entry(path, text, key, value, start, with_comments_below(text, max(value.end, key.end)))


def _with_comments_above(text: str, start: int) -> int:
    """Where the comments begin that stand directly above the line at `start`, not indented."""
    while start > text.startswith(BOM):
        before = line_start(text, start - 1)
        if not text.startswith("#", before) or _SCHEMA_LINE.match(text, before):
            break
        start = before
    return start


def with_comments_below(text: str, end: int) -> int:
    """Where the line of `end` ends, or the indented comments directly below it."""
    end = line_end(text, end)
    while (found := _INDENTED_COMMENT.match(text, after_break(text, end))) and found.start() > end:
        end = found.end()
    return end


def line_start(text: str, index: int) -> int:
    """The index at which the line of an index begins; `index` may be that of a line end."""
    if index and text[index - 1 : index + 1] == "\r\n":
        index -= 1
    low, start = index, 0
    while low and not start:  # not the whole text before: it may be long, and have no `\r`
        low = max(0, 2 * low - index - 200)
        start = max(text.rfind("\n", low, index), text.rfind("\r", low, index)) + 1
    return start or int(text.startswith(BOM))


def line_end(text: str, index: int) -> int:
    """The index of the next line end, that of the text's end in its last line."""
    found = _LINE.match(text, index)
    return index + len(found[0].rstrip("\r\n")) if found else index


def after_break(text: str, index: int) -> int:
    """The index after the line end at `index`, if there is one."""
    return index + 2 if text.startswith("\r\n", index) else index + text.startswith(("\r", "\n"), index)
