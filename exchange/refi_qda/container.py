"""The files that a project consists of: its XML, and the texts that were coded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from ..archives import Archive, is_zip
from ..foreign_file import ForeignFile, NotReadable, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable


PROJECT: Final = ".qde"
"""How the name of the file ends that holds the XML of a project."""


class Container:
    """A `.qdpx`, or the XML of one alone, which has no files. Raises: NotReadable."""

    def __init__(self, file: ForeignFile) -> None:
        self._file = file
        self._archive = Archive(file) if is_zip(file) else None
        names = self._archive.names if self._archive else ()
        self._texts = {_last(name): name for name in names}
        self.project = file if self._archive is None else self._member(_project_of(names, file))
        self.xml_only = self._archive is None

    def text(self, path: str) -> str | None:
        """The text of a file that the project names, such as `internal://x.txt`; None where it is not there.

        Only the last part of the path counts, since programs spell the folder in several ways, and some write
        a space as `%20`. A text that is damaged is a problem of the file.
        """
        name = self._texts.get(_last(path)) or self._texts.get(_last(unquote(path))) if path else None
        if name is None:
            return None
        try:
            member = self._member(name)
        except NotReadable as error:
            self._file.fault("AM005", error.message, error.hint)
            return None
        text = member.text
        self._file.notes += [f"{name}: {each}" for each in member.notes]
        return text

    def _member(self, name: str) -> ForeignFile:
        content = self._archive.read(name) if self._archive else b""
        return ForeignFile(f"{self._file.name}/{name}", content)


def _last(path: str) -> str:
    return path.replace("\\", "/").rpartition("/")[2].casefold()


def _project_of(names: Iterable[str], file: ForeignFile) -> str:
    """The file that holds the project, the outermost of several; those of macOS, `._x`, hold none."""
    found = sorted(
        (name for name in names if name.casefold().endswith(PROJECT) and not _last(name).startswith("._")),
        key=lambda each: each.count("/"),
    )
    if not found:
        raise NotReadable(
            f"the archive holds no project: a file that ends in {PROJECT}",
            "export the project anew, as REFI-QDA",
        )
    if len(found) > 1:
        file.notes.append(f"it holds {len(found)} projects, of which {quoted(found[0])} was read")
    return found[0]
