"""The text of an entry in plain words: links and footnotes taken out of it, and marks of its layout."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

_ESCAPED: Final = re.compile(r"\\([()\[\]<>@\\])")
_LINK: Final = re.compile(r"\[((?:\\.|[^\[\]\\]){0,2000})\]\(((?:\\.|[^()\\\s]){1,2000})\)")
_BOLD: Final = re.compile(r"(?<![\w*])(\*{1,3})(?=[^\s*])([^*\n]{1,2000}?)(?<=[^\s*])\1(?![\w*])")
_QUOTED: Final = re.compile(r"^> ?", re.MULTILINE)
_NOTE: Final = re.compile(r" ?\[(\d{1,9})\]")


class Plain(NamedTuple):
    """A text in plain words, and the addresses of its sources, each with the passage quoted from it."""

    text: str
    sources: tuple[tuple[str, str], ...]


def plain_of_markdown(text: str) -> Plain:
    """A text of the old layout: its links become sources, its escapes and marks go."""
    sources: list[tuple[str, str]] = []

    def link(found: re.Match[str]) -> str:
        address = _ESCAPED.sub(r"\1", found[2])
        sources.append((address, ""))
        return found[1]

    words = _LINK.sub(link, text)
    words = _QUOTED.sub("", _BOLD.sub(r"\2", words))
    return Plain(_tidy(html.unescape(_ESCAPED.sub(r"\1", words))), tuple(dict.fromkeys(sources)))


def plain_of_footnotes(text: str, footnotes: Mapping[str, tuple[str, str]]) -> Plain:
    """A text of the new layout: the numbers of its footnotes go."""
    sources: list[tuple[str, str]] = []

    def note(found: re.Match[str]) -> str:
        if found[1] not in footnotes:
            return found[0]
        sources.append(footnotes[found[1]])
        return ""

    return Plain(_tidy(_NOTE.sub(note, text)), tuple(dict.fromkeys(sources)))


def _tidy(text: str) -> str:
    return "\n".join(" ".join(line.split(" ")).strip() for line in text.split("\n")).strip()
