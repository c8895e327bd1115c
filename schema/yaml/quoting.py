"""Hints about quotation marks: those that a text needs, and those that end it too early."""

from __future__ import annotations

import re
from typing import Final

from ...model.words import CURLY, QUOTES, quotable
from .messages import QUOTE

_SHOWN: Final = 60  # characters of a text in a hint; a longer one is not written out
_NEAR: Final = 500  # characters of a line around an error, in which quotes are sought
_OPENING: Final = re.compile(rf"(?:^|[:\-\[{{,]) *[{QUOTES}]")
_QUOTED: Final = re.compile(r"(?:^ *|: +|- +|[\[{,] *)(?P<text>\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*')\s*$")
_KEY_OR_ITEM: Final = re.compile(r"[\w.-]+:(?:\s|$)|- ")
_AT: Final = re.compile(
    r"@\{?(?P<name>[\w:.#$%&+?<>~/-]*\w)\}?(?:[, ]+\[?(?P<locator>[^\[\]{}]*[^\[\]{} ,]))?"
)
_LIST_KEY: Final = re.compile(r"^[ -]*(?:supports|attacks|contradicts|answers|sources|tags|with): *$")
_PROSE_KEY: Final = re.compile(r"^[ -]*(?:text|label|because|note|quote|voice|title|locator): *$")


def quote_hint(before: str) -> str:
    """The hint to quote a text, given the line up to where an unquoted one fails."""
    return CURLY if _OPENING.search(before) else QUOTE


def ended_early(before: str, line: str, column: int, *, goes_on: bool) -> tuple[str, str] | None:
    """Message and hint where a quoted text has just ended and more follows, at `column` of the line.

    `before` is the line before, in which the text may have ended; `goes_on` whether it goes on in the next.
    """
    head, rest = line[max(0, column - _NEAR) : column], line[column : column + _NEAR].strip()
    same_line = bool(head.strip())
    found = _QUOTED.search(head if same_line else before[-_NEAR:])
    if not found or not rest or rest[0] in "]}#" or (not same_line and _KEY_OR_ITEM.match(rest)):
        return None
    start = head[: found.start("text")]
    in_braces = same_line and bool(re.search(r"[\[{]", start))
    if rest[0] == "," and (in_braces or _LIST_KEY.match(start)):
        listed = quotable(found["text"] + rest, _SHOWN)
        return (
            None if in_braces else ("more follows a quoted text", f"write several in brackets: `[{listed}]`")
        )
    first = found["text"]
    mark, other = first[0], "'" if first[0] == '"' else '"'
    whole = first + head[found.end("text") :] + rest if same_line else f"{first} {rest}"
    is_pair = whole[-1] == mark and (whole.count(mark) % 2 == 1 or first[-2] in (" ", mark))
    inner = whole[1:-1] if is_pair else whole
    hint = f"put all of it in the other quotes: `{other}{inner}{other}`"
    if goes_on or in_braces or len(inner) > _SHOWN or other in inner or "\\" in inner:
        hint = f"put all of it in `{other}`"
        if other in inner:
            hint = "put all of it in `'`, and double each `'` inside it"
        hint += "" if in_braces else "; or write it without quotes on the next line, after `>-`"
    return f"the text ends at its second `{mark}`, and more follows", hint


def at_sign_hint(before: str, rest: str) -> str:
    """What to do about a value that begins with `@`; `before` and `rest` are the parts of its line."""
    found = _AT.match(rest[:_NEAR])
    if not found or _PROSE_KEY.match(before):
        return QUOTE
    name, locator = quotable(found["name"], _SHOWN), quotable(found["locator"] or "", _SHOWN)
    if locator and not re.search(r"@", locator):
        return f"write the citation key without `@`: `{{work: {name}, locator: {locator}}}`"
    return f"write it without `@`: `{name}`; a text that begins with `@` needs quotes"
