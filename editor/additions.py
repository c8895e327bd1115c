"""Adds an item to what a key of a claim holds, or the key, in the style of what is there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from .anchors import refuse_if_used_elsewhere
from .claim_draft import ORDER
from .edits import Edit
from .empty_lines import kept_out
from .entries import after_break, line_end, line_start, with_comments_below
from .placing import kept_as_it_is
from .refused import NotEditable
from .writer import in_flow, item_text, pair_text, style_of

if TYPE_CHECKING:
    from ..model.hint import Value
    from .entries import Entry
    from .nodes import Node
    from .style import Style

_BLOCK_TEXT: Final = re.compile(r" [|>]-?\n")
_LINE_STARTS: Final = re.compile(r"(?:\r\n|\r|\n)(?=[^\r\n])")


def added(entry: Entry, key: str, item: Value) -> list[Edit]:
    """The edits that add an item to the claim's `key`. Raises: NotEditable, where aliases are involved."""
    path, text, claim = entry.path, entry.text, entry.value
    style = style_of(text)
    if claim.style not in (":", "{"):
        raise NotEditable(path, f"`{entry.id}` is not written as keys with values", "write it out")
    pair = next((each for each in claim.pairs if each[0].value == key), None)
    if pair is None:
        return _new_key(entry, key, item, style)
    value = pair[1]
    if value.style == "*":
        raise NotEditable(path, f"`{key}` of `{entry.id}` is the alias `*{value.value}`", "write it out")
    if value.anchor and (value.items or value.pairs):
        refuse_if_used_elsewhere(path, text, [(value.start, value.inner + 1)])
    if value.style == "-":
        return _after(entry, value, item_text(item, style, _column(text, value.inner)), style)
    if (value.items or value.style != "[") and _goes_in_brackets(entry, value, item, style):
        new = f", {in_flow(item, style)}"
        if value.style == "[":
            return [Edit(path, value.items[-1].end, value.items[-1].end, new)]
        return [Edit(path, value.start, value.start, "["), Edit(path, value.end, value.end, f"{new}]")]
    if value.style == "[" or not value.end - value.inner:
        return _list_of_parts(entry, pair, item, style)
    return _list_of_one(entry, pair, item, style)


def _goes_in_brackets(entry: Entry, value: Node, item: Value, style: Style) -> bool:
    """Whether the item is added in brackets: always inside other brackets, else where that is short."""
    if entry.value.is_flow:
        return True
    text = entry.text
    if re.search(r"[\r\n]", text[value.start : value.end]) or not value.end - value.inner:
        return value.style == "["
    end = value.end + len(in_flow(item, style)) + 4
    fits = value.style != ":" and end - line_start(text, value.start) <= style.width
    return fits and (isinstance(item, str) or any(each.is_flow for each in (value, *value.items)[-1:]))


def _list_of_parts(entry: Entry, pair: tuple[Node, Node], item: Value, style: Style) -> list[Edit]:
    """The edits that make a block list of one in brackets in one line, or of nothing, and add the item."""
    path, text = entry.path, entry.text
    key, value = pair
    parts = [f"- {text[each.start : each.end]}" for each in value.items]
    if _in_one_line(text, key.end, value.inner):
        column = _column(text, key.start) + style.list_indent
        edits = [Edit(path, len(text[: value.inner].rstrip(" \t")), value.end, "")]
    else:
        column = _column(text, value.inner)
        edits = [Edit(path, value.inner, value.end, "".join(parts[:1]))]
        parts = parts[1:]
    lines = "".join(f"{' ' * column}{part}\n" for part in parts)
    return [*edits, *_after(entry, value, lines + item_text(item, style, column), style)]


def _list_of_one(entry: Entry, pair: tuple[Node, Node], item: Value, style: Style) -> list[Edit]:
    """The edits that make what stands there alone the first item of a block list, and add the other."""
    path, text = entry.path, entry.text
    key, value = pair
    start = value.inner if value.style == ":" else value.start
    at_key = _column(text, key.start)
    if _in_one_line(text, key.end, start):
        column = at_key + style.list_indent
        further = style.list_indent
        dash = Edit(path, len(text[:start].rstrip(" \t")), start, f"{style.line_end}{' ' * column}- ")
    elif value.style == ":" and _column(text, start) == at_key + style.list_indent + 2:
        column = at_key + style.list_indent
        further = 0
        dash = Edit(path, start - 2, start, "- ")
    else:
        column = _column(text, start)
        further = 2
        dash = Edit(path, start, start, "- ")
    edits = [dash]
    for found in _LINE_STARTS.finditer(text, start, value.end):
        edits += [Edit(path, found.end(), found.end(), " " * further)] * (further > 0)
    return [*edits, *_after(entry, value, item_text(item, style, column), style)]


def _new_key(entry: Entry, key: str, item: Value, style: Style) -> list[Edit]:
    """The edits that add a key after those that come before it in the order of the format."""
    claim = entry.value
    before = ORDER[: ORDER.index(key)]
    name, value = next((each for each in reversed(claim.pairs) if each[0].value in before), claim.pairs[-1])
    if claim.is_flow:
        at = max(name.end, value.end)
        return [Edit(entry.path, at, at, f", {key}: {in_flow(item, style)}")]
    column = _column(entry.text, claim.inner)
    return _after(entry, value, pair_text(key, item, style, column), style)


def _after(entry: Entry, node: Node, lines: str, style: Style) -> list[Edit]:
    """The edits that put lines below the one in which a node ends."""
    path, text = entry.path, entry.text
    at = line_end(text, node.end)
    edits = kept_as_it_is(path, text, node.last) if at == len(text) else []
    if _BLOCK_TEXT.search(lines):  # which indented comments below it would become part of
        at = with_comments_below(text, at)
        edits += kept_out(path, text, after_break(text, at), all_count=False)
    new = f"\n{lines}".removesuffix("\n").replace("\n", style.line_end)
    return [*edits, Edit(path, at, at, new)]


def _in_one_line(text: str, start: int, end: int) -> bool:
    return not re.search(r"[\r\n]", text[start:end])


def _column(text: str, index: int) -> int:
    return index - line_start(text, index)
