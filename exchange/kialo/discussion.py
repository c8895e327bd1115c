"""A discussion as a file has it, in both layouts: a title, a tree of entries, and footnotes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from ..foreign_file import NotReadable, quoted
from .entries import lines_of
from .one_line import entries_in_lines
from .with_heads import entries_with_heads, footnotes, is_head

if TYPE_CHECKING:
    from ..foreign_file import ForeignFile
    from ..report import Losses
    from .entries import Entry, Lines

_TITLE: Final = re.compile(r"\s*Discussion (?P<key>Title|Name):[ \t]*(?P<title>[^\r\n]*)(?:\r\n|\n|\r|\Z)")
_UNTITLED: Final = re.compile(r"\s*1\. [^\r\n]+(?:\r?\n(?!\d)[^\r\n]*)*\r?\n1\.1\. (?:Pro|Con): ")
_NUMBERED: Final = re.compile(r"[ \t]*(?:\d+\.)+ ")


class Discussion(NamedTuple):
    """A discussion: `sources` are the address and the quotation of each footnote; `old` is the layout."""

    title: str
    entries: tuple[Entry, ...]
    sources: dict[str, tuple[str, str]]
    old: bool


def is_discussion(head: str) -> bool:
    """Whether a text begins as a discussion does."""
    return bool(_TITLE.match(head) or _UNTITLED.match(head))


def read_discussion(file: ForeignFile, losses: Losses) -> Discussion:
    """Read the entries of a file; those without a parent or with a number twice are faults of it.

    Lines above the first entry are counted as lost. Raises: NotReadable, where there is no entry.
    """
    found = _TITLE.match(file.text)
    read = lines_of(file.text, found.end() if found else 0)
    title = found["title"].strip() if found else ""
    if found and found["key"] == "Name" and not title:
        title = _take_title(read)
    old = next((not is_head(line) for line in read.lines if _NUMBERED.match(line)), True)
    entries = [*(entries_in_lines(read) if old else entries_with_heads(read, file))]
    if not entries:
        raise NotReadable("there is no entry in it", "export the discussion again: its menu, Export, as text")
    for index, line in enumerate(read.lines[: entries[0].line - 1 - read.above]):
        losses.add("line above the first entry", f"line {read.number(index)}", number=bool(line.strip()),
                   plural="lines above the first entry")  # fmt: skip
    kept = _in_a_tree(entries, file)
    if not kept:
        raise NotReadable("its entries have no thesis or question above them", "export the discussion again")
    return Discussion(title, kept, {} if old else footnotes(read), old)


def _take_title(read: Lines) -> str:
    """The first line with words, unless it is the head of an entry; it is emptied."""
    for index, line in enumerate(read.lines):
        if line.strip():
            if is_head(line):
                break
            read.lines[index] = ""
            return line.strip()
    return ""


def _in_a_tree(entries: list[Entry], file: ForeignFile) -> tuple[Entry, ...]:
    kept: dict[str, Entry] = {}
    for each in entries:
        if each.number in kept:
            file.fault(
                "AM202", f"the number {each.number} is there already; the first counts", line=each.line
            )
        elif each.parent and each.parent not in kept:
            message = f"{quoted(each.number)} answers {each.parent}, which is not there"
            file.fault("AM201", message, line=each.line)
        else:
            kept[each.number] = each
    return tuple(kept.values())
