"""The formats, one row each: to add one for documents, write its writer and add its row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import PurePath
from pkgutil import resolve_name
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from ..model.words import either
from .document.table import Purpose
from .errors import RenderError

if TYPE_CHECKING:
    from .document.blocks import Document, Screen, Written


def load(path: str) -> Any:  # noqa: ANN401  # a table may name anything
    """Return what a path such as `views.claims:claims` names within the package, loaded only when used."""
    return resolve_name(f"argmap.{path}")


class Format(NamedTuple):
    """A format: its name, what else file names may end in, what it is for, and what writes documents in it.

    `writer` is `module:function` of the package, "" for a format that only pictures have. `binary` is what
    a file in it is called, such as `a picture`, where it is not text that a terminal can show; "" for text.
    """

    name: str
    suffixes: tuple[str, ...] = ()
    purpose: Purpose = Purpose.PRINT
    writer: str = ""
    binary: str = ""

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
        Format("docx", (), Purpose.PRINT, "render.document.docx:to_docx", "a Word file"),
        Format("svg", (), Purpose.SCREEN),
        Format("png", (), Purpose.SCREEN, binary="a picture"),
        Format("pdf", (), Purpose.SCREEN, binary="a picture"),
        Format("dot", ("gv",)),
        Format("mmd", ("mermaid",)),
    )
}

DOCUMENT_FORMATS: Final = tuple(each.name for each in FORMATS.values() if each.writer)

SUFFIXES: Final = {suffix: each.name for each in FORMATS.values() for suffix in each.suffixes}
"""Other suffixes of file names, which are also other names of the formats."""


_OTHER_PROGRAMS: Final = {
    "doc odt rtf pages": (
        ("docx", "write .docx, which Word, Pages and LibreOffice open"),
        ("html", "write .html, which Word, Pages and LibreOffice open"),
    ),
    "xls xlsx ods numbers tsv": (
        ("csv", "write .csv, which Excel, Numbers and LibreOffice open"),
        ("html", "there is no table of it: write .html, which Word and Excel open"),
    ),
    "ppt pptx odp key": (
        ("png", "write .png, a picture that any slide takes"),
        ("html", "write .html, and copy what you need from the browser"),
    ),
    "jpg jpeg gif tif tiff bmp webp": (("png", "write .png for a picture"),),
    "eps ps ai": (("pdf", "write .pdf or .svg for a picture"),),
    "pdf epub": (("html", "write .html, which a browser prints as PDF"),),
    "htm xhtml": (("html", "write .html"),),
    "latex": (("tex", "write .tex"),),
    "rst org": (("md", "write .md"),),
    "yaml yml xml": (("json", "write .json for another program"),),
}
"""Endings that people ask for where argmap does not write them, with what serves instead, the best first."""


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
    if found in FORMATS:
        what = f"this cannot be written as .{suffix}"
    elif suffix:
        what = f".{suffix} is not a format that argmap writes"
    else:
        what = f"the name `{file_name}` has no ending such as .{formats[0]}, which says the format"
    raise RenderError(what, f"the ending can be {either([f'.{each}' for each in formats])}")


def served_instead(file_name: str, formats: Sequence[str]) -> str:
    """Return which of the formats serves instead of one that argmap does not know, in words; "" if none."""
    suffix = PurePath(file_name).suffix.removeprefix(".").lower()
    found = next((each for suffixes, each in _OTHER_PROGRAMS.items() if suffix in suffixes.split()), ())
    return next((words for format_, words in found if format_ in formats), "")
