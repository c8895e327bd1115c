"""Writes texts as YAML scalars, each in the most readable of the styles that keep it as it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ..model.safe_text import exact

if TYPE_CHECKING:
    from .style import Style

_INDICATORS: Final = "-?:,[]{}#&*!|>'\"%@`"
_NOT_PLAIN: Final = re.compile(r": |:\Z| #|[\n\t]|\A\s|\s\Z|\A(?:---|\.\.\.)")
_NOT_PLAIN_IN_FLOW: Final = re.compile(r"[,\[\]{}]|:[,\[\]{}]")
_NOTHING: Final = frozenset({"~", "null", "Null", "NULL", "<<", "="})
"""What YAML programs other than argmap do not take for text, nor for what can stand for text."""

_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_FOLD: Final = re.compile(r"(?<=[^\s]) (?=[^\s])")
_ESCAPES: Final = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r", "\0": "\\0"}


def is_plain(text: str, *, in_flow: bool = False) -> bool:
    """Whether the text can stand in one line without quotes."""
    return (
        bool(text)
        and text[0] not in _INDICATORS
        and not _NOT_PLAIN.search(text)
        and not (in_flow and _NOT_PLAIN_IN_FLOW.search(text))
        and text not in _NOTHING
        and exact(text) == text
    )


def inline(text: str, style: Style, *, in_flow: bool = False) -> str:
    """The text in one line. Raises: ValueError, where it holds half of a surrogate pair."""
    return text if is_plain(text, in_flow=in_flow) else _quoted(text, style)


def block(text: str, style: Style, indent: int, used: int) -> str:
    """The text as a value, its further lines indented; the line that it begins in has `used` characters.

    Raises: ValueError, where it holds half of a surrogate pair.
    """
    if "\n" not in text and is_plain(text) and used + len(text) <= style.width:
        return text
    lines = text.split("\n")
    ended = lines[-1] == "" and len(lines) > 1 and lines[-2] != ""
    body = lines[:-1] if ended else lines
    start = "\n" + " " * indent
    if _fits_block(body):
        chomping = "" if ended else "-"
        if len(body) > 1 and all(indent + len(line) <= style.width for line in body):
            return f"|{chomping}" + "".join(start + line if line else "\n" for line in body)
        if len(body) > 1 or ended or used + len(text) > style.width:
            folded = _paragraphs(body, style.width - indent)
            return f">{chomping}" + "".join(start + line if line else "\n" for line in folded)
    written = inline(text, style)
    if used + len(written) <= style.width:
        return written
    return start.join(_folded(written, style.width - indent))


def _fits_block(lines: list[str]) -> bool:
    """Whether lines can stand below `|` or `>` as they are."""
    return all(exact(line) == line == line.strip(" ") for line in lines) and lines[-1] != ""


def _paragraphs(lines: list[str], width: int) -> list[str]:
    """The lines that `>` reads as these: each is folded, and an empty one stands for each line end."""
    folded: list[str] = []
    for number, line in enumerate(lines):
        folded += [""] * (number > 0)
        folded += _folded(line, width) if line else []
    return folded


def _folded(line: str, width: int) -> list[str]:
    """The line in lines of at most `width` characters, broken at single spaces where there are any."""
    folded = [""]
    for word in _FOLD.split(line):
        if not folded[-1]:
            folded[-1] = word
        elif len(folded[-1]) + 1 + len(word) <= width:
            folded[-1] += f" {word}"
        else:
            folded.append(word)
    return folded


def _quoted(text: str, style: Style) -> str:
    if _SURROGATE.search(text):
        raise ValueError("a text holds half of a surrogate pair, which cannot be written as UTF-8")
    if exact(text) == text:
        single = style.quote == "'" or '"' in text or "\\" in text
        return "'" + text.replace("'", "''") + "'" if single else f'"{text}"'
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    if exact(character) == character:
        return character
    number = ord(character)
    if number < 0x100:
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"
