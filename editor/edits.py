"""Edits of texts: a part of a file's text, and what is to stand there instead."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Edit(NamedTuple):
    """The characters `start` to `end`, exclusive, of the file at `path` become `text`.

    They are counted from 0 in the text as it is on disk, its byte order mark and its line ends included.
    Where `start` is `end` the text is put in. A file that is not there yet is empty.
    """

    path: str
    start: int
    end: int
    text: str


def spliced(text: str, edits: Iterable[Edit]) -> str:
    """Return the text after all edits of its file, whose positions are those before any of them.

    Of two that put something in at one place the first comes first. Raises: ValueError, where two overlap or
    one is not inside the text.

    >>> spliced("a, b", [Edit("f", 3, 4, "c"), Edit("f", 0, 1, "b")])
    'b, c'
    """
    parts: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda each: (each.start, each.end)):
        if not at <= edit.start <= edit.end <= len(text):
            raise ValueError(f"edits overlap, or one is outside the text: {edit}")
        parts += (text[at : edit.start], edit.text)
        at = edit.end
    return "".join([*parts, text[at:]])


def joined_cuts(cuts: Iterable[Edit]) -> list[Edit]:
    """The edits, all of which take something out, with those that overlap or touch made one.

    >>> joined_cuts([Edit("f", 3, 6, ""), Edit("f", 0, 4, "")])
    [Edit(path='f', start=0, end=6, text='')]
    """
    found: list[Edit] = []
    for each in sorted(cuts, key=lambda edit: (edit.path, edit.start, edit.end)):
        if found and found[-1].path == each.path and each.start <= found[-1].end:
            found[-1] = found[-1]._replace(end=max(found[-1].end, each.end))
        else:
            found.append(each)
    return found
