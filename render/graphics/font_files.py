"""The installed fonts, and which letters they have, read from font files.

Source: OpenType 1.9.1, the tables `name` and `cmap` with its formats 4 and 12.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from struct import error, unpack_from
from typing import IO, Final, NamedTuple

FOLDERS: Final = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "~/.local/share/fonts",
    "~/.fonts",
    "/System/Library/Fonts",
    "/Library/Fonts",
    "~/Library/Fonts",
    "C:/Windows/Fonts",
    "~/AppData/Local/Microsoft/Windows/Fonts",
)
"""Where Linux, macOS and Windows keep fonts."""


class Face(NamedTuple):
    """A font of a file: its family, and the table `cmap` that leads from characters to glyphs."""

    family: str
    path: str
    table: bytes

    def has(self, letter: str) -> bool:
        """Whether it has a glyph for a letter."""
        table, code = self.table, ord(letter)
        if _number(table, 0, 2) == 12:
            count = _number(table, 12, 4)
            found = bisect_left(range(count), code, key=lambda each: _number(table, 20 + 12 * each, 4))
            return found < count and _number(table, 16 + 12 * found, 4) <= code
        count = _number(table, 6, 2) // 2
        found = bisect_left(range(count), code, key=lambda each: _number(table, 14 + 2 * each, 2))
        start, delta, offset = (16 + 2 * (count * each + found) for each in (1, 2, 3))
        if found == count or _number(table, start, 2) > code:
            return False
        if not (further := _number(table, offset, 2)):
            return (code + _number(table, delta, 2)) % 0x10000 != 0
        return _number(table, offset + further + 2 * (code - _number(table, start, 2)), 2) != 0


@cache
def installed() -> dict[str, list[Face]]:
    """Return the faces of all installed fonts by family, in the order of their paths."""
    found: defaultdict[str, list[Face]] = defaultdict(list)
    for path in sorted(path for folder in FOLDERS for path in _font_files(folder)):
        for face in _readable_faces(path):
            found[face.family].append(face)
    return found


def _font_files(folder: str) -> Iterator[Path]:
    try:
        yield from Path(folder).expanduser().rglob("*.[otOT][tT][cfCF]")
    except (OSError, RuntimeError):  # a folder that may not be read; a user without a home
        return


def _readable_faces(path: Path) -> list[Face]:
    """Return the faces of a file, or none of one that is damaged or may not be read."""
    try:
        with path.open("rb") as file:
            return list(faces_of(file, str(path)))
    except (OSError, error, UnicodeError):
        return []


def faces_of(file: IO[bytes], path: str) -> Iterator[Face]:
    """Yield the faces of a font file or a collection that have a name and a table that can be read."""
    head = file.read(12)
    starts: Iterable[int] = (0,)
    if head[:4] == b"ttcf":
        count = _number(head, 8, 4)
        starts = unpack_from(f">{count}I", file.read(4 * count))
    for start in starts:
        file.seek(start)
        head = file.read(12)
        records = file.read(16 * _number(head, 4, 2))
        places = {
            records[at : at + 4]: unpack_from(">II", records, at + 8) for at in range(0, len(records), 16)
        }
        if b"cmap" not in places or b"name" not in places:
            continue
        family = _family(_read(file, *places[b"name"]))
        table = _table(_read(file, *places[b"cmap"]))
        if family and table:
            yield Face(family, path, table)


def _family(names: bytes) -> str:
    """Return the name of the family in English: the typographic one, or else the one of old programs."""
    _, count, texts = unpack_from(">HHH", names)
    found: dict[int, str] = {}
    for record in range(count):
        platform, _, language, kind, length, start = unpack_from(">6H", names, 6 + 12 * record)
        if platform == 3 and language == 0x409 and kind in {1, 16}:
            found[kind] = names[texts + start : texts + start + length].decode("utf-16-be")
    name = found.get(16) or found.get(1) or ""
    return name if name.isprintable() and not set(name) & set("'\"<&\\") else ""


def _table(tables: bytes) -> bytes:
    """Return the Unicode table of `cmap` that reaches furthest, or nothing."""
    found: dict[int, bytes] = {}
    for record in range(_number(tables, 2, 2)):
        platform, encoding, start = unpack_from(">HHI", tables, 4 + 8 * record)
        if platform == 0 or (platform == 3 and encoding in {1, 10}):
            found[_number(tables, start, 2)] = tables[start:]
    return found.get(12) or found.get(4) or b""


def _read(file: IO[bytes], start: int, length: int) -> bytes:
    file.seek(start)
    return file.read(length)


def _number(data: bytes, start: int, size: int) -> int:
    return int.from_bytes(data[start : start + size], "big")
