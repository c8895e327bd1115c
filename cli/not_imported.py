"""What to do with files that hold no claims which argmap reads: told by their content, else by their name."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from ..exchange.archives import is_zip
from .errors import command_line

if TYPE_CHECKING:
    from ..exchange.foreign_file import ForeignFile

_PROJECT: Final = "export the project from its program as REFI-QDA (.qdpx), and import that"
_TABLE: Final = "save it from its program as .xlsx or .csv, and import that"
_GRAPH: Final = "write its nodes into a spreadsheet, a row a claim, and import that"
_TEXT: Final = (
    "write the claims that you find in it into a spreadsheet, a row a claim, and import that; "
    "or add them with `argmap add`"
)
_BY_ENDING: Final = {
    ending: (what, hint)
    for endings, what, hint in (
        (
            ".ods .fods .numbers .gsheet .xlsb .dta .sav",
            "is a table of a kind that argmap does not read",
            _TABLE,
        ),
        (
            ".nvp .nvpx .mx20 .mx22 .mx24 .mex22 .mex24 .atlproj .qda",
            "is a project of a kind that argmap does not read",
            _PROJECT,
        ),
        (".pdf .doc .docx .odt .rtf .pages .epub .pptx .tex .html .htm", "holds text, not claims", _TEXT),
        (".png .jpg .jpeg .gif .svg .tif .tiff", "is a picture", _TEXT),
        (".zip .gz .7z .rar .tar", "is an archive", "unpack it, and name the files that were in it"),
        (".mm .opml .xmind .graphml .gexf .ttl", "is a graph of a kind that argmap does not read", _GRAPH),
    )
    for ending in endings.split()
}
"""What files are, and what to do with them, by the endings of their names."""

_BY_START: Final = (
    (b"%PDF", ".pdf"),
    (b"{\\rtf", ".rtf"),
    (b"\x89PNG", ".png"),
    (b"\xff\xd8\xff", ".jpg"),
    (b"\x1f\x8b", ".gz"),
    (b"7z\xbc\xaf", ".7z"),
    (b"Rar!", ".rar"),
)
_IN_ARCHIVES: Final = (
    (b"opendocument.spreadsheet", ".ods"),
    (b"opendocument.text", ".odt"),
    (b"word/document", ".docx"),
    (b"ppt/presentation", ".pptx"),
    (b"epub+zip", ".epub"),
    (b"Index/Document.iwa", ".numbers"),
)
_REFERENCES: Final = re.compile(r"\s*(?:TY {2}- |@\s*\w+\s*[{(]|FN Clarivate|PMID- )")
_OF_A_MAP: Final = re.compile(r"^(?:argmap: *\d|[^\s#:]+:(?: *\{|\s+)(?:kind|label|text): )", re.MULTILINE)
_MARKUP: Final = re.compile(r"\s*<!doctype html|\s*<html", re.IGNORECASE)


def why_not(file: ForeignFile, path: str) -> tuple[str, str] | None:
    """What a file is, and what to do with it; None where that is not known.

    The first begins with a verb: "holds text, not claims".
    """
    ending = ".html" if _MARKUP.match(file.head) else _told_by_content(file)
    ending = ending or PurePath(path).suffix.casefold()
    if is_zip(file) and ending not in _BY_ENDING:
        ending = ".zip"
    if found := _BY_ENDING.get(ending):
        return found
    if _REFERENCES.match(file.head):
        return "holds references, not claims", f"{command_line('argmap', 'cite', path)} adds them to a map"
    if ending in {".yaml", ".yml"} and _OF_A_MAP.search(file.head):
        hint = "put it into the folder of the map, and `argmap check` reads it"
        return "is a file of an argmap map, not of another program", hint
    return None


def _told_by_content(file: ForeignFile) -> str:
    """The ending that files with such a content usually have; "" where it is not known."""
    if is_zip(file):
        return next((ending for part, ending in _IN_ARCHIVES if part in file.data), "")
    return next((ending for start, ending in _BY_START if file.data.startswith(start)), "")
