"""Font files for tests: the shipped font under another name and with other letters."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files
from struct import pack, unpack_from

_FONTS = files("argmap") / "render" / "text" / "fonts"


def font(family: str, glyphs: Mapping[str, int], *, table: int = 4) -> bytes:
    """The shipped font under another name, with these letters alone, in a table of format 4 or 12."""
    data = (_FONTS / "LiberationSans-Regular.ttf").read_bytes()
    (count,) = unpack_from(">H", data, 4)
    kept = dict[bytes, bytes]()
    for record in range(12, 12 + 16 * count, 16):
        start, length = unpack_from(">II", data, record + 8)
        kept[data[record : record + 4]] = data[start : start + length]
    kept[b"cmap"] = _cmap(glyphs, table)
    kept[b"name"] = _name(family)
    head, body, start = data[:12], b"", 12 + 16 * count
    for tag, content in kept.items():
        head += tag + pack(">III", 0, start + len(body), len(content))
        body += content + b"\0" * (-len(content) % 4)
    return head + body


def _name(family: str) -> bytes:
    text = family.encode("utf-16-be")
    records = b"".join(pack(">6H", 3, 1, 0x409, kind, len(text), 0) for kind in (1, 4, 6))
    return pack(">HHH", 0, 3, 6 + len(records)) + records + text


def _cmap(glyphs: Mapping[str, int], table: int) -> bytes:
    codes = sorted((ord(letter), glyph) for letter, glyph in glyphs.items())
    head = pack(">HHHHI", 0, 1, 3, 10 if table == 12 else 1, 12)
    if table == 12:
        groups = b"".join(pack(">III", code, code, glyph) for code, glyph in codes)
        return head + pack(">HHIII", 12, 0, 16 + len(groups), 0, len(codes)) + groups
    ends = [*(code for code, _ in codes), 0xFFFF]
    deltas = [*((glyph - code) % 0x10000 for code, glyph in codes), 1]
    count = len(ends)
    arrays = pack(f">{count}HH{count}H{count}H{count}H", *ends, 0, *ends, *deltas, *[0] * count)
    return head + pack(">7H", 4, 14 + len(arrays), 0, 2 * count, 0, 0, 0) + arrays
