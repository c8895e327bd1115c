r"""Makes untrusted text safe to show: nothing hidden, nothing that steers a terminal or deceives a reader.

There is one policy for terminals, messages, tables and pictures. Control and format characters, unassigned
ones and halves of a surrogate pair are written out as `\x1b`, `\u202e` or `\U000e0041`; a byte of a file name
that is not UTF-8 as that byte, `\xff`. What a script needs or draws is left alone: the zero-width
(non-)joiners of Persian, of India's scripts and of emoji, Mongolian's vowel separator, the controls of
hieroglyphs, the signs that span digits in Arabic, Syriac and Kaithi. In prose, line ends and tabs become
spaces and soft hyphens are left out; `exact` writes them out instead.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final

_SUSPECT: Final = re.compile(r"[^\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2190-\u21ff]")
"""All characters but those known to be safe: printable ASCII, Latin, quotation marks and arrows."""

_UNSAFE_CATEGORIES: Final = {"Cc", "Cf", "Cn", "Cs", "Zl", "Zp"}

_NEEDED: Final = re.compile(
    "[\u200c\u200d\u180e\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd\U00013430-\U00013455]"
)
"""Format characters that scripts are written with; some are new to older versions of Python."""

_IN_PROSE: Final = str.maketrans({**dict.fromkeys("\t\n\r\x85\u2028\u2029", " "), "\u00ad": ""})
"""How prose shows tabs and the characters that end a line or may end one."""

_UNDECODED: Final = range(0xDC80, 0xDD00)
"""What Python turns the bytes of a file name into that are not UTF-8."""


def visible(text: str, *, keep: str = "") -> str:
    """Return prose, such as the texts and labels of a map, made safe; characters in `keep` stay."""
    if (text.replace(keep, "") if keep else text).isprintable():  # the usual case, found fast
        return text
    in_prose = {number: shown for number, shown in _IN_PROSE.items() if chr(number) not in keep}
    return exact(text.translate(in_prose), keep=keep)


def exact(text: str, *, keep: str = "") -> str:
    """Return a name or a message made safe: unsafe characters are written out, except those in `keep`."""
    if text.isprintable():
        return text
    return _SUSPECT.sub(lambda match: match[0] if match[0] in keep else _written(match[0]), text)


@cache
def _written(character: str) -> str:
    if unicodedata.category(character) not in _UNSAFE_CATEGORIES or _NEEDED.match(character):
        return character
    number = ord(character)
    if number in _UNDECODED:
        number -= 0xDC00
    if number < 0x100:
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"
