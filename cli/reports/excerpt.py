"""The source line of a problem with its place marked, as good compilers show it."""

from __future__ import annotations

import stat
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from ...model.layout import MAX_BYTES
from ...model.safe_text import exact
from ...schema.files import is_inside
from ..console.terminal import cells

_TAB: Final = 4


class SourceLines:
    """Lines of the files of maps, read when they are asked for; the last file is remembered."""

    def __init__(self, roots: Sequence[str]) -> None:
        """`roots` are the folders of the maps: no line of a file outside them is ever shown."""
        self._roots = roots
        self._path = ""
        self._lines: list[bytes] = []

    def line(self, path: str, number: int) -> str | None:
        """Return the line, counted from 1, without its end; None where it cannot be read."""
        if path != self._path:
            self._path, self._lines = path, self._read(path)
        if not 0 < number <= len(self._lines):
            return None
        return self._lines[number - 1].decode(errors="replace")

    def _read(self, path: str) -> list[bytes]:
        """Return the lines of a regular file of a map, [] where it cannot be read."""
        try:
            file = Path(path)
            found = file.stat()
            if (
                not any(is_inside(path, root) for root in self._roots)
                or not stat.S_ISREG(found.st_mode)
                or found.st_size > MAX_BYTES
            ):
                return []
            data = file.read_bytes()
        except (OSError, ValueError, RuntimeError):  # RuntimeError: links that lead in a circle
            return []
        # Unlike those of text, lines of bytes end only at \n, \r\n and \r, as in the format of maps.
        return data.removeprefix(b"\xef\xbb\xbf").splitlines()


def marked(line: str, start: int, end: int, columns: int) -> tuple[str, str]:
    """Return the line, and below it `^~~~` from character `start` up to `end` (from 0, exclusive).

    Tabs are shown as spaces, unsafe characters escaped; a line wider than the columns is cut around the mark.
    Cost: bounded by the columns, however long the line is.

    >>> marked("supports: foo", 10, 13, 80)
    ('supports: foo', '          ^~~')
    """
    start = min(start, len(line))
    end = min(max(end, start + 1), len(line))
    # Some characters fill no column, hence the reserve; nothing further away could be shown.
    first = max(0, start - 2 * columns)
    last = min(len(line), start + 3 * columns)
    shown, offsets = _laid_out(line[first:last])
    mark, mark_end = offsets[start - first], offsets[min(end, last) - first]
    left, right = 0, len(offsets) - 1
    if first or last < len(line) or offsets[-1] > columns:
        if first or mark_end > columns - 1:
            context = max(columns // 3, min(2 * columns // 3, columns - 2 - (mark_end - mark)))
            aim = max(0, mark - context)
            left = next(i for i, offset in enumerate(offsets) if offset >= aim)
        room = columns - (1 if first + left else 0)
        if last < len(line) or offsets[-1] - offsets[left] > room:
            room -= 1
        right = max(i for i, offset in enumerate(offsets) if offset - offsets[left] <= room)
    before = "…" if first + left else ""
    after = "…" if first + right < len(line) else ""
    begin = len(before) + mark - offsets[left]
    length = max(1, min(mark_end, offsets[right]) - mark)
    return before + "".join(shown[left:right]) + after, " " * begin + "^" + "~" * (length - 1)


def _laid_out(line: str) -> tuple[list[str], list[int]]:
    """Return each character as it is shown, the column each begins in, and the column after the last."""
    if line.isascii() and line.isprintable():
        return list(line), list(range(len(line) + 1))
    shown: list[str] = []
    offsets = [0]
    for each in line:
        column = offsets[-1]
        text = " " * (_TAB - column % _TAB) if each == "\t" else exact(each)
        shown.append(text)
        offsets.append(column + cells(text))
    return shown, offsets
