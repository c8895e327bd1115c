r"""Text of strangers made fit for a terminal: what could steer or deceive it is shown as `\x1b`."""

from __future__ import annotations

import re
from typing import Final

UNSAFE: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f"  # C0 and C1 controls, escape among them
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidirectional controls
    "\u200b\u2028\u2029\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb"  # invisible, line breaking, annotating
    "\ud800-\udfff"  # halves of a surrogate pair: bytes of a file name that are not UTF-8
    "\U000e0000-\U000e007f]"  # tags
)
"""Zero-width joiners and soft hyphens are left alone: real scripts are written with them."""

_UNDECODED: Final = range(0xDC80, 0xDD00)


def escape(text: str) -> str:
    r"""Return the text on one line, with every unsafe character as `\x1b`, `\u202e` or `\U000e0001`."""
    return UNSAFE.sub(_code, text) if UNSAFE.search(text) else text


def escape_lines(text: str) -> str:
    """Return the text with its line feeds kept and every other unsafe character escaped."""
    return "\n".join(map(escape, text.split("\n")))


def _code(match: re.Match[str]) -> str:
    """How one character is written; a byte that could not be decoded is written as that byte."""
    number = ord(match[0])
    if number in _UNDECODED:
        number -= 0xDC00
    if number <= 0xFF:
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number <= 0xFFFF else f"\\U{number:08x}"
