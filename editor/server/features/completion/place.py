"""What can be written at the cursor: a key or a value, where in its claim, and beside what.

A stand-in is put there and the entry is parsed with it, so that brackets over several lines are understood
too. Where the rest of the entry cannot be parsed, `cursor` goes by the lines.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from ....nodes import parsed
from ....texts import BOM
from ...cursor import Entry, Spot, entry_at, line_start, spot_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ....nodes import Node

_STAND_IN: Final = "\ue000"
"""A character for private use, which no map has a reason to hold."""

_OPENING: Final = re.compile(
    r"(?:^[ \t]*(?:-[ \t]+)*|[\[{,][ \t]*|:(?:[ \t]+|\Z))(?:(?P<quote>[\"'])(?P<closed>.*?(?P=quote))?)?"
)
"""What stands before a value in its line, with its opening quotation mark or all of a quoted text."""

_ENDS: Final = {
    "": re.compile(r"[\[\]{},\r\n]|:(?:\s|\Z)|\s#|\Z"),
    "'": re.compile(r"['\r\n]|\Z"),
    '"': re.compile(r"[\"\r\n]|\Z"),
}
"""What ends a value, by the quotation mark in which it stands."""

_COLON: Final = re.compile(r"[\"']?[ \t]*:(?:\s|\Z)")
_COMMENT: Final = re.compile(r"[^'\"]*?(?:^|\s)#")
_AT_MARGIN: Final = re.compile(r"\ufeff?(?:[^\s#\-\[\]{},:'\"][^\s:#]*)?\Z")
_QUOTED: Final = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
_HEAD: Final = re.compile(r"([ \t]*)((?:-[ \t]+)*)")
_NAME: Final = re.compile(r"[^\s:#]*")
_LINE: Final = re.compile(r"[^\r\n]*")
_LONGEST: Final = 1_000
"""How many characters a name or link may have, and what is looked at of a line where the parser fails."""

_LARGE: Final = 30_000
"""How many characters an entry may have that is parsed several times, each of which may take 30 ms."""

_CLOSING: Final = {"[": "]", "{": "}"}


class Slot(NamedTuple):
    """A place for a key or a value.

    `claim` is the id of the entry, `keys` lead from it to the mapping, for a key, or to the value, without
    the numbers of lists. `beside` are the other keys of the mapping, or the other items of the list.
    """

    claim: str
    keys: tuple[str, ...]
    is_key: bool
    beside: tuple[str, ...] = ()
    in_flow: bool = False


class Place(NamedTuple):
    """What is typed at the cursor, and where it belongs.

    A name, `written`, is replaced from `start` to `end`; `typed` is what of it stands before the cursor.
    `before` and `after` are the other names of a link such as `a -> b`, and `quote` is the quotation mark in
    which they stand. `indent` is the space at the start of the line, `column` where its dashes end, and
    `in_line` is whether more stands before the name. `lead` is the space that it still needs before it, and
    `has_colon` is whether a colon follows.
    """

    slots: tuple[Slot, ...]
    start: int
    end: int
    typed: str
    written: str = ""
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    quote: str = ""
    indent: str = ""
    column: int = 0
    in_line: bool = False
    lead: str = ""
    has_colon: bool = False

    @property
    def at_margin(self) -> bool:
        """Whether an entry of the file can begin here."""
        return not self.slots


class _Word(NamedTuple):
    """The word around `at` in its entry; `quote` is the quotation mark in which it stands, or ""."""

    text: str
    entry: Entry
    at: int
    start: int
    end: int
    quote: str

    @property
    def line(self) -> int:
        """Where its line begins, or its entry."""
        return max(line_start(self.text, self.at), self.entry.start)

    @property
    def has_colon(self) -> bool:
        """Whether a colon follows, so that it is a key."""
        return _COLON.match(self.text, self.end) is not None


def place_at(text: str, index: int) -> Place | None:
    """Return what can be written at an index; None in comments and within texts. Cost: that of the entry."""
    line = line_start(text, index)
    before = text[line:index]
    if _AT_MARGIN.match(before):
        return _at_margin(text, line + before.startswith(BOM), index)
    entry = entry_at(text, index)
    if entry is None or _COMMENT.match(before):
        return None
    line = max(line, entry.start)
    start, quote = _start(text[line:index])
    word = _Word(text, entry, index, line + start, _end(text, index, quote), quote)
    if text[word.start : index] == "-" or word.end - word.start > _LONGEST:
        return None
    slots = _slots(word) if entry.end - entry.start <= _LARGE else _half_typed(word)
    return _place(word, slots) if slots else None


def _place(word: _Word, slots: tuple[Slot, ...]) -> Place:
    text, index, start, end = word.text, word.at, word.start, word.end
    first, last, _ = Spot("", (), start, end, text[start:end]).name_at(index)
    if not text[first:last].strip():
        first = last = index
    head = _HEAD.match(text, word.line)
    indent, dashes = head.groups() if head else ("", "")
    column = len(indent) + len(dashes)
    return Place(
        slots,
        first,
        last,
        text[first:index],
        text[first:last],
        before=tuple(each.strip() for each in text[start:first].split("->")[:-1]),
        after=tuple(each.strip() for each in text[last:end].split("->")[1:]),
        quote=word.quote,
        indent=indent,
        column=column,
        in_line=word.line + column < start - len(word.quote),
        lead=" " if text[:first].endswith((":", ">")) and not word.quote else "",
        has_colon=word.has_colon,
    )


def _at_margin(text: str, start: int, index: int) -> Place | None:
    """Return the place of the key of an entry, None if there is one already."""
    rest = _NAME.match(text, index)
    end = rest.end() if rest else index
    return None if _COLON.match(text, end) else Place((), start, end, text[start:index])


def _start(before: str) -> tuple[int, str]:
    """Return where what is typed begins in its line, and the quotation mark in which it stands or ""."""
    start, quote = 0, ""
    for each in _OPENING.finditer(before):
        quote = "" if each["closed"] else each["quote"] or ""
        start = each.end() if not each["quote"] or quote else each.start("quote")
    return start, quote


def _end(text: str, index: int, quote: str) -> int:
    """Return where the value ends in which an index lies, without the spaces that follow it."""
    end = _ENDS[quote].search(text, index)
    return index + len(text[index : end.start() if end else index].rstrip())


def _slots(word: _Word) -> tuple[Slot, ...]:
    """Return the places that the parser finds for a value and for a key, at most one of each."""
    values = _parsed(word, _STAND_IN)
    if values == () or word.has_colon or word.quote:
        return _half_typed(word) if values is None else values
    keys = _parsed(word, f"{_STAND_IN}: ")
    if values is None and keys is None:
        return _half_typed(word)
    found = (*(values or ()), *(keys or ()))
    return tuple({each.is_key: each for each in reversed(found)}.values())


def _parsed(word: _Word, form: str) -> tuple[Slot, ...] | None:
    """Return where the parser finds the stand-in alone; None where the entry cannot be parsed with it."""
    for head, tail in _frames(word):
        root = parsed("", head + form + tail)
        if root:
            claim, value = root.pairs[0]
            return tuple(_found(value, Slot(claim.value, (), is_key=False)))
    return None


def _half_typed(word: _Word) -> tuple[Slot, ...]:
    """Return the place for a key or a value in an entry that cannot be parsed, or is too large to be."""
    spot = spot_at(word.text, word.at) if word.at - word.line <= _LONGEST else None
    if spot is None:
        return ()
    keys = spot.keys[:-1] if spot.is_key and spot.keys[-1:] == (spot.written,) else spot.keys
    in_flow = bool(_open(word.text[word.line : word.start]))
    return (Slot(spot.claim, keys, spot.is_key, in_flow=in_flow),)


def _frames(word: _Word) -> Iterator[tuple[str, str]]:
    """Yield what stands before and after a word: first as it is, then with its brackets closed, then cut."""
    text, start, end, quote = word.text, word.start, word.end, word.quote
    head = text[word.entry.start : start] + " " * text[:start].endswith(":")
    yield head, text[end : word.entry.end]
    opened = _open(text[word.line : start - len(quote)])
    closed = quote + "".join(_CLOSING[each] for each in reversed(opened))
    rest = _LINE.match(text, end)
    yield head, closed + text[rest.end() if rest else end : word.entry.end]
    yield head, closed


def _open(line: str) -> list[str]:
    """Return the brackets of a line that are not closed in it."""
    found: list[str] = []
    for each in _QUOTED.sub("", line):
        if each in _CLOSING:
            found.append(each)
        elif found and each == _CLOSING[found[-1]]:
            found.pop()
    return found


def _found(node: Node, slot: Slot) -> Iterator[Slot]:
    """Yield where the stand-in is a whole key or value of a node; `slot` is the place of the node."""
    slot = slot._replace(in_flow=slot.in_flow or node.is_flow)
    names = [key.value for key, _ in node.pairs]
    for key, value in node.pairs:
        if key.value != _STAND_IN:
            yield from _found(value, slot._replace(keys=(*slot.keys, key.value), beside=()))
        elif not node.is_flow or node.start < key.start:  # not `[key: value]`
            yield slot._replace(is_key=True, beside=tuple(each for each in names if each != _STAND_IN))
    for item in node.items:
        is_here = item.value == _STAND_IN
        others = tuple(each.value for each in node.items if each is not item) if is_here else ()
        yield from _found(item, slot._replace(beside=others))
    if node.value == _STAND_IN:
        yield slot
