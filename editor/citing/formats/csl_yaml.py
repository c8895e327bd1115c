"""Adds works to references in CSL-YAML."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ....schema.references.csl.from_yaml import read_yaml
from ....schema.references.csl.tree import Array, Fields, entry_list
from ....schema.references.file import ReferencesFile
from ...edits import Edit
from ...entries import line_end, line_start
from ...nodes import readable
from ...refused import NotEditable
from ...style import style_of
from ...texts import BOM
from ...writer import in_flow, pair_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ....model.hint import Value
    from ....schema.references.csl.tree import Node
    from ...style import Style
    from ..made import Incoming

_IN_ONE_LINE: Final = ("issued", "accessed", "original-date")
_NOTHING: Final = re.compile(
    r"(?:\s|#[^\r\n]*|---(?=\s))*(?P<key>references:[ \t]*(?:\[\])?)?(?:\s|#[^\r\n]*)*\Z"
)


def add_to_yaml(path: str, text: str, works: Sequence[tuple[str, Incoming]]) -> list[Edit]:
    """The edits that add works, each with its key, at the end of the list. Raises: NotEditable."""
    bom = len(BOM) if text.startswith(BOM) else 0
    file = ReferencesFile(path, readable(text[bom:]))
    root = read_yaml(file)
    entries = entry_list(root)
    style = style_of(text)
    items = [{"id": key, **work.item} for key, work in works]
    if entries is None or not entries.items:
        return _first_entries(path, text, items, style)
    if file.text[entries.start : entries.start + 1] == "[":
        at = _exact_end(file.text, entries.items[-1]) + bom
        added = "".join(f", {in_flow(item, style)}" for item in items)
        return [Edit(path, at, at, added)]
    last = entries.items[-1]
    dash = text.rfind("-", 0, last.start + bom)
    column = dash - line_start(text, dash)
    end = line_end(text, _exact_end(file.text, last) + bom)
    gap = "\n" if _apart(file.text, entries) else ""
    written = f"\n{gap}".join(_entry(item, style, column).removesuffix("\n") for item in items)
    return [
        Edit(path, end, end, f"\n{gap}{written}".replace("\n", style.line_end) + _ended(text, end, style))
    ]


def _first_entries(path: str, text: str, items: Sequence[dict[str, Value]], style: Style) -> list[Edit]:
    """The edits that put entries in a file that has none."""
    found = _NOTHING.match(text.removeprefix(BOM))
    if found is None:
        raise NotEditable(path, "it holds no list of references", "`argmap check` says what is wrong with it")
    written = "\n".join(_entry(item, style, 0) for item in items)
    bom = len(text) - len(text.removeprefix(BOM))
    start, end = (index + bom for index in found.span("key"))
    if found["key"]:
        return [
            Edit(
                path,
                start,
                end,
                f"references:\n{written.removesuffix(chr(10))}".replace("\n", style.line_end),
            )
        ]
    gap = "" if not text or text.endswith(("\n", "\r")) else "\n"
    return [Edit(path, len(text), len(text), f"{gap}references:\n{written}".replace("\n", style.line_end))]


def _entry(item: dict[str, Value], style: Style, column: int) -> str:
    """An entry of the list, its dash indented by `column`, lines ended by line feeds."""
    style = replace(style, list_indent=2)
    lines = [
        f"{' ' * (column + 2)}{name}: {in_flow(value, style)}\n"
        if name in _IN_ONE_LINE
        else pair_text(name, value, style, column + 2)
        for name, value in item.items()
    ]
    return f"{' ' * column}- " + "".join(lines)[column + 2 :]


def _apart(text: str, entries: Array) -> bool:
    """Whether an empty line stands between the last two entries, or there is but one."""
    if len(entries.items) == 1:
        return True
    before, last = entries.items[-2:]
    return len(re.findall(r"\r\n|\r|\n", text[_exact_end(text, before) : last.start])) > 1


def _exact_end(text: str, node: Node) -> int:
    """Where an entry ends, without the comments and empty lines after it."""
    if isinstance(node, (Array, Fields)) and text[node.start : node.start + 1] not in ("[", "{"):
        parts = node.items if isinstance(node, Array) else [*node.values.values()]
        if parts:
            return max(_exact_end(text, part) for part in parts)
    return len(text[: node.end].rstrip()) if node.end > node.start else node.end


def _ended(text: str, end: int, style: Style) -> str:
    """The line end that the last line of the file lacks."""
    return style.line_end if end == len(text) else ""
