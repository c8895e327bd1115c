"""The sources of a project, and the passages in them that are coded."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from .places import number, place_of, times

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from .container import Container

SOURCES: Final = ("TextSource", "PDFSource", "PictureSource", "AudioSource", "VideoSource")
"""The elements that are sources."""

_SELECTIONS: Final = {
    "PlainTextSelection", "PDFSelection", "PictureSelection", "AudioSelection", "VideoSelection",
    "TranscriptSelection",
}  # fmt: skip
_IN_TEXT: Final = {"PlainTextSelection", "TranscriptSelection"}
_TEXTS: Final = {"Representation", "TextDescription", "Transcript"}
"""The elements that hold the text of a source that is none itself."""


class Coding(NamedTuple):
    """A code that a passage was given; `code` and `notes` are ids in the project."""

    id: str
    code: str
    notes: tuple[str, ...]


@dataclass(slots=True)
class Passage:
    """A part of a source, or all of it, which has no id.

    `span` is where it begins and ends in `text`; both are None where that is not known. `words` are what the
    project itself repeats of it. `name` is what the program or the coder calls it, in a text often by how it
    begins.
    """

    id: str
    is_text: bool = False
    name: str = ""
    words: str = ""
    locator: str = ""
    text: str | None = None
    span: tuple[int, int] | None = None
    comments: list[str] = field(default_factory=list[str])
    notes: list[str] = field(default_factory=list[str])
    codings: dict[str, Coding] = field(default_factory=dict[str, Coding])

    @property
    def where(self) -> str:
        """Where in its source it is, "" where it is all of it, or the project does not say."""
        if self.span and not self.locator:
            return "characters {} to {}".format(*self.span)
        return self.locator


@dataclass(slots=True)
class Source:
    """A source. `repeated` counts codings that it has twice, `values` those of variables.

    `misplaced` counts codings that stand where the standard has none; they are not read. `lacks_text` is
    whether passages stand in a text that the project does not hold.
    """

    id: str
    name: str
    comments: list[str] = field(default_factory=list[str])
    notes: list[str] = field(default_factory=list[str])
    passages: list[Passage] = field(default_factory=list[Passage])
    repeated: int = 0
    misplaced: int = 0
    values: int = 0
    lacks_text: bool = False


def source_of(element: Element, container: Container) -> Source:
    """The source that an element describes. Raises: NotReadable."""
    source = Source(guid(element), " ".join(element.get("name", "").split()))
    passages = _Passages(source, container)
    passages.read(element, source)
    source.misplaced = sum(1 for _ in element.iter("Coding")) - passages.codings
    return source


class _Passages:
    """Finds the passages of a source; what is there twice, as a part of a PDF and of its text, is one.

    `codings` counts those that were found.
    """

    def __init__(self, source: Source, container: Container) -> None:
        self._source = source
        self._container = container
        self._by_id: dict[str, Passage] = {}
        self._whole = Passage("")
        self.codings = 0

    def read(self, holder: Element, owner: Source | Passage) -> None:
        """Read what is in a source or a part of one, which is the owner, or in a text of it."""
        text = self._text(holder) if any(each.tag in _IN_TEXT for each in holder) else None
        points = {guid(each): each for each in holder.iterfind("SyncPoint")}
        for each in holder:
            if each.tag in _SELECTIONS:
                self._selection(each, text, points)
            elif each.tag in _TEXTS:
                self.read(each, owner)
            elif each.tag == "Coding":
                self._code(owner if isinstance(owner, Passage) else self._all(), each)
            elif each.tag == "Description":
                comment = (each.text or "").strip()
                owner.comments += [comment] if comment and comment not in owner.comments else []
            elif each.tag == "NoteRef":
                owner.notes.append(guid(each, "targetGUID"))
            elif each.tag == "VariableValue":
                self._source.values += 1

    def _all(self) -> Passage:
        """The passage that is all of the source."""
        if not self._whole.codings:
            self._source.passages.append(self._whole)
        return self._whole

    def _text(self, holder: Element) -> str | None:
        text = holder.findtext("PlainTextContent") or self._container.text(holder.get("plainTextPath", ""))
        self._source.lacks_text = self._source.lacks_text or text is None
        return text

    def _selection(self, element: Element, text: str | None, points: dict[str, Element]) -> None:
        if element.tag == "PlainTextSelection":
            span, locator = _span(element), ""
        elif element.tag == "TranscriptSelection":
            span, locator = _synchronous(element, points)
        else:
            span, locator = None, place_of(element)
        passage = self._by_id.get(guid(element))
        if passage is None or (span is None) is (passage.span is None):
            passage = Passage(guid(element), element.tag in {*_IN_TEXT, "PDFSelection"})
            self._source.passages.append(passage)
            if passage.id:
                self._by_id[passage.id] = passage
        passage.name = passage.name or element.get("name", "").strip()
        passage.locator = passage.locator or locator
        passage.words = passage.words or element.findtext("Representation/PlainTextContent", "")
        if span:
            passage.text, passage.span = text, span
        self.read(element, passage)

    def _code(self, passage: Passage, element: Element) -> None:
        self.codings += 1
        reference = element.find("CodeRef")
        code = "" if reference is None else guid(reference, "targetGUID")
        notes = [guid(each, "targetGUID") for each in element.iterfind("NoteRef")]
        if code in passage.codings:
            self._source.repeated += 1
            passage.notes += notes
        else:
            passage.codings[code] = Coding(guid(element), code, tuple(notes))


def guid(element: Element, name: str = "guid") -> str:
    """An id of the project, which programs write in braces or not, and in capitals or not."""
    return element.get(name, "").strip("{} ").casefold()


def _span(element: Element) -> tuple[int, int] | None:
    start, stop = number(element, "startPosition"), number(element, "endPosition")
    return None if start is None or stop is None else (start, stop)


def _synchronous(element: Element, points: dict[str, Element]) -> tuple[tuple[int, int] | None, str]:
    """The span and the time of a part of a transcript, from one point to another."""
    ends = [points.get(guid(element, name)) for name in ("fromSyncPoint", "toSyncPoint")]
    start, stop = (None if each is None else number(each, "position") for each in ends)
    span = None if start is None or stop is None or start < 0 or stop < 0 else (start, stop)
    return span, times(*(None if each is None else number(each, "timeStamp") for each in ends))
