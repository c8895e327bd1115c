"""Reads of a claim file again only the entries whose text has changed.

An entry that begins at the start of a line ends the one before it, so that each means alone what it means in
its file. Where that is not sure, as with anchors or quotes that are open, the whole file has to be read.
"""

from __future__ import annotations

import re
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Final

from .claim_file import ClaimFile, hide_claims
from .moved import moved
from .yaml.entries import TOP_LEVEL_KEY
from .yaml.positions import breaks

if TYPE_CHECKING:
    from collections.abc import Callable

    from .claim_file import Entry

    Read = Callable[[str], ClaimFile]
    """Reads a text as the claim file that is read again."""

_KEY_START: Final = re.compile(r"[\n\r](?=[^\s#\-?:{}\[\],&*!|>%@`])")
"""What stands before the first character of an entry."""

_ANCHOR: Final = re.compile(r"&(?<=[\s\[{,:-]&)[\w-]")
"""What may be an anchor: an alias anywhere else can repeat what stands there."""

_MARKER: Final = re.compile(r"[\n\r](?:---|\.\.\.|%)")
"""The start or the end of a document, or a directive."""

_WITHOUT_CONTENT: Final = re.compile(r"(?:[ ]*(?:#[^\n\r]*)?[\n\r])*")
_BOM: Final = "\ufeff"


def with_changed_entries(before: ClaimFile, data: bytes, text: str, read: Read) -> ClaimFile | None:
    """The claim file with the new bytes and `text`, from what it was before; None if it must be read whole.

    Entries with the same text are taken over, as the same objects if they begin in the same line.
    Cost: a comparison of the texts, reading what has changed, and moving the entries below it.
    """
    if not _stands_apart(before):
        return None
    bounds = [*before.starts, len(before.text)]
    first, last = _changed(bounds, before.text, text)
    longer = len(text) - len(before.text)
    start, end = bounds[first] if first else 0, bounds[last] + longer
    changed = text[start:end]
    starts = [match.start() for match in _KEY_START.finditer("\n" + changed)]
    ends = [*starts, len(changed)]
    lead = changed[: ends[0]]
    if not first and lead != before.text[: bounds[0]] and not _says_nothing(lead, read):
        return None
    line = 1 + breaks(lead)
    if first:
        line = before.entries[first - 1].place.line + breaks(before.text[bounds[first - 1] : start])
    known = {before.text[bounds[at] : bounds[at + 1]]: before.entries[at] for at in range(first, last)}
    entries = list(before.entries[:first])
    for entry_start, entry_end in pairwise(ends):
        entry_text = changed[entry_start:entry_end]
        entry = known.get(entry_text) or _alone(entry_text, read)
        if entry is None:
            return None
        entries += moved([entry], line - entry.place.line)
        line += breaks(entry_text)
    below = before.entries[last:]
    entries += moved(below, line - below[0].place.line) if below else ()
    problems = tuple(chain.from_iterable([each.faults.problems for each in entries]))
    lost = tuple(chain.from_iterable([each.faults.lost for each in entries]))
    return ClaimFile(
        data,
        text,
        [*bounds[:first], *[start + each for each in starts], *[longer + each for each in bounds[last:-1]]],
        entries,
        problems,
        lost,
        is_complete=not (lost or hide_claims(problems)),
    )


def _stands_apart(file: ClaimFile) -> bool:
    """Whether each entry of the file means alone what it means in the file."""
    return (
        not file.has_own_faults
        and len(file.entries) > 0
        and _BOM not in file.text
        and not _ANCHOR.search(file.text)
        and not _MARKER.search(file.text[file.starts[-1] :])
        and _WITHOUT_CONTENT.fullmatch(file.text, 0, file.starts[0]) is not None
        and all(each.place.column == 1 for each in file.entries)
    )


def _changed(bounds: list[int], old: str, new: str) -> tuple[int, int]:
    """The first entry of the old text that has changed, and the first after it that has not."""
    first, last = 0, len(bounds) - 1
    if new.startswith(old[: bounds[0]]):
        while first < last and new.startswith(old[bounds[first] : bounds[first + 1]], bounds[first]):
            first += 1
    while first and not TOP_LEVEL_KEY.match(new, bounds[first]):
        first -= 1
    longer = len(new) - len(old)
    least = bounds[first] if first else 0
    while last > first:
        start = bounds[last - 1] + longer
        if start < least or not new.startswith(old[bounds[last - 1] : bounds[last]], start):
            break
        last -= 1
    while last < len(bounds) - 1 and not TOP_LEVEL_KEY.match(new, bounds[last] + longer):
        last += 1
    return first, last


def _alone(text: str, read: Read) -> Entry | None:
    """The entry that begins a text, if nothing else is in it and it means the same in any file; else None."""
    if _ANCHOR.search(text) or _MARKER.search("\n" + text) or _BOM in text:
        return None
    file = read(text)
    return file.entries[0] if file.starts == [0] and not file.has_own_faults else None


def _says_nothing(text: str, read: Read) -> bool:
    """Whether nothing but comments and blank lines are in a text before the first entry."""
    return _WITHOUT_CONTENT.fullmatch(text) is not None and not (_BOM in text or read(text).has_own_faults)
