"""What a project holds, read in one pass, in whatever order its program wrote it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from ..safe_xml import parts
from .codebook import Codes
from .sources import SOURCES, Source, guid, source_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from ..foreign_file import ForeignFile
    from .container import Container

COUNTED: Final = {
    "User": ("coder", ""),
    "Case": ("case", ""),
    "Variable": ("variable", ""),
    "Set": ("set of sources or codes", "sets of sources or codes"),
    "Graph": ("graph", ""),
}
"""Elements that are counted and not read, with what they are called."""


class Project:
    """The codes, sources and notes of a project. `notes` are by id, `links` pairs of ids of any two things.

    Raises: NotReadable.
    """

    def __init__(self, container: Container, file: ForeignFile) -> None:
        self.description = ""
        self.codes = Codes(file)
        self.sources: list[Source] = []
        self.notes: dict[str, str] = {}
        self.links: list[tuple[str, str]] = []
        self._linked: dict[str, list[str]] = {}
        self.cases: set[str] = set()
        self.own_notes: tuple[str, ...] = ()
        self.counts: Counter[str] = Counter()
        self._container = container
        tags = {*SOURCES, *COUNTED, "CodeBook", "Codes", "Note", "Link", "Description", "NoteRef", "Coding"}
        for each in parts(container.project, tags):
            self._read(each)

    def _read(self, element: Element) -> None:
        tag = element.tag
        if tag in SOURCES:
            self.sources.append(source_of(element, self._container))
        elif tag in {"CodeBook", "Codes"}:
            self.codes.read(element)
        elif tag == "Note":
            self._note(element)
        elif tag == "Link":
            one, other = guid(element, "originGUID"), guid(element, "targetGUID")
            self.links.append((one, other))
            self._linked.setdefault(one, []).append(other)
            self._linked.setdefault(other, []).append(one)
        elif tag == "Description":
            self.description = (element.text or "").strip()
        elif tag == "NoteRef":
            self.own_notes = (*self.own_notes, guid(element, "targetGUID"))
        else:
            self.counts[tag] += 1
            if tag == "Case":
                self.cases.add(guid(element))
                self._count_values(element)

    @property
    def misplaced(self) -> int:
        """How many codings stand where the standard has none."""
        return self.counts["Coding"] + sum(each.misplaced for each in self.sources)

    def notes_linked_to(self, id_: str) -> list[str]:
        """The ids of notes that a link joins to what has this id."""
        return [each for each in self._linked.get(id_, ()) if each in self.notes] if id_ else []

    def notes_on(self, source: Source) -> tuple[str, ...]:
        """The ids of notes on all of a source."""
        return (*source.notes, *self.notes_linked_to(source.id))

    def _note(self, element: Element) -> None:
        text = element.findtext("PlainTextContent") or self._container.text(element.get("plainTextPath", ""))
        said = [element.findtext("Description", "").strip(), (text or "").strip()]
        name = element.get("name", "").strip()
        if not any(each.startswith(name) for each in said):
            said.insert(0, name)
        of_same_id = self.notes.get(guid(element), "")
        self.notes[guid(element)] = "\n".join(filter(None, [of_same_id, *said]))
        if next(element.iter("Coding"), None) is None:
            self._count_values(element)
        else:
            self.sources.append(source_of(element, self._container))

    def _count_values(self, element: Element) -> None:
        self.counts["value"] += len(element.findall("VariableValue"))
