"""The entries of a claim file as it is in an editor, those too that are broken."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from ...model.layout import CLAIM_ENDINGS
from ...schema.yaml.entries import TOP_LEVEL_KEY
from ..texts import BOM
from .cursor import entry_at, line_start
from .names import Kind, Name, names_in_broken, names_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ...model import Claim
    from ...schema.claim_file import Entry
    from .documents import Document
    from .map_view import MapView

_MOST: Final = 20_000
"""How many characters of broken entries are searched for names: that takes a quarter of a second."""


class EntryOfFile(NamedTuple):
    """An entry from `start` to `end`, exclusive, of the text: from its key to the end of its last line.

    The key, quotes included, ends at `key_end`. `claim` is None where it has errors.
    """

    start: int
    key_end: int
    end: int
    key: str
    claim: Claim | None


def entries_of(
    view: MapView, document: Document, between: tuple[int, int] | None = None
) -> list[EntryOfFile]:
    """Return the entries of a claim file in their order; only those near two indexes if they are given.

    Cost: linear in the text that is looked at, little for each entry.
    """
    text = document.lines.text
    if not document.path.endswith(CLAIM_ENDINGS):
        return []
    begin, stop = _bounds(text, between) if between else (0, len(text))
    found: dict[int, tuple[int, str, Claim | None]] = {}
    file = view.loaded.readings.claim_files.get(document.path)
    if file and not file.holds_works:
        index = view.texts.index
        lines = [document.lines.position(each).line + 1 for each in (begin, stop)]
        first, last = (
            bisect_left(file.entries, lines[0], key=_line),
            bisect_right(file.entries, lines[1], key=_line),
        )
        for entry in file.entries[first:last]:
            place = entry.place
            end = index(place._replace(column=max(place.column, place.end_column)))
            found[index(place)] = end, entry.key, entry.claim
    if file is None or not file.is_complete or file.lost or file.has_own_faults:
        begin = max(begin, text.startswith(BOM))
        for match in TOP_LEVEL_KEY.finditer(text[begin:stop]):
            start, end = match.span("key")
            found.setdefault(start + begin, (end + begin, match["key"].strip(" ").strip("'\""), None))
    return [
        EntryOfFile(start, found[start][0], max(found[start][0], _end(text, start, end)), *found[start][1:])
        for start, end in pairwise([*sorted(found), stop])
    ]


def names_in(
    view: MapView, document: Document, entries: Iterable[EntryOfFile]
) -> Iterator[tuple[EntryOfFile, list[Name]]]:
    """Yield some entries of a file, each with the names in it in their order."""
    text, searched = document.lines.text, 0
    for entry in entries:
        if entry.claim is not None:
            names = names_of(entry.claim, view.texts)
        else:
            searched += entry.end - entry.start
            is_searched = searched <= _MOST
            names = (
                names_in_broken(text, entry.start, entry.end) if is_searched else iter([_id_of(entry, text)])
            )
        yield entry, sorted(set(names))


def _id_of(entry: EntryOfFile, text: str) -> Name:
    """Return the id of an entry, without quotes."""
    start = entry.start + text.startswith(("'", '"'), entry.start)
    return Name(start, start + len(entry.key), Kind.CLAIM, entry.key)


def _bounds(text: str, between: tuple[int, int]) -> tuple[int, int]:
    """Return where the entry begins that the first index is in, and where that of the last ends."""
    first, last = (entry_at(text, each) for each in between)
    return first.start if first else 0, last.end if last else len(text)


def _line(entry: Entry) -> int:
    return entry.place.line


def _end(text: str, start: int, end: int) -> int:
    """Return where an entry ends, without blank lines and comments at the margin that follow it."""
    while True:
        while end > start and text[end - 1].isspace():
            end -= 1
        line = line_start(text, end)
        if line <= start or not text.startswith("#", line):
            return end
        end = line
