"""Puts claims at the end of a file."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from .edits import Edit
from .entries import entry_at, is_in_braces, line_start
from .refused import NotEditable
from .style import style_of
from .texts import BOM

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..schema import LoadedMap
    from .entries import Entry
    from .nodes import Node
    from .texts import Texts

_END_OF_DOCUMENT: Final = re.compile(r"\.\.\.(?:[ \t]|\Z|[\r\n])")
_BREAK: Final = re.compile(r"\r\n|\r|\n")
_BLOCK_HEADER: Final = re.compile(r"[|>][-+0-9]*")
_KEEPING: Final = re.compile(r"[|>][0-9]?\+")


def placed(loaded: LoadedMap, texts: Texts, path: str, entries: Sequence[str], head: str = "") -> list[Edit]:
    """The edits that put entries, lines ended by line feeds, at the end of the file.

    A file that is not there yet begins with `head`. Raises: NotEditable, where the file is one mapping in
    braces.
    """
    added = "\n".join(map(tidy, entries))
    text = texts.found(path)
    if text is None:
        return [Edit(path, 0, 0, f"{head}\n{added}" if head else added)]
    if is_in_braces(text):
        hint = "write its claims as `its-id:` with `text: …` indented below it, without braces"
        raise NotEditable(path, "the whole file is in braces, so no claim can be added at its end", hint)
    last = _last_entry(loaded, texts, path)
    at = line_start(text, len(text.rstrip()))
    if not _END_OF_DOCUMENT.match(text, at):
        at = len(text)
    content = text[:at].rstrip(" \t\r\n")
    line_ends = len(_BREAK.findall(text, len(content), at)) if content.strip(BOM) else 2
    leaf = last.value.last if last else None
    edits = kept_as_it_is(path, text, leaf) if leaf and not line_ends else []
    wanted = 1 if leaf and leaf.keeps_lines else 2
    start = "\n" * (wanted - line_ends)
    if last and last.column:
        added = indented(added, last.column)
    return [*edits, Edit(path, at, at, (start + added).replace("\n", style_of(text).line_end))]


def _last_entry(loaded: LoadedMap, texts: Texts, path: str) -> Entry | None:
    """The last entry of a file that is a claim of the map."""
    here = [claim for claim in loaded.argument_map.claims.values() if claim.place.path == path]
    with suppress(NotEditable):  # errors around it: what is put below it is read again before it is written
        return entry_at(texts, here[-1].place, here[-1].id) if here else None
    return None


def kept_as_it_is(path: str, text: str, leaf: Node) -> list[Edit]:
    """The edit that keeps a block text which ends with the file as it is, once a line end is put after it."""
    header = _BLOCK_HEADER.match(text, leaf.inner) if leaf.style in ("|", ">") else None
    if header is None or "-" in header[0] or not leaf.value or leaf.value.endswith("\n"):
        return []
    if "+" in header[0]:
        at = header.start() + header[0].index("+")
        return [Edit(path, at, at + 1, "-")]
    return [Edit(path, leaf.inner + 1, leaf.inner + 1, "-")]


def tidy(entry: str) -> str:
    """An entry with one line end after it; more are left to a block text that keeps them."""
    ended = entry if entry.endswith("\n") else f"{entry}\n"
    return ended if _KEEPING.search(ended) else ended.rstrip("\n") + "\n"


def indented(text: str, columns: int) -> str:
    """The text with so many more spaces before each line that is not empty."""
    return re.sub(r"^(?=[^\n])", " " * columns, text, flags=re.MULTILINE)
