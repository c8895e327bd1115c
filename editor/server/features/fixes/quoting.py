"""Puts a text in quotation marks that YAML would otherwise misread."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ....entries import after_break, line_end
from .case import Fix

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ....edits import Edit
    from ....nodes import Node
    from .case import Case

_BEFORE_VALUE: Final = re.compile(r"[ \t]*(?:-[ \t]+)*(?:[^\s:#'\"\[{][^:#\r\n]*:(?:[ \t]+|$))?")
_GOES_ON: Final = re.compile(r"[ \t]+(?!#|-[ \t]|[\w.\-]+:(?:[ \t]|$))\S", re.MULTILINE)
_EXCLAMATION: Final = re.compile(r"!(?!!)")
_COMMENT: Final = re.compile(r"[ \t]{2,}#")
_IN_BRACKETS: Final = re.compile(r"(?:[\[{,]|[\w.\-]+:)[ \t]+|[\[{]")
_CLOSING: Final = re.compile(r",[ \t]*[\w.\-]+:[ \t]|[}\]][^\]}]*$")
_MARKS: Final = ("'", '"')
_CURLY: Final = {"“": "”", "„": "“", "«": "»", "‘": "’"}
TITLE: Final = "Put the text in quotes"


def in_line(case: Case) -> Iterator[Fix]:
    """Quote the value of the line that has the problem, or of the part of it in brackets."""
    start, end = case.line
    text = case.text
    before = _BEFORE_VALUE.match(text, start, end)
    value = before.end() if before else start
    if not text[start:value].strip():  # neither a key nor a dash stands before it
        return
    comment = _COMMENT.search(text, value, end)
    last = len(text[value : comment.start() if comment else end].rstrip()) + value
    below = last
    at = after_break(text, end)
    while comment is None and at < len(text) and _GOES_ON.match(text, at):
        below = line_end(text, at)
        at = after_break(text, below)
    if text[value : value + 1] in ("[", "{"):
        for found in reversed([*_IN_BRACKETS.finditer(text, value, max(case.start, value + 1))]):
            for closing in _CLOSING.finditer(text, max(case.start, found.end()), last):
                yield _quoted(case, found.end(), closing.start())
    for stop in dict.fromkeys((below, last)):
        is_open = value < stop and text[value] in _MARKS and text.count(text[value], value, stop) == 1
        if value < stop and not is_open:
            yield _quoted(case, value, stop)


def before_hash(case: Case) -> Iterator[Fix]:
    """Quote a text that `#` cuts short, with what follows, or set the comment apart with a second space."""
    text, (_, end) = case.text, case.line
    root = case.written.root
    at = case.start - 1 - case.written.base
    node = next((each for each in _scalars(root) if each.end == at), None) if root else None
    if node and text[case.start : case.start + 1] == "#":
        yield _quoted(case, case.written.base + node.inner, len(text[:end].rstrip()))
        yield Fix("Set the comment apart with two spaces", (case.edit(case.start, case.start, " "),))


def for_value(case: Case) -> Iterator[Fix]:
    """Quote a value that begins with `#`."""
    text, (_, end) = case.text, case.line
    node = case.spot.node if case.spot else None
    if node and case.spot and case.spot.is_key:
        found = re.compile(r":[ \t]+(?=#)").match(text, case.written.base + node.end)
        if found:
            yield _quoted(case, found.end(), len(text[:end].rstrip()))


def exclamation(case: Case) -> Iterator[Fix]:
    """Quote a text that begins with `!` and a word, which YAML takes for a tag."""
    if _EXCLAMATION.match(case.text, case.start):
        yield from in_line(case)


def around_comma(case: Case) -> Iterator[Fix]:
    """Quote a text in braces that a comma cuts short, so that the rest is read as a key."""
    spot = case.spot
    if spot is None or not spot.is_key or spot.steps[-1].node.style != "{":
        return
    pairs, at = spot.steps[-1].node.pairs, spot.steps[-1].at
    first = at - 1
    while first >= 0 and _is_empty(pairs[first][1]):
        first -= 1
    last = at
    while last + 1 < len(pairs) and _is_empty(pairs[last + 1][1]):
        last += 1
    if first >= 0 and _is_empty(pairs[at][1]):
        base = case.written.base
        yield _quoted(case, base + pairs[first][1].start, base + pairs[last][0].end)


def _is_empty(node: Node) -> bool:
    return node.start == node.end


def _scalars(node: Node) -> Iterator[Node]:
    for each in (*node.items, *(part for pair in node.pairs for part in pair)):
        yield from _scalars(each)
    if not node.items and not node.pairs:
        yield node


def _quoted(case: Case, start: int, end: int) -> Fix:
    return Fix(TITLE, (_edit(case, start, end),), is_preferred=True)


def _edit(case: Case, start: int, end: int) -> Edit:
    """The edit that quotes a part of the text, in place of any quotation marks around it."""
    text = case.text[start:end]
    mark = '"' if case.written.style.quote == '"' and '"' not in text and "\\" not in text else "'"
    if text[:1] in _MARKS and len(text) > 1 and text[-1] == text[0]:
        mark = "'" if text[0] == '"' else '"'
        text = text[1:-1]
    elif text[:1] in _CURLY and text[-1] == _CURLY[text[0]]:
        text = text[1:-1]
    escaped = text.replace("'", "''") if mark == "'" else text.replace("\\", "\\\\").replace('"', '\\"')
    return case.edit(start, end, f"{mark}{escaped}{mark}")
