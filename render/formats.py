"""The formats, one row each: to add one for documents, write its writer and add its row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import PurePath
from pkgutil import resolve_name
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from ..model.words import listed
from .document.table import Purpose
from .errors import RenderError

if TYPE_CHECKING:
    from .document.blocks import Document, Screen, Written


def load(path: str) -> Any:  # noqa: ANN401  # a table may name anything
    """Return what a path such as `views.claims:claims` names within the package, loaded only when used."""
    return resolve_name(f"argmap.{path}")


class Format(NamedTuple):
    """A format: its name, what else file names may end in, what it is for, and what writes documents in it.

    `writer` is `module:function` of the package, "" for a format that only pictures have.
    """

    name: str
    suffixes: tuple[str, ...] = ()
    purpose: Purpose = Purpose.PRINT
    writer: str = ""

    def write(self, document: Document, screen: Screen) -> Written:
        """Write a document; formats that are not for a screen ignore `screen`."""
        writer: Callable[[Document, Screen], Written] = load(self.writer)
        return writer(document, screen)


FORMATS: Final = {
    each.name: each
    for each in (
        Format("txt", ("text",), Purpose.SCREEN, "render.document.terminal:to_terminal"),
        Format("md", ("markdown",), Purpose.PRINT, "render.document.markdown:to_markdown"),
        Format("csv", (), Purpose.DATA, "render.document.csv:to_csv"),
        Format("tex", (), Purpose.PRINT, "render.document.latex:to_latex"),
        Format("html", (), Purpose.PRINT, "render.document.html:to_html"),
        Format("json", (), Purpose.DATA, "render.document.json:to_json"),
        Format("svg", (), Purpose.SCREEN),
        Format("png", (), Purpose.SCREEN),
        Format("pdf", (), Purpose.SCREEN),
        Format("dot", ("gv",)),
        Format("mmd", ("mermaid",)),
    )
}

DOCUMENT_FORMATS: Final = tuple(each.name for each in FORMATS.values() if each.writer)

SUFFIXES: Final = {suffix: each.name for each in FORMATS.values() for suffix in each.suffixes}
"""Other suffixes of file names, which are also other names of the formats."""


_OTHER_PROGRAMS: Final = {
    "doc docx odt rtf": ("html", "Word opens .html"),
    "xls xlsx ods": ("csv", "Excel opens .csv"),
    "jpg jpeg gif tif tiff bmp webp": ("png", "for a picture write .png"),
}
"""Suffixes that people ask for and argmap does not know, with the format that serves instead."""


def format_named(file_name: str) -> str:
    """Return the format that the suffix of a file name means, "" where it means none."""
    suffix = PurePath(file_name).suffix.removeprefix(".").lower()
    found = SUFFIXES.get(suffix, suffix)
    return found if found in FORMATS else ""


def format_of(file_name: str, formats: Sequence[str]) -> str:
    """Return which of the formats the suffix of a file name asks for.

    Raises: RenderError, which lists the formats, where there is no suffix or an unknown one.
    """
    found = format_named(file_name)
    if found in formats:
        return found
    suffix = PurePath(file_name).suffix.removeprefix(".").lower()
    what = f"unknown format .{suffix}" if suffix else "the file name has no suffix to tell the format"
    raise RenderError(what, f"known are {listed(formats)}")


def served_instead(file_name: str, formats: Sequence[str]) -> str:
    """Return which of the formats serves instead of one that argmap does not know, in words; "" if none."""
    suffix = PurePath(file_name).suffix.removeprefix(".").lower()
    for suffixes, (format_, words) in _OTHER_PROGRAMS.items():
        if suffix in suffixes.split() and format_ in formats:
            return words
    return ""
