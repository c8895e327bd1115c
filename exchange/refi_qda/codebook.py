"""The codes of a project by their ids."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...checks.am308_several_in_one_tag import tags_in
from ..counted_text import beginning
from .sources import guid

if TYPE_CHECKING:
    from collections.abc import Iterable
    from xml.etree.ElementTree import Element


class Codes:
    """The codes of a project: `paths` are their names after those of the codes that they belong to."""

    def __init__(self) -> None:
        self.paths: dict[str, tuple[str, ...]] = {}
        self.described = self.coloured = 0

    def read(self, holder: Element, path: tuple[str, ...] = ()) -> None:
        """Read the codes in an element, which is no deeper than `safe_xml` lets through."""
        for each in holder.iterfind("Code"):
            own = (*path, " ".join(each.get("name", "").split()))
            self.paths[guid(each)] = own
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

    def tag(self, code: str) -> str:
        """The tag that a code becomes, without what makes one look like several; "" for an unknown code."""
        path = " / ".join(filter(None, self.paths.get(code, ())))
        return beginning(" ".join(tags_in(path)))
