"""The codes of a project by their ids."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...checks.am308_several_in_one_tag import tags_in
from ..counted_text import beginning
from ..foreign_file import quoted
from .sources import guid

if TYPE_CHECKING:
    from collections.abc import Iterable
    from xml.etree.ElementTree import Element

    from ..foreign_file import ForeignFile


class Codes:
    """The codes of a project: `paths` are their names after those of the codes that they belong to.

    An id that another code has already is a problem of the file; the first code counts.
    """

    def __init__(self, file: ForeignFile) -> None:
        self._file = file
        self.paths: dict[str, tuple[str, ...]] = {}
        self.described = self.coloured = 0

    def read(self, holder: Element, path: tuple[str, ...] = ()) -> None:
        """Read the codes in an element, which is no deeper than `safe_xml` lets through.

        Programs put other elements around them than the standard has, such as `SubCodes`.
        """
        for each in holder:
            if each.tag != "Code":
                self.read(each, path)
                continue
            own = (*path, " ".join(each.get("name", "").split()))
            if not guid(each):
                self._file.fault("AM103", f"the code {quoted(own[-1])} has no id")
            elif self.paths.setdefault(guid(each), own) != own:
                self._file.fault("AM202", f"the code {quoted(own[-1])} has the id of another code")
            self.described += bool(each.findtext("Description", "").strip())
            self.coloured += bool(each.get("color"))
            self.read(each, own)

    def unused(self, used: Iterable[str]) -> int:
        """How many codes neither are among those that are used, nor stand above one of them."""
        paths = {
            path[: depth + 1]
            for code in {*used}
            for path in [self.paths.get(code, ())]
            for depth in range(len(path))
        }
        return sum(path not in paths for path in self.paths.values())

    def name(self, code: str) -> str:
        """The name of a code without those that it belongs to; "" for an unknown code."""
        return "".join(self.paths.get(code, ())[-1:])

    def tag(self, code: str) -> str:
        """The tag that a code becomes, without what makes one look like several; "" for an unknown code."""
        path = " / ".join(filter(None, self.paths.get(code, ())))
        return beginning(" ".join(tags_in(path)))
