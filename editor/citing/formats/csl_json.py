"""Adds works to references in CSL-JSON."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

from ....schema.references.csl.from_json import read_json
from ....schema.references.csl.tree import Fields, entry_list
from ....schema.references.file import ReferencesFile
from ...edits import Edit
from ...entries import line_start
from ...refused import NotEditable
from ...style import style_of
from ...texts import BOM

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ....model.hint import Value
    from ....schema.references.csl.tree import Array
    from ..made import Incoming

_DATE: Final = re.compile(r"\[\s+\[\s+[0-9]+(?:,\s+[0-9]+)*\s+\]\s+\]")


def add_to_json(path: str, text: str, works: Sequence[tuple[str, Incoming]]) -> list[Edit]:
    """The edits that add works, each with its key, at the end of the list. Raises: NotEditable."""
    bom = len(BOM) if text.startswith(BOM) else 0
    bare = text[bom:]
    items: list[Value] = [{"id": key, **work.item} for key, work in works]
    line_end = style_of(text).line_end
    if not bare.strip():
        return [Edit(path, bom, len(text), _written(items, 2, is_ascii=False) + "\n")]
    file = ReferencesFile(path, bare)
    entries = entry_list(read_json(file))
    if entries is None or not file.is_complete:
        raise NotEditable(path, "it is not a list of references", "`argmap check` says what is wrong with it")
    is_ascii = bare.isascii() and "\\u" in bare
    if not entries.items:
        written = _written(items, 2, is_ascii=is_ascii)
        return [Edit(path, entries.start + bom, entries.end + bom, written.replace("\n", line_end))]
    last = entries.items[-1]
    indent, further = _indentation(bare, entries)
    added = ""
    for item in items:
        if indent is None:
            added += f", {_written(item, None, is_ascii=is_ascii)}"
        else:
            lines = _written(item, further, is_ascii=is_ascii).split("\n")
            added += "," + "".join(f"{line_end}{indent}{line}" for line in lines)
    return [Edit(path, last.end + bom, last.end + bom, added)]


def _written(value: Value, indent: int | str | None, *, is_ascii: bool) -> str:
    """The value as JSON, a date in one line."""
    text = json.dumps(value, indent=indent, ensure_ascii=is_ascii)
    return _DATE.sub(lambda found: f"[[{', '.join(re.findall('[0-9]+', found[0]))}]]", text)


def _indentation(text: str, entries: Array) -> tuple[str | None, int | str | None]:
    """What stands before the last entry and, further, before its fields; None where it is in one line."""
    last = entries.items[-1]
    before = text[line_start(text, last.start) : last.start]
    if before.strip():
        return ("", None) if re.search(r"[\r\n]", text[entries.start : last.start]) else (None, None)
    if isinstance(last, Fields):
        found = re.match(r"\{\s*[\r\n]+([ \t]*)", text[last.start :])
        if found:
            return before, found[1].removeprefix(before) or 0
    return before, None
