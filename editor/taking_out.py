"""Takes a claim out of its file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from .anchors import refuse_if_used_elsewhere
from .cuts import pairs_cut
from .edits import Edit
from .entries import after_break, entry_at, line_end
from .nodes import parsed
from .texts import BOM

if TYPE_CHECKING:
    from ..model import Claim
    from .entries import Entry
    from .texts import Texts

_EMPTY_LINES_BELOW: Final = re.compile(r"(?:[ \t]*(?:\r\n|\r|\n))*(?:[ \t]*\Z)?")
_KEEPING: Final = re.compile(r"[|>][0-9]?\+")
_NOTHING: Final = re.compile(r"\s*(?:#\s*yaml-language-server:[^\r\n]*)?\s*\Z")
"""What may be left of a file that goes: the line that names its schema."""


def taken_out(texts: Texts, claim: Claim) -> tuple[list[Edit], tuple[str, ...]]:
    """The edits that take a claim out of its file, and the files that go for holding nothing else.

    Raises: NotEditable, where an alias elsewhere repeats a part of it.
    """
    entry = entry_at(texts, claim.place, claim.id)
    path, text = entry.path, entry.text
    refuse_if_used_elsewhere(path, text, [(entry.start, entry.end)])
    if entry.in_braces:
        return _out_of_braces(entry), ()
    start, end = entry.start, after_break(text, entry.end)
    below = _EMPTY_LINES_BELOW.match(text, end)
    if below and below.end() == len(text):
        end = len(text)
        if not _KEEPING.search(text[:start]):
            above = len(text[:start].rstrip(" \t\r\n"))
            start = after_break(text, line_end(text, above)) if above else start
    elif below:
        end = below.end()
    left = text[:start].removeprefix(BOM) + text[end:]
    return ([], (path,)) if _NOTHING.match(left) else ([Edit(path, start, end, "")], ())


def _out_of_braces(entry: Entry) -> list[Edit]:
    root = parsed(entry.path, entry.text)
    if root is None or len(root.pairs) == 1:
        return [Edit(entry.path, entry.start, entry.end, "")]
    at = next(at for at, (key, _) in enumerate(root.pairs) if key.start == entry.key.start)
    return pairs_cut(entry.path, entry.text, root, [at])
