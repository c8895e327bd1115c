"""Measure text and break it into lines, by the widths of a proportional font or by terminal columns."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from wcwidth import wcwidth  # type: ignore[import-untyped,unused-ignore]  # older releases carry no types

from .metrics import BOLD, REGULAR, UNITS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ELLIPSIS: Final = "…"

_OTHER_EM: Final = {False: 0.75, True: 0.8}
"""Width of a letter that the table lacks (Arabic, Thai, Vietnamese …): what the widest usual fallback
fonts need on average, so that a line of such letters stays inside its box."""

_EMOJI_FROM: Final = 0x1F000
_EMOJI_EM: Final = 1.4

_TOKEN = re.compile(r"[^\s\-/–—]*[\-/–—]+|[^\s\-/–—]+")

_NOT_AT_START: Final = frozenset("、。，．：；？！）」』】〉》…‥・ー々’”")
"""What never begins a line of Chinese or Japanese."""


@cache
def _widths(*, bold: bool) -> dict[str, int]:
    """Width of every character that the table holds, in 1/2048 em."""
    table = BOLD if bold else REGULAR
    return {character: width for width, characters in table.items() for character in characters}


def is_measured(text: str) -> bool:
    """Whether the table gives the exact width of every character, so that no fallback font comes in."""
    return _widths(bold=False).keys() >= set(text)


_KNOWN_SCRIPTS: Final = ("LATIN ", "GREEK ", "CYRILLIC ", "HEBREW ", "COMBINING ", "MODIFIER ")


def is_foreign(text: str) -> bool:
    """Whether a letter or digit is of a script that Arimo, the font of graphviz-pure, does not hold."""
    return any(_is_foreign(character) for character in set(text) if not character.isascii())


@cache
def _is_foreign(character: str) -> bool:
    if unicodedata.category(character)[0] not in "LMN" and columns_of(character) < 2:  # noqa: PLR2004 - wide
        return False
    return not is_measured(character) and not unicodedata.name(character, "").startswith(_KNOWN_SCRIPTS)


@cache
def _em(character: str, *, bold: bool) -> float:
    """Width of one character in em."""
    known = _widths(bold=bold).get(character)
    if known is not None:
        return known / UNITS
    columns = columns_of(character)
    if columns == 0:
        return 0.0
    if columns == 1:
        return _OTHER_EM[bold]
    return _EMOJI_EM if ord(character) >= _EMOJI_FROM else 1.0


@lru_cache(maxsize=4096)  # words come again and again
def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Width of a line of text in points at a font size in points."""
    return size * sum(_em(character, bold=bold) for character in text)


@cache
def columns_of(character: str) -> int:
    """How many columns of a terminal one character takes: 0, 1 or 2."""
    return max(0, wcwidth(character))


def column_width(text: str) -> int:
    """How many columns of a terminal a line of text takes."""
    return sum(map(columns_of, text))


def wrap(text: str, width: float, measure: Callable[[str], float]) -> list[str]:
    """Break text into lines that `measure` finds no wider than `width`.

    Lines end at spaces, after hyphens, dashes and slashes, and between Chinese or Japanese characters;
    a word wider than a line is broken between characters. One character always fits. An empty text has
    no lines.
    """
    lines: list[str] = []
    line, used = "", 0.0
    space = measure(" ")
    for spaced, piece in _pieces(text):
        size = measure(piece)
        gap = space if spaced and line else 0.0
        if line and used + gap + size > width:
            lines.append(line)
            line, used, gap = "", 0.0, 0.0
        if gap:
            line += " "
        if size <= width:
            line, used = line + piece, used + gap + size
            continue
        for cluster in _clusters(piece):
            size = measure(cluster)
            if line and used + size > width:
                lines.append(line)
                line, used = "", 0.0
            line, used = line + cluster, used + size
    if line:
        lines.append(line)
    return lines


def shorten(lines: list[str], most: int, width: float, measure: Callable[[str], float]) -> list[str]:
    """Return at most `most` lines, the last ending in an ellipsis where something is left out."""
    if len(lines) <= most:
        return lines
    last = lines[most - 1].rstrip(" ,;:-–—")
    while last and measure(last + ELLIPSIS) > width:
        last = last[:-1]
        space = last.rfind(" ")
        if space * 3 >= len(last):
            last = last[:space].rstrip(" ,;:-–—")
    return [*lines[: most - 1], last.rstrip() + ELLIPSIS]


def _pieces(text: str) -> Iterator[tuple[bool, str]]:
    """Yield what stays together on a line, each with whether a space stands before it."""
    for word in text.split():
        spaced = True
        for token in _TOKEN.findall(word):
            for piece in _ideographs(token):
                yield spaced, piece
                spaced = False


def _ideographs(token: str) -> Iterator[str]:
    """Split a token between wide characters, where Chinese and Japanese lines may end."""
    if token.isascii():
        yield token
        return
    piece = ""
    for cluster in _clusters(token):
        breakable = piece and (_is_wide(piece[-1]) or _is_wide(cluster[0]))
        if breakable and cluster[0] not in _NOT_AT_START:
            yield piece
            piece = ""
        piece += cluster
    if piece:
        yield piece


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF"


def _clusters(text: str) -> Iterator[str]:
    """Yield characters with the marks that stand on them."""
    cluster = ""
    for character in text:
        if cluster and columns_of(character) > 0 and cluster[-1] != "\u200d":
            yield cluster
            cluster = ""
        cluster += character
    if cluster:
        yield cluster
