"""Splits a RIS file into records, each a list of tags with their values and places."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from ..csl.tree import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..file import ReferencesFile

_BREAK: Final = re.compile(r"\r\n|\r|\n")
_TAGGED: Final = re.compile(r"[ \t]*(?P<tag>[A-Z][A-Z0-9]) {1,2}-(?:[ \t]+|(?=[\r\n])|\Z)(?P<value>[^\r\n]*)")
_IS_RECORD: Final = re.compile(r"[ \t]*TY {1,2}-")
_WEB_OF_SCIENCE: Final = re.compile(r"(?:FN (?:Clarivate|Thomson|ISI)|VR 1\.0|PT [A-Z]\s)")
_MEDLINE: Final = re.compile(r"PMID ?- ?[0-9]|OWN {1,2}- ")
_LOOKED_AT: Final = 1000
_END_HINT: Final = "end each record with a line `ER  - `"


class Tagged(NamedTuple):
    """A line of a record: its tag, and its value, to which the lines below without a tag belong."""

    tag: str
    value: Text


def read_records(file: ReferencesFile) -> Iterator[list[Tagged]]:
    """The records of a file in its order, from TY to before ER; what cannot be read is reported."""
    text = file.text
    if not text.strip():
        return
    start = len(text) - len(text.lstrip())
    if fault := is_other_export(text) or _other_format(text[start]):
        file.is_complete = False
        file.report("AM211", start, start + 1, *fault)
        return
    record: list[Tagged] = []
    is_told = False
    for start, end in _lines(text):
        line = _TAGGED.match(text, start, end)
        tag = line["tag"] if line else ""
        if line and tag in ("TY", "ER") and (record or tag == "TY"):
            if tag == "TY" and record:
                file.report("AM211", *_first(record), "this record has no end", _END_HINT)
            if record:
                yield record
            record = [Tagged(tag, Text(line["value"].strip(), *line.span("tag")))] if tag == "TY" else []
        elif line and record:
            record.append(Tagged(tag, Text(line["value"].strip(), *line.span("value"))))
        elif record:
            more = text[start:end].strip()
            last = record[-1].value
            last.text = f"{last.text} {more}".strip()
        else:
            is_told = is_told or _stray(file, start, end)
    if record:
        file.report("AM211", *_first(record), "this record has no end", _END_HINT)
        yield record


def _stray(file: ReferencesFile, start: int, end: int) -> bool:
    """Report a line that belongs to no record; False where there is nothing in it."""
    if not file.text[start:end].strip():
        return False
    file.is_complete = False
    message = "this line belongs to no record"
    file.report("AM211", start, end, message, "begin each record with a line like `TY  - JOUR`")
    return True


def is_ris(text: str) -> bool:
    """Whether a text has a record of RIS."""
    return any(_IS_RECORD.match(text, start, end) for start, end in _lines(text))


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """The start and end of every line that is not empty."""
    start = 0
    for found in _BREAK.finditer(text):
        if found.start() > start:
            yield start, found.start()
        start = found.end()
    if start < len(text):
        yield start, len(text)


def _first(record: list[Tagged]) -> tuple[int, int]:
    return record[0].value.start, record[0].value.end


def is_other_export(text: str) -> tuple[str, str] | None:
    """Message and hint where a text is in another format that is often named .ris; None otherwise."""
    text = text[: len(text) - len(text.lstrip()) + _LOOKED_AT].lstrip()
    if _WEB_OF_SCIENCE.match(text):
        return (
            "this is a plain text file of the Web of Science, not RIS",
            "export the records again, as `RIS (other reference software)`",
        )
    if _MEDLINE.match(text):
        return (
            "this is a file of PubMed or ERIC (MEDLINE, .nbib), not RIS",
            "read it into a reference manager, and export the records as RIS",
        )
    return None


def _other_format(first: str) -> tuple[str, str] | None:
    """Message and hint where a text begins as those of other formats."""
    if first == "@":
        return "this is BibTeX, not RIS", "name it .bib"
    if first in "{[":
        return "this is JSON, not RIS", "name it .json if it is CSL-JSON"
    return ("this is XML, not RIS", "export it as RIS") if first == "<" else None
