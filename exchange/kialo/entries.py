"""The entries of a discussion in both layouts: a line an entry (until about 2020), or a head and a text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from ..foreign_file import NotReadable, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..foreign_file import ForeignFile

_TITLE: Final = re.compile(
    r"\s*Discussion (?:Title: *(?P<old>[^\r\n]*)|Name: *(?P<new>[^\r\n]*))(?:\r\n|\n|\r|\Z)"
)
_ONE_LINE: Final = re.compile(r"((?:\d+\.)+) (?:(Pro|Con): )?(.*)", re.DOTALL)
_HEAD: Final = re.compile(r" *((?:\d+\.)+) (Question|Thesis|Pro|Con): *")
_SOURCES: Final = re.compile(r"Sources: *")
_SOURCE: Final = re.compile(r"\[(\d+)\] *(.*)")
_UNTITLED: Final = re.compile(r"\s*1\. [^\r\n]+(?:\r?\n(?!\d)[^\r\n]*)*\r?\n1\.1\. (?:Pro|Con): ")


class Entry(NamedTuple):
    """An entry: its number, `1.2.`, what it is to its parent ("" if that is not said), its text and line."""

    number: str
    kind: str
    text: str
    line: int

    @property
    def parent(self) -> str:
        """The number of its parent, "" at the top."""
        return self.number[: self.number[:-1].rfind(".") + 1]

    @property
    def level(self) -> int:
        """How deep it lies, from 1."""
        return self.number.count(".")


class Discussion(NamedTuple):
    """A discussion: `sources` are the address and the quotation of each footnote; `old` is the layout."""

    title: str
    entries: tuple[Entry, ...]
    sources: dict[str, tuple[str, str]]
    old: bool


def is_discussion(head: str) -> bool:
    """Whether a text begins as a discussion does."""
    return bool(_TITLE.match(head) or _UNTITLED.match(head))


def read_discussion(file: ForeignFile) -> Discussion:
    """Read the entries of a file; those without a parent or with a number twice are faults of it.

    Raises: NotReadable, where it has none.
    """
    text = file.text
    found = _TITLE.match(text)
    title = (found["old"] or found["new"] or "").strip() if found else ""
    old = found is None or found["old"] is not None
    start = found.end() if found else 0
    sources: dict[str, tuple[str, str]] = {}
    if old:
        entries = [*_one_a_line(text, start)]
    else:
        lines = re.split(r"\r\n|\n|\r", text[start:])
        first = text.count("\n", 0, start)
        if not title:
            at = next((at for at, line in enumerate(lines) if line.strip()), 0)
            if at < len(lines) and not _HEAD.fullmatch(lines[at]):
                title = lines[at].strip()
                lines[at] = ""
        entries = [*_with_heads(lines, first, sources)]
    kept = _in_a_tree(entries, file)
    if not kept:
        raise NotReadable("there is no entry in it", "export the discussion again: its menu, Export, as text")
    return Discussion(title, tuple(kept), sources, old)


def _one_a_line(text: str, start: int) -> Iterator[Entry]:
    """Records end in CRLF; in a file whose line ends were changed, where a number goes on with the tree."""
    marked = "\r\n" in text[start:]
    line = text.count("\n", 0, start) + 1
    seen: set[str] = set()
    number, kind, parts, first, ended = "", "", list[str](), line, True
    for raw in text[start:].split("\n"):
        content = raw.removesuffix("\r")
        begins = _ONE_LINE.fullmatch(content) if ended else None
        if begins and _goes_on(begins, seen):
            if number:
                yield Entry(number, kind, "\n".join(parts).strip(), first)
            number, kind, parts, first = begins[1], begins[2] or "", [begins[3]], line
            seen.add(number)
        elif number:
            parts.append(content)
        ended = raw.endswith("\r") or not marked
        line += 1
    if number:
        yield Entry(number, kind, "\n".join(parts).strip(), first)


def _goes_on(found: re.Match[str], seen: set[str]) -> bool:
    """Whether a line that begins with a number is an entry, and not part of a list within one."""
    number = found[1]
    if found[2]:
        return True
    parent = number[: number[:-1].rfind(".") + 1]
    return number not in seen and (not seen if not parent else parent == "1." and parent in seen)


def _with_heads(lines: list[str], first: int, sources: dict[str, tuple[str, str]]) -> Iterator[Entry]:
    """Entries of a head, `1.1. Pro:`, and the lines below it; then the footnotes."""
    number, kind, parts, at = "", "", list[str](), 0
    blank = True
    for index, line in enumerate(lines):
        found = _HEAD.fullmatch(line)
        if blank and (found or (_SOURCES.fullmatch(line) and number)):
            if number:
                yield Entry(number, kind, "\n".join(parts).strip(), at)
            if not found:
                _read_sources(lines[index + 1 :], sources)
                return
            number, kind, parts, at = found[1], found[2], [], first + index + 1
        elif number:
            parts.append(line.strip())
        blank = not line.strip()
    if number:
        yield Entry(number, kind, "\n".join(parts).strip(), at)


def _read_sources(lines: list[str], sources: dict[str, tuple[str, str]]) -> None:
    """Footnotes follow each other in number; all that stands below one is the passage quoted from it."""
    address, below, number = "", list[str](), 0
    for line in lines:
        found = _SOURCE.fullmatch(line.strip())
        if found and int(found[1][:9]) == number + 1:
            if number:
                sources[str(number)] = (address, "\n".join(below).strip())
            number, address, below = number + 1, found[2].strip(), []
        else:
            below.append(line.strip())
    if number:
        sources[str(number)] = (address, "\n".join(below).strip())


def _in_a_tree(entries: list[Entry], file: ForeignFile) -> list[Entry]:
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
    return [*kept.values()]
