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
        sources.append((unescaped(found[2]), ""))
        return found[1]

    return _plain(html.unescape(_without_marks(_LINK.sub(link, text))), sources)


def plain_of_footnotes(text: str, footnotes: Mapping[str, tuple[str, str]]) -> Plain:
    """A text of the new layout: the numbers of its footnotes go, its escapes and marks as well."""
    sources: list[tuple[str, str]] = []

    def note(found: re.Match[str]) -> str:
        if found[1] not in footnotes:
            return found[0]
        sources.append(footnotes[found[1]])
        return ""

    return _plain(_without_marks(_NOTE.sub(note, text)), sources)


def unescaped(text: str) -> str:
    r"""The text without the backslashes that Kialo puts before brackets.

    >>> unescaped(r"https://example.org/a_\(b\)")
    'https://example.org/a_(b)'
    """
    return _ESCAPED.sub(r"\1", text)


def _without_marks(text: str) -> str:
    return unescaped(_QUOTED.sub("", _BOLD.sub(r"\2", text)))


def _plain(text: str, sources: list[tuple[str, str]]) -> Plain:
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return Plain("\n".join(lines).strip(), tuple(dict.fromkeys(sources)))
