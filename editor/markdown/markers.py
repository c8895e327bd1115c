"""Where a Markdown file asks for a view: the lines between `argmap:begin` and `argmap:end`."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from ...model.nearest import did_you_mean
from ..refused import Refused

_LINE: Final = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_MARKER: Final = re.compile(r"(?P<indent> {0,3})<!--[ \t]*argmap:(?P<word>\w*)(?P<rest>.*)", re.DOTALL)
_CLOSED: Final = re.compile(r"(?P<words>.*?)-->[ \t]*", re.DOTALL)
_FENCE: Final = re.compile(r" {0,3}(?P<fence>`{3,}(?=[^`]*$)|~{3,})(?P<info>.*)", re.DOTALL)

USAGE: Final = "write `<!-- argmap:begin VIEW OPTIONS -->` and below it `<!-- argmap:end -->`"


class Region(NamedTuple):
    """A place in a file where a view is asked for.

    `line` is that of the first marker, from 1; `words` are the view and its options. What stands between the
    markers is the text from `start` to `end`. `line_end` is how its lines end; `indent` are the spaces before
    the first marker, which an item of a list needs before each line.
    """

    line: int
    words: str
    start: int
    end: int
    line_end: str
    indent: str


def find_regions(text: str) -> list[Region]:
    """Return the regions of a Markdown text; markers in fenced code do not count.

    A marker is a line of its own, indented by at most three spaces, as HTML in Markdown is.
    Raises: BadMarker, where a marker is malformed, lies within another region, or has no counterpart.
    """
    found: list[Region] = []
    opened: tuple[int, str, int, str, str] | None = None
    fence, at, number = "", 0, 0
    while at < len(text):
        whole = _LINE.match(text, at)
        raw = whole[0] if whole else ""
        line = raw.rstrip("\r\n") if number else raw.rstrip("\r\n").removeprefix("\ufeff")
        number, here, at = number + 1, at, at + len(raw)
        if fenced := _FENCE.fullmatch(line):
            mark, info = fenced["fence"], fenced["info"]
            if not fence:
                fence = mark
            elif mark.startswith(fence) and not info.strip():
                fence = ""
            continue
        marker = None if fence else _MARKER.fullmatch(line)
        if marker is None:
            continue
        words = _words(marker, number)
        if marker["word"] == "begin":
            if opened is not None:
                raise BadMarker(
                    number, f"a view begins here before the one of line {opened[0]} has ended", USAGE
                )
            opened = (number, words, at, raw[len(raw.rstrip("\r\n")) :] or "\n", marker["indent"])
        elif opened is None:
            raise BadMarker(
                number, "there is no `<!-- argmap:begin … -->` before this `<!-- argmap:end -->`", USAGE
            )
        else:
            found.append(Region(*opened[:3], here, *opened[3:]))
            opened = None
    if opened is not None:
        raise BadMarker(opened[0], "the view that begins here has no `<!-- argmap:end -->`", USAGE)
    return found


def _words(marker: re.Match[str], line: int) -> str:
    """Return what a marker says after `begin`.

    Raises: BadMarker, where it is neither `begin` nor `end`, or is not alone on its line.
    """
    word = marker["word"]
    if word not in {"begin", "end"}:
        raise BadMarker(
            line, f"no marker is called `argmap:{word}`", did_you_mean(word, ("begin", "end")) or USAGE
        )
    closed = _CLOSED.fullmatch(marker["rest"])
    if closed is None or "-->" in closed["words"]:
        raise BadMarker(line, "a marker stands alone on its line and ends in `-->`", USAGE)
    if word == "end" and closed["words"].strip():
        raise BadMarker(
            line,
            "nothing can follow `argmap:end`; the view and its options stand after `argmap:begin`",
            USAGE,
        )
    return closed["words"].strip()


class BadMarker(Refused):
    """A marker cannot be followed; `line` is where it stands, from 1."""

    def __init__(self, line: int, message: str, hint: str = "") -> None:
        """`message` says what is wrong, `hint` what to do about it."""
        super().__init__(message, hint)
        self.line = line


def renew(text: str, write: Callable[[Region], str | None]) -> tuple[str, list[Region]]:
    """Put what `write` returns between the markers of each region, between empty lines; None leaves it alone.

    Returns: the text, changed nowhere else, and the regions that changed. Raises: as `find_regions`.
    """
    parts: list[str] = []
    stale: list[Region] = []
    at = 0
    for region in find_regions(text):
        written = write(region)
        if written is None:
            continue
        shown = written.rstrip("\n").split("\n")
        lines = ["", *(region.indent + each if each else each for each in shown), "", ""]
        new = region.line_end.join(lines)
        if new != text[region.start : region.end]:
            stale.append(region)
        parts += [text[at : region.start], new]
        at = region.end
    return "".join([*parts, text[at:]]), stale
