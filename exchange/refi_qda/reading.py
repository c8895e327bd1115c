"""Reads projects of qualitative analysis: each coding is the draft of a claim."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ...model.words import count
from ..archives import Archive, is_zip
from ..drafts import DraftMap, DraftWork
from ..foreign_file import NotReadable
from ..safe_xml import root_of
from .claims import Claims
from .container import PROJECT, Container
from .losses import count_lost
from .project import Project

if TYPE_CHECKING:
    from ...model.hint import Value
    from ..foreign_file import ForeignFile
    from ..reading import Columns
    from ..report import Losses
    from .sources import Source

_XML: Final = re.compile(r"\s*(?:<[^<]*){0,4}<[^<]*QDA-XML")
"""The namespace of projects and codebooks, at the beginning."""


def is_refi_qda(file: ForeignFile) -> bool:
    """Whether a file is a project in an archive, or the XML of one or of a codebook."""
    if not is_zip(file):
        return bool(_XML.match(file.head))
    try:
        return any(name.casefold().endswith(PROJECT) for name in Archive(file).names)
    except NotReadable:
        return PROJECT.encode() in file.data  # what is wrong with the archive is told when it is read


def read_refi_qda(file: ForeignFile, losses: Losses, _columns: Columns) -> DraftMap:
    """Read a project. Raises: NotReadable, also where nothing in it is coded."""
    container = Container(file)
    root = root_of(container.project)
    if root.tag != "Project":
        raise NotReadable(
            "it is a codebook, which has codes and no texts that were coded",
            "export the whole project, as REFI-QDA project (.qdpx)",
        )
    project = Project(container, file)
    if container.project is not file:
        file.notes += container.project.notes
    if not any(passage.codings for source in project.sources for passage in source.passages):
        held = f"{count(len(project.codes.paths), 'code')} and {count(len(project.sources), 'source')}"
        outside = f" in a source, but {project.misplaced} elsewhere" if project.misplaced else ""
        raise NotReadable(
            f"nothing in the project is coded: it has {held}, and no coding{outside}",
            "code the passages that you want as claims, and export the project with its sources",
        )
    claims = Claims(project, root.get("origin", ""), file, losses)
    drafts = tuple(claims.all())
    count_lost(project, claims, losses)
    if lacking := [source for source in claims.cited.values() if source.lacks_text]:
        file.notes.append(
            f"it lacks the texts of {count(len(lacking), 'source')}, so what was coded there has no quote"
        )
    works = tuple(DraftWork(title, _item(title, source, project)) for title, source in claims.cited.items())
    described = [project.description, *(project.notes.get(each, "") for each in project.own_notes)]
    return DraftMap(drafts, works, root.get("name", ""), "\n".join(filter(None, described)))


def _item(title: str, source: Source, project: Project) -> dict[str, Value]:
    """A source as a work; projects know nothing of its authors and of when it appeared."""
    notes = [*source.comments, *(project.notes.get(each, "") for each in project.notes_on(source))]
    item: dict[str, Value] = {
        "type": "document",
        "title": title,
        "note": "\n".join(dict.fromkeys(filter(None, notes))),
    }
    return {name: each for name, each in item.items() if each}
