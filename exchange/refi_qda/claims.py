"""Codings as drafts of claims: the words that were coded, with the code as tag and the source as work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..allowance import Allowance
from ..counted_text import CountedText, beginning
from ..drafts import DraftClaim, DraftSource
from ..foreign_file import quoted
from .counting import way_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..foreign_file import ForeignFile
    from ..report import Losses
    from .project import Project
    from .sources import Coding, Passage, Source


class Claims:
    """Makes the claims of a project; `cited` are the sources that they cite, by key, when all are made.

    Raises: NotReadable, where they quote too much in all.
    """

    def __init__(self, project: Project, origin: str, file: ForeignFile, losses: Losses) -> None:
        self._project = project
        self._file = file
        self._losses = losses
        self._way = way_of(origin, [each for source in project.sources for each in source.passages])
        self._texts: dict[str, CountedText] = {}
        self._keys: dict[str, int] = {}
        self._allowance = Allowance()
        self._linked: dict[str, list[str]] = {}
        for one, other in project.links:
            for end, note in ((one, other), (other, one)):
                if note in project.notes:
                    self._linked.setdefault(end, []).append(note)
        self.cited: dict[str, Source] = {}
        self.noted: set[str] = set()

    def all(self) -> Iterator[DraftClaim]:
        """The claims in the order of the project."""
        for number, source in enumerate(self._project.sources, 1):
            key = f"source {source.id or number}"
            for passage in source.passages:
                if not passage.codings:
                    self._losses.add("passage without a code", _place(passage.id, source),
                                     plural="passages without a code")  # fmt: skip
                    continue
                words = self._words(passage, source)
                for coding in passage.codings.values():
                    if coding.code in self._project.cases:
                        self._losses.add("passage of a case", _place(coding.id, source),
                                         plural="passages of cases")  # fmt: skip
                        continue
                    self.cited[key] = source
                    yield self._claim(source, passage, coding, words, key)

    def _claim(self, source: Source, passage: Passage, coding: Coding, words: str, work: str) -> DraftClaim:
        place = _place(coding.id, source)
        tag = self._project.codes.tag(coding.code)
        if not tag:
            self._file.fault("AM201", f"{place}: its code {quoted(coding.code)} is not in the project")
        text, locator, note = beginning(words), passage.locator, ""
        if not text:
            self._losses.add("coding without words in the file", place,
                             plural="codings without words in the file")  # fmt: skip
            text, locator, note = _instead(source, passage, tag)
        cited = DraftSource(work, locator=locator, quote=words, note=note)
        notes = [*passage.comments, *self._notes(passage, coding)]
        claim = DraftClaim(
            self._key(coding.id or f"{source.id} {passage.id}"),
            text,
            place,
            sources=(cited,),
            note="\n".join(dict.fromkeys(filter(None, notes))),
            tags=(tag,) if tag else (),
        )
        return self._allowance.spent_on(claim)

    def _words(self, passage: Passage, source: Source) -> str:
        """The words that were selected, "" where the file does not hold them."""
        words = passage.words
        if passage.text is not None and passage.span:
            text = self._texts.get(passage.text)
            if text is None:
                text = self._texts[passage.text] = CountedText(passage.text, **self._way._asdict())
            start, stop = passage.span
            if 0 <= start < stop <= text.length:
                words = text.part(start, stop)
            else:
                self._file.fault(
                    "AM104",
                    f"{_place(passage.id, source)}: it stands at {start} to {stop}, but the text of "
                    f"{quoted(source.name)} has {text.length} characters",
                )
        return words.replace("\r\n", "\n").strip()

    def _notes(self, passage: Passage, coding: Coding) -> Iterator[str]:
        """The notes on a coding and on its passage."""
        for each in (
            *passage.notes,
            *coding.notes,
            *self._linked.get(passage.id, ()),
            *self._linked.get(coding.id, ()),
        ):
            self.noted.add(each)
            yield self._project.notes.get(each, "")

    def _key(self, key: str) -> str:
        """A key that no other claim has; ids are given twice by some programs."""
        number = self._keys[key] = self._keys.get(key, 0) + 1
        return key if number == 1 else f"{key} {number}"


def _instead(source: Source, passage: Passage, tag: str) -> tuple[str, str, str]:
    """A text, a place and a remark for a passage whose words are not known."""
    named = beginning(passage.name) if any(each.isalpha() for each in passage.name) else ""
    place = passage.locator
    if passage.span and not place:
        place = "characters {} to {}".format(*passage.span)
    if named and passage.is_text:
        return named, place, ""
    where = ", ".join(filter(None, (source.name, place)))
    return beginning(": ".join(filter(None, (tag, where)))), place, named


def _place(id_: str, source: Source) -> str:
    return f"{id_ or 'a passage'} in {quoted(source.name)}"
