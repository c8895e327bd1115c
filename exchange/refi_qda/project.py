"""What a project holds, read in one pass, in whatever order its program wrote it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from ..safe_xml import parts
from .codebook import Codes
from .sources import SOURCES, Source, guid, source_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

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

    def __init__(self, container: Container) -> None:
        self.description = ""
        self.codes = Codes()
        self.sources: list[Source] = []
        self.notes: dict[str, str] = {}
        self.links: list[tuple[str, str]] = []
        self.cases: set[str] = set()
        self.own_notes: tuple[str, ...] = ()
        self.counts: Counter[str] = Counter()
        self._container = container
        tags = {*SOURCES, *COUNTED, "Codes", "Note", "Link", "Description", "NoteRef"}
        for each in parts(container.project, tags):
            self._read(each)

    def _read(self, element: Element) -> None:
        tag = element.tag
        if tag in SOURCES:
            self.sources.append(source_of(element, self._container))
        elif tag == "Codes":
            self.codes.read(element)
        elif tag == "Note":
            self._note(element)
        elif tag == "Link":
            self.links.append((guid(element, "originGUID"), guid(element, "targetGUID")))
        elif tag == "Description":
            self.description = (element.text or "").strip()
        elif tag == "NoteRef":
            self.own_notes = (*self.own_notes, guid(element, "targetGUID"))
        else:
            self.counts[tag] += 1
            if tag == "Case":
                self.cases.add(guid(element))
                self.counts["value"] += len(element.findall("VariableValue"))

    def _note(self, element: Element) -> None:
        text = element.findtext("PlainTextContent") or self._container.text(element.get("plainTextPath", ""))
        said = [element.findtext("Description", "").strip(), (text or "").strip()]
        self.notes[guid(element)] = "\n".join(filter(None, said))
        if next(element.iter("Coding"), None) is not None:
            self.sources.append(source_of(element, self._container))
