"""The paper's text as it is printed, and read on over line ends, page headers and notes."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import product
from typing import NamedTuple

_REFERENCES = re.compile(r"(?i)\s*(\d+\.\s*)?(references|bibliography|literature|works cited)\s*")
_HEADER = re.compile(r"\s*\D.{2,90}(?<!\d)\d{1,3}\s*")  # a running author or title with the page number
_NOTE = re.compile(r"\d{1,2}\s{2,}\S")
_ABSTRACT = re.compile(r"\s*Abstract\b")
_HEADING = re.compile(r"\s*(?:(\d)\. [A-Z][^.]*|Conclusions?)\s*")
_MARK = re.compile(r"(?<=[a-z]{3})\d{1,2}(?!\d)")  # of a note, which the text sets right behind the word


class Line(NamedTuple):
    """A line of the paper that is not blank, its number from 1, and its section ("section 1, note")."""

    number: int
    section: str
    text: str
    header: bool
    heading: bool = False


class Text(NamedTuple):
    """Lines run together: `starts[i]` is where in `text` the line `lines[i]` begins."""

    text: str
    starts: tuple[int, ...]
    lines: tuple[Line, ...]

    def line(self, offset: int) -> Line:
        """The paper's line that holds this character of the text."""
        return self.lines[bisect_right(self.starts, offset) - 1]


def read_lines(printed: str) -> list[Line]:
    """Every line that is not blank, up to the list of references if there is one.

    A note begins with its number and two spaces and ends where the page does, which the text shows by a line
    that begins with a space. A header stands between blank lines and ends with a page number.
    """
    found: list[Line] = []
    section, in_note = "", False
    rows = ["", *printed.split("\n"), ""]
    for number in range(1, len(rows) - 1):
        row = rows[number]
        if _REFERENCES.fullmatch(row):
            break
        heading = _HEADING.fullmatch(row)
        if _ABSTRACT.match(row):
            section = "abstract"
        elif heading:
            section = f"section {heading[1]}" if heading[1] else "conclusion"
        in_note = bool(_NOTE.match(row)) or (in_note and not row.startswith(" "))
        header = (
            not rows[number - 1].strip() and not rows[number + 1].strip() and bool(_HEADER.fullmatch(row))
        )
        if row.strip():
            where = f"{section}, note" if in_note and not header else section
            found.append(Line(number, where, row.strip(), header, bool(heading)))
    return found


def run_together(lines: list[Line], *, join: bool, headers: bool, notes_apart: bool) -> Text:
    """The lines as one text: with words joined that a line end divides, with the pages' headers or without.

    `notes_apart` puts the notes behind the text that they interrupt, and takes out the marks that call them.
    """
    kept = [line for line in lines if headers or not line.header]
    if notes_apart:
        kept.sort(key=lambda line: line.section.endswith("note"))
    text, starts = "", list[int]()
    for line in kept:
        starts.append(len(text))
        row = _MARK.sub("", line.text) if notes_apart else line.text
        text += row[:-1] if join and re.search(r"\w-$", row) else row + ("\n" if line.heading else " ")
    return Text(text, tuple(starts), tuple(kept))


def running_text(printed: str) -> Text:
    """The paper as one reads it: words joined, headers out, notes behind the text."""
    return run_together(read_lines(printed), join=True, headers=False, notes_apart=True)


def readings(printed: str) -> list[str]:
    """The paper in every way in which a run of its words could be looked for."""
    lines = read_lines(printed)
    return [
        run_together(lines, join=join, headers=headers, notes_apart=apart).text
        for join, headers, apart in product((False, True), repeat=3)
    ]
