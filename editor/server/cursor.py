"""What stands at a place in a claim file, also while it is half typed."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from ..nodes import parsed
from ..texts import BOM

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..nodes import Node

_ENTRY: Final = re.compile(r"(?:(?<=[\r\n])|\A)\ufeff?(?=[^\s#\-\[\]{}\ufeff])")
"""Where an entry of a claim file begins: something that stands at the margin."""

_KEY: Final = re.compile(
    r"(?P<indent>[ \t]*)(?P<dashes>(?:-[ \t]+)*)(?P<key>[\w-]+|\"[^\"]*\"|'[^']*')[ \t]*:(?=\s|$)"
)
_IN_FLOW: Final = re.compile(
    r"(?<![\w-])([\w-]+)[ \t]*:\s|([\[{\]},])|\"(?:[^\"\\]|\\.?)*(?:\"|$)|(?<!\w)'[^']*(?:'|$)"
)
_WORD_BEFORE: Final = re.compile(
    r"(?:[^\s\[\]{},'\"]|(?<=->)[ \t]+(?![ \t])|(?<!->)(?<![ \t])[ \t]+(?=->))*$"
)
"""Words, and blanks around arrows, up to the cursor. What could match in two ways would take 2 ** n tries."""

_WORD_AFTER: Final = re.compile(r"[^\s\[\]{},'\":]*")
_ARROW: Final = "->"
LARGE: Final = 100_000
"""How many characters are parsed at most to answer a question, which takes half a second at most."""

_LONGEST: Final = 1000
"""How many characters before the cursor are looked at for a name that is half typed."""


class Entry(NamedTuple):
    """An entry of a claim file: its span in the text, from its key to where the next begins."""

    start: int
    end: int


class Spot(NamedTuple):
    """What stands at a place.

    `claim` is the id of the entry, "" outside of any; `keys` are those that lead from it to the value or to
    the key itself, without the numbers of lists. `written` stands from `start` to `end`, without quotes.
    """

    claim: str
    keys: tuple[str, ...]
    start: int
    end: int
    written: str
    is_key: bool = False

    def name_at(self, index: int) -> tuple[int, int, str]:
        """Return the name in a link such as `a -> b` at an index: its start, its end, and itself."""
        at = index - self.start
        before = self.written.rfind(_ARROW, 0, max(at, 0))
        after = self.written.find(_ARROW, max(at - 1, 0))
        start = before + len(_ARROW) if before >= 0 else 0
        part = self.written[start : after if after >= start else len(self.written)]
        name = part.strip()
        start += self.start + len(part) - len(part.lstrip())
        return start, start + len(name), name


def entry_at(text: str, index: int) -> Entry | None:
    """Return the entry in which an index lies, None above the first. Cost: that of finding its margins."""
    line = line_start(text, index)
    while True:
        if _ENTRY.match(text, line):
            following = _ENTRY.search(text, line + 1)
            return Entry(line + text.startswith(BOM, line), following.start() if following else len(text))
        if line == 0:
            return None
        line = line_start(text, line - 1)


class Spots:
    """What stands at places of a text, of which many are asked for in order: each entry is parsed once."""

    def __init__(self, text: str, *, longest: int) -> None:
        """`longest` is how many characters an entry has at most that is told by its lines if it is broken."""
        self._text, self._longest = text, longest
        self._entry: Entry | None = None
        self._inside: list[Spot] = []

    def at(self, index: int) -> Spot | None:
        """Return what stands at an index; None outside of entries, in comments, and where nothing stands."""
        text = self._text
        if self._entry is None or not self._entry.start <= index < self._entry.end:
            self._entry = entry_at(text, index)
            self._inside = _spots(text, self._entry) if self._entry else []
        if self._entry is None:
            return None
        head = self._inside[0] if self._inside else None
        if head and index <= head.end + text.startswith(("'", '"'), head.end):
            return head
        found = bisect_left(self._inside, index, key=_end)
        if found < len(self._inside) and self._inside[found].start <= index:
            return self._inside[found]
        if self._entry.end - self._entry.start > self._longest:
            return None
        return _half_typed(text, self._entry, index)


def spot_at(text: str, index: int) -> Spot | None:
    """Return what stands at an index; None outside of entries, in comments, and where nothing stands."""
    return Spots(text, longest=len(text)).at(index)


def line_start(text: str, index: int) -> int:
    """Return where the line of an index begins, at a byte order mark if there is one."""
    low, start = index, 0
    while low and not start:  # no more of a large text is searched than its line
        low = max(0, 2 * low - index - 200)
        start = max(text.rfind("\n", low, index), text.rfind("\r", low, index)) + 1
    return start


@lru_cache(maxsize=8)
def parsed_entry(entry: str) -> Node | None:
    """Return the mapping that holds an entry, None where it is broken; the last few are kept."""
    return parsed("", entry)


def _spots(text: str, entry: Entry) -> list[Spot]:
    """Return the scalars of an entry in their order, none where it is broken or very large."""
    written = text[entry.start : entry.end]
    root = parsed_entry(written) if len(written) <= LARGE else None
    if root is None:
        return []
    key, value = root.pairs[0]
    found = [((), key, True), *_scalars(value, ())]
    spots = [Spot(key.value, keys, *_inside(node, written), is_key) for keys, node, is_key in found]
    moved = [each._replace(start=each.start + entry.start, end=each.end + entry.start) for each in spots]
    return sorted(moved, key=_end)


def _end(spot: Spot) -> int:
    return spot.end


def _scalars(node: Node, keys: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Node, bool]]:
    if node.pairs:
        for key, value in node.pairs:
            yield (*keys, key.value), key, True
            yield from _scalars(value, (*keys, key.value))
    elif node.items:
        for item in node.items:
            yield from _scalars(item, keys)
    elif node.style not in {":", "-", "[", "{"}:
        yield keys, node, False


def _inside(node: Node, text: str) -> tuple[int, int, str]:
    """Return the span of a scalar without its quotes, and what is written there."""
    quotes = node.style in {"'", '"'} and node.end - node.inner >= 2
    start, end = node.inner + quotes, node.end - quotes
    return start, end, text[start:end]


def _half_typed(text: str, entry: Entry, index: int) -> Spot | None:
    """Return what is typed at an index, told by what stands before it in its line, and by the lines above."""
    line = line_start(text, index)
    before = text[max(line, entry.start) : index]
    if re.match(r"[^'\"]*(?:^|\s)#", before):
        return None
    word = _WORD_BEFORE.search(before[-_LONGEST:])
    start = index - len(word[0]) if word else index
    after = _WORD_AFTER.match(text, index)
    end = after.end() if after else index
    head = _KEY.match(before)
    claim = _KEY.match(text, entry.start)
    name = claim["key"].strip("'\"") if claim else ""
    if line <= entry.start and not (head and head.end() <= len(before)):
        return Spot(text[start:end], (), start, end, text[start:end], is_key=True)
    keys = [*_keys_above(text, entry, line, _column(before))]
    keys += _keys_in_line(before, head, is_first=line <= entry.start)
    is_key = not head and not re.match(r"[ \t]*-", before) and not re.search(r"[\[{,]", before)
    return Spot(name, tuple(keys), start, end, text[start:end], is_key)


def _column(before: str) -> int:
    """Return how far a line is indented, its dashes included."""
    found = re.match(r"[ \t]*(?:-[ \t]+)*", before)
    return found.end() if found else 0


def _keys_above(text: str, entry: Entry, line: int, column: int) -> Iterator[str]:
    """Yield the keys in lines above that are indented less and less, the outermost first."""
    found: list[str] = []
    while line > entry.start and column > 0:
        end = line - 1
        line = max(line_start(text, end), entry.start)
        match = _KEY.match(text, line, end)
        if match is None or line <= entry.start:
            continue
        own = len(match["indent"]) + len(match["dashes"])
        if own < column and not text[match.end() : end].strip().startswith(("|", ">", '"', "'")):
            is_open = not text[match.end() : end].split("#", maxsplit=1)[0].strip()
            if is_open:
                found.append(match["key"].strip("'\""))
            column = len(match["indent"]) if match["dashes"] and not is_open else own
    return reversed(found)


def _keys_in_line(before: str, head: re.Match[str] | None, *, is_first: bool) -> list[str]:
    """Return the keys that are open at the end of a line, in brackets too."""
    keys = [head["key"].strip("'\"")] if head and not is_first else []
    depth: list[int] = []
    for match in _IN_FLOW.finditer(before, head.end() if head else 0):
        if match[1]:
            if depth:
                keys[depth[-1] :] = [match[1]]
        elif match[2] in ("{", "["):
            depth.append(len(keys))
        elif match[2] in ("}", "]") and depth:
            del keys[depth.pop() :]
        elif match[2] == "," and depth:
            del keys[depth[-1] :]
    return keys
