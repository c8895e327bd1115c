"""Measure text and break it into lines, by the widths of a proportional font or by terminal columns."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from math import ceil, isnan, nan
from typing import Final

from ...model.words import ELLIPSIS

UNITS: Final = 2048
"""How many units of `tables_of_widths` make one em."""


@cache
def tables_of_widths() -> dict[str, dict[int, str]]:
    """Return, for "regular" and "bold", advance width -> the characters that have it.

    The widths are those of Liberation Sans 2, which Helvetica, Arial and Arimo share. Under "wide regular"
    and "wide bold" the same characters have those of DejaVu Sans 2.37.
    """
    # Read when a width is first asked for: a terminal counts columns instead.
    import json
    from importlib.resources import files

    faces = json.loads((files("argmap") / "render" / "text" / "widths.json").read_text(encoding="utf-8"))
    return {face: {int(width): letters for width, letters in table.items()} for face, table in faces.items()}


_OTHER_EM: Final = {False: 0.75, True: 0.8}
"""Width of a letter that the table lacks (Arabic, Thai, Vietnamese …), by whether it is bold: what the widest
usual fallback fonts need on average, so that a line of such letters stays inside its box."""

_SHORT: Final = 60
"""A text of more characters does not fit one line, so it is not worth measuring."""

_TOKEN = re.compile(r"->|[^\s\-/–—]*[\-/–—]+|[^\s\-/–—]+")

_NOT_AT_START: Final = frozenset("、。，．：；？！）」』】〉》…‥・ー々’”")
"""Characters that never begin a line of Chinese or Japanese."""


class _Widths(dict[str, float]):
    """Width of every character in em; what the table lacks is estimated, or not a number where `exact`."""

    def __init__(self, *, bold: bool, exact: bool = False) -> None:
        """Begin with the characters of the table; with `exact` no others have a width."""
        table = tables_of_widths()["bold" if bold else "regular"]
        super().__init__(
            (character, width / UNITS) for width, characters in table.items() for character in characters
        )
        self._bold, self._exact = bold, exact

    def __missing__(self, character: str) -> float:
        self[character] = width = nan if self._exact else estimated_width(character, bold=self._bold)
        return width


_widths: Final = cache(_Widths)


@lru_cache(maxsize=16_384)
def exact_width(text: str, size: float, *, bold: bool = False) -> float:
    """Width of a line in points at a font size in points; not a number where a fallback font is needed."""
    return size * sum(map(_widths(bold=bold, exact=True).__getitem__, text))


def is_measured(text: str) -> bool:
    """Whether the table has the width of every character, so that no fallback font is needed."""
    return not isnan(exact_width(text, 1.0))


_KNOWN_SCRIPTS: Final = ("LATIN ", "GREEK ", "CYRILLIC ", "HEBREW ", "COMBINING ", "MODIFIER ")


def is_foreign(text: str) -> bool:
    """Whether a letter or digit is of a script that Arimo, the font of graphviz-pure, lacks."""
    return not text.isascii() and any(_is_foreign(letter) for letter in set(text) if not letter.isascii())


@cache
def _is_foreign(character: str) -> bool:
    if unicodedata.category(character)[0] not in "LMN" and columns_of(character) < 2:
        return False
    return not is_measured(character) and not unicodedata.name(character, "").startswith(_KNOWN_SCRIPTS)


def is_right_to_left(text: str) -> bool:
    """Whether the first letter that has a direction runs from right to left, as in Arabic and Hebrew."""
    if text.isascii():
        return False
    directions = map(unicodedata.bidirectional, text)
    return next((each for each in directions if each in {"L", "R", "AL"}), "L") != "L"


def estimated_width(character: str, *, bold: bool) -> float:
    """Width in em of a character that the table lacks."""
    columns = columns_of(character)
    if columns == 0:
        return 0.0
    if columns == 1:
        return _OTHER_EM[bold]
    return 1.4 if ord(character) >= 0x1F000 else 1.0  # emoji are wider than Chinese letters


@cache
def measure_of(size: float, *, bold: bool = False) -> Callable[[str], float]:
    """Return the function that measures text of a font size in points."""
    em = _widths(bold=bold).__getitem__

    @lru_cache(maxsize=16_384)  # the same words recur
    def measure(text: str) -> float:
        return size * sum(map(em, text))

    return measure


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Width of a line of text in points at a font size in points."""
    return measure_of(size, bold=bold)(text)


_UNUSUAL: Final = re.compile(r"[^\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u2190-\u21ff]")
"""All characters but printable ASCII, Latin, quotation marks and arrows, which fill one column each."""


def is_plain(text: str) -> bool:
    """Whether every character of a text fills one column of a terminal, as far as is known at a glance."""
    return not _UNUSUAL.search(text)


@cache
def columns_of(character: str) -> int:
    """How many columns of a terminal one character takes: 0, 1 or 2."""
    if is_plain(character):
        return 1
    # Imported only where it is needed, since importing it takes long.
    from wcwidth import wcwidth  # type: ignore[import-untyped,unused-ignore]  # older releases carry no types

    return max(0, wcwidth(character))


def column_width(text: str) -> int:
    """How many columns of a terminal a line of text takes."""
    return sum(map(columns_of, text))


def wrap(text: str, width: float, measure: Callable[[str], float]) -> list[str]:
    """Break text into lines that `measure` finds no wider than `width`.

    Lines end at spaces, after hyphens, dashes and slashes, and between Chinese or Japanese characters;
    a word wider than a line is broken between characters. A line holds at least one character. An empty text
    has no lines.
    """
    words = text.split()
    if len(text) <= _SHORT and measure(line := " ".join(words)) <= width:
        return [line] if line else []
    if text.isascii() and "-" not in text and "/" not in text:  # the usual case, which must be fast
        sizes = [*map(measure, words)]
        if max(sizes, default=0) <= width:
            return [*_lines_of_words(words, sizes, width, measure(" "))]
    return [*_lines_of_pieces(text, width, measure)]


def _lines_of_pieces(text: str, width: float, measure: Callable[[str], float]) -> Iterator[str]:
    """Yield the lines of a text that may break within its words."""
    line, used = "", 0.0
    space = measure(" ")
    for spaced, piece in _pieces(text):
        size = measure(piece)
        gap = space if spaced and line else 0.0
        if line and used + gap + size > width:
            yield line
            line, used, gap = "", 0.0, 0.0
        if gap:
            line += " "
        if size <= width:
            line, used = line + piece, used + gap + size
            continue
        for cluster in _clusters(piece):
            size = measure(cluster)
            if line and used + size > width:
                yield line
                line, used = "", 0.0
            line, used = line + cluster, used + size
    if line:
        yield line


def _lines_of_words(words: list[str], sizes: list[float], width: float, space: float) -> Iterator[str]:
    """Yield the lines of words that are no wider than a line and break at spaces alone."""
    start, used = 0, -space
    for number, size in enumerate(sizes):
        used += space + size
        if used > width:
            yield " ".join(words[start:number])
            start, used = number, size
    if words:
        yield " ".join(words[start:])


def widest_word(text: str, measure: Callable[[str], float]) -> int:
    """Width of the widest word of a text, or of the widest part before a hyphen, dash or slash."""
    return ceil(max(map(measure, _TOKEN.findall(text)), default=0))


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
    """Yield the pieces that no line end divides, each paired with True if a space stands before it."""
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
    """Yield each character with the marks that stand on it."""
    cluster = ""
    for character in text:
        if cluster and columns_of(character) > 0 and cluster[-1] != "\u200d":
            yield cluster
            cluster = ""
        cluster += character
    if cluster:
        yield cluster
