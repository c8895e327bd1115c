"""Where the Markdown files in a map's folder name a claim in prose, or anything in the markers of views."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ...model.layout import MAP_FILE
from ..edits import Edit
from ..entries import line_start
from ..prose import named_at
from ..prose_of_map import Mention
from ..refused import NotEditable
from .markers import BadMarker, Region, find_regions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..texts import Texts

_IS: Final = r"(?:=|[ \t]+)[\"']?"
_WORD: Final = re.compile(r"[^\s\"'=,<>]+")

OF_CLAIM: Final = f"--focus{_IS}"
OF_FACET: Final = rf"(?:--(?:where|group-by){_IS}|--(?:rows|columns){_IS}facet:)"
OF_TAG: Final = f"--tag{_IS}"
"""The patterns of what stands before a name in a marker."""


def of_value(facet: str) -> str:
    """Return the pattern of what stands before a value of a facet in a marker."""
    return rf"--where{_IS}{re.escape(facet)}=(?:[^\s\"',]+,)*"


def naming(root: str, texts: Texts, own: str) -> dict[str, str]:
    """Return by path the texts of Markdown files that hold a name, but for hidden ones and other maps."""
    found: dict[str, str] = {}
    for path in _markdown_files(root):
        try:
            text = texts[path]
        except NotEditable:
            continue
        if own in text:
            found[path] = text
    return found


def _markdown_files(root: str) -> Iterator[str]:
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(
            each for each in folders if not each.startswith(".") and not Path(folder, each, MAP_FILE).exists()
        )
        for name in sorted(names):
            path = Path(folder, name)
            if name.casefold().endswith(".md") and not name.startswith(".") and not path.is_symlink():
                yield path.as_posix()


def in_prose(files: Mapping[str, str], own: str) -> Iterator[Mention]:
    """Yield the mentions outside views and their markers."""
    for path, text in files.items():
        spans = [(_marker_start(text, region), region.end) for region in _regions(text)]
        for at in named_at(text, own):
            if not any(start <= at < end for start, end in spans):
                yield Mention(path, at)


def in_markers(files: Mapping[str, str], own: str, new: str, before: str = OF_CLAIM) -> Iterator[Edit]:
    """Yield the edits that write a new name in the options of markers.

    `before` is the pattern of what stands before a name of its kind. Nothing is done where the new name would
    need quotation marks.
    """
    if not _WORD.fullmatch(new):
        return
    asked = re.compile(rf"{before}({re.escape(own)})(?=[\"'\s=,]|-->)")
    for path, text in files.items():
        for region in _regions(text):
            for found in asked.finditer(text, _marker_start(text, region), region.start):
                yield Edit(path, *found.span(1), new)


def _regions(text: str) -> list[Region]:
    try:
        return find_regions(text)
    except BadMarker:
        return []


def _marker_start(text: str, region: Region) -> int:
    """The index at which the line of the marker before a region begins."""
    return line_start(text, len(text[: region.start].rstrip("\r\n")))
