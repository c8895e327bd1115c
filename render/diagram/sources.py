"""The small lines at the top of a box: the kind of a claim and its sources, as many as fit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from ...model.words import ELLIPSIS
from ..text.room import measure_room, room_for
from ..text.wrap import is_right_to_left

META: Final = 7.5
"""The size of these lines."""

_MOST_LINES: Final = 2


class Piece(NamedTuple):
    """A piece of a line: where it begins, from the left edge of the text; `kind` stands before it in bold."""

    x: float
    text: str
    bold: bool = False
    href: str = ""
    kind: str = ""


def kind_and_sources(kind: str, sources: Mapping[str, str], width: float) -> list[tuple[Piece, ...]]:
    """Write the kind, if it is not "", and the names of sources, each with its address or "", in a room.

    Names that do not fit are counted. One that leads to another place than the one before it has a place of
    its own in the line, and one that runs the other way than the line begins the next.
    """
    lines = _Lines(kind, width)
    for number, (name, href) in enumerate(sources.items()):
        left = len(sources) - number - 1
        after = "," * bool(left) + f" +{left}" * bool(left)
        if not lines.make_room(name, after):
            lines.end_with(f" +{left + 1}")
            break
        if number:
            lines.end_with(",")
        lines.add(name, href, after)
    return [tuple(line) for line in lines.written if line]


class _Lines:
    """Lines of names, written from left to right and from top to bottom."""

    def __init__(self, kind: str, width: float) -> None:
        self.written: list[list[Piece]] = [[Piece(0.0, "", kind=kind)] if kind else []]
        self._room, self._width = measure_room(META), width
        self._x = room_for(kind, META, bold=True)
        """How far the last line is full."""

    def make_room(self, name: str, after: str) -> bool:
        """Begin a line if the last one has no room for a name and what may follow it; False if none has."""
        line = self.written[-1]
        needed = self._room(name + after)
        if not line:
            return True
        turns = is_right_to_left(line[-1].text) != is_right_to_left(name)
        if not turns and self._x + self._room(self._before) + needed <= self._width:
            return True
        if line[-1].text and (len(self.written) == _MOST_LINES or needed > self._width):
            return False
        self.written.append([])
        self._x = 0.0
        return True

    def add(self, name: str, href: str, after: str) -> None:
        """Write a name into the last line, shortened if it is too long even for two lines."""
        line, before = self.written[-1], self._before
        start = self._x + self._room(before)
        if not line and len(self.written) < _MOST_LINES:
            begin, name = self._halves(name, after)
            if begin:
                line.append(Piece(0.0, begin, href=href))
                self.written.append([])
                line = self.written[-1]
        name = self._fitting(name, self._width - start - self._room(after))
        if line and (line[-1].href == href or not line[-1].text):
            line[-1] = line[-1]._replace(text=line[-1].text + before + name, href=href)
        else:
            line.append(Piece(start, name, href=href))
        self._x = start + self._room(name + after[:1])

    def end_with(self, text: str) -> None:
        """Write a text after the last name."""
        line = self.written[-1] or self.written[-2]
        line[-1] = line[-1]._replace(text=line[-1].text + text)

    @property
    def _before(self) -> str:
        """What stands between a name and what is before it in the line."""
        line = self.written[-1]
        return "" if not line else " " if line[-1].text else " · "

    def _halves(self, name: str, after: str) -> tuple[str, str]:
        """Divide a name that needs two lines, but not before its year; the first part is "" for others."""
        if self._room(name + after) > self._width:
            words = name.split()
            for number in range(len(words) - 2, 0, -1):
                begin, end = " ".join(words[:number]), " ".join(words[number:])
                if self._room(begin) <= self._width:
                    return (begin, end) if self._room(end + after) <= self._width else ("", name)
        return "", name

    def _fitting(self, name: str, width: float) -> str:
        """Shorten a name to a room, but never its year."""
        if self._room(name) <= width:
            return name
        author, _, year = name.rpartition(" ")
        if not author or not year[:4].isdigit():
            author, year = name, ""
        end = f"{ELLIPSIS} {year}" if year else ELLIPSIS
        words = author.split()
        while len(words) > 1 and self._room(" ".join(words) + end) > width:
            words.pop()
        kept = " ".join(words).rstrip(" ,;:&")
        while len(kept) > 1 and self._room(kept + end) > width:
            kept = kept[:-1].rstrip()
        return kept + end
