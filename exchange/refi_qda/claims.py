"""Codings as drafts of claims: the words that were coded, with the code as tag and the source as work."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ..allowance import Allowance
from ..counted_text import CountedText, beginning
from ..drafts import DraftClaim, DraftSource
from ..foreign_file import quoted
from ..text_keys import TextKeys
from ..titles import Titles
from .counting import way_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..foreign_file import ForeignFile
    from ..report import Losses
    from .project import Project
    from .sources import Coding, Passage, Source


_NUMBERED: Final = re.compile(r"\d:\d+$")
"""The end of a name that ATLAS.ti gives to a passage, such as `Quotation 12:3`, and that quotes nothing."""


class Claims:
    """Makes the claims of a project; `cited` are the sources that they cite, by title, when all are made.

    Keys are made of what is said, since most programs give new ids with each export.
    Raises: NotReadable, where they quote too much in all.
    """

    def __init__(self, project: Project, origin: str, file: ForeignFile, losses: Losses) -> None:
        self._project = project
        self._file = file
        self._losses = losses
        self._way = way_of(origin, [each for source in project.sources for each in source.passages])
        self._texts: dict[str, CountedText] = {}
        self._keys = TextKeys()
        self._allowance = Allowance()
        self.cited: dict[str, Source] = {}
        self.noted: set[str] = set()

    def all(self) -> Iterator[DraftClaim]:
        """The claims in the order of the project."""
        titles = Titles()
        for number, source in enumerate(self._project.sources, 1):
            title = titles.distinct(source.name or f"Source {number}")
            for passage in source.passages:
                place = _place(passage, title)
                if not passage.codings:
                    self._losses.add("passage without a code", place,
                                     plural="passages without a code")  # fmt: skip
                    continue
                words = self._words(passage, place)
                for coding in passage.codings.values():
                    if coding.code in self._project.cases:
                        self._losses.add("passage of a case", place, plural="passages of cases")
                        continue
                    self.cited[title] = source
                    yield self._claim(passage, coding, words, title, place)

    def _claim(self, passage: Passage, coding: Coding, words: str, title: str, place: str) -> DraftClaim:
        tag = self._project.codes.tag(coding.code)
        if not tag:
            unknown = f"its code {quoted(coding.code)} is not in the project, or has no name"
            what = unknown if coding.code else "it names no code"
            self._file.fault("AM201", f"{place}: {what}")
        text, locator, note = beginning(words), passage.locator, ""
        if not text:
            self._losses.add("coding without words in the file", place,
                             plural="codings without words in the file")  # fmt: skip
            text, locator, note = _instead(passage, title, tag)
        notes = [*passage.comments, *self._notes(passage, coding)]
        name = self._project.codes.name(coding.code)
        claim = DraftClaim(
            self._keys.key(title, name, words or passage.where or passage.name),
            text,
            place,
            sources=(DraftSource(title, locator=locator, quote=words, note=note),),
            note="\n".join(dict.fromkeys(filter(None, notes))),
            tags=(tag,) if tag else (),
        )
        return self._allowance.spent_on(claim)

    def _words(self, passage: Passage, place: str) -> str:
        """The words that were selected, "" where the file does not hold them."""
        words = passage.words
        if passage.text is not None and passage.span:
            text = self._texts.get(passage.text)
            if text is None:
                text = self._texts[passage.text] = CountedText(passage.text, **self._way._asdict())
            start, stop = passage.span
            if 0 <= start <= stop <= text.length:
                words = text.part(start, stop)
            else:
                said = f"there are no such words in its text of {text.length} characters"
                self._file.fault("AM104", f"{place}: {said}")
        return words.replace("\r\n", "\n").strip()

    def _notes(self, passage: Passage, coding: Coding) -> Iterator[str]:
        """The notes on a coding and on its passage."""
        linked = self._project.notes_linked_to
        for each in (*passage.notes, *coding.notes, *linked(passage.id), *linked(coding.id)):
            self.noted.add(each)
            yield self._project.notes.get(each, "")


def _instead(passage: Passage, title: str, tag: str) -> tuple[str, str, str]:
    """A text, a place and a remark for a passage whose words are not known."""
    says_more = any(each.isalpha() for each in passage.name) and passage.name not in passage.comments
    named = beginning(passage.name) if says_more else ""
    if named and passage.is_text and not _NUMBERED.search(named):
        return named, passage.where, ""
    where = ", ".join(filter(None, (title, passage.where)))
    return beginning(": ".join(filter(None, (tag, where)))), passage.where, named


def _place(passage: Passage, title: str) -> str:
    """Where a passage is, in words that a user knows from the program."""
    return " of ".join(filter(None, (passage.where, quoted(title))))
