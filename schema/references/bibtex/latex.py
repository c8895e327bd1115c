"""Turns LaTeX in BibTeX values into Unicode: accents, symbols, dashes and quotes."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from .. import normal_forms

_ACCENTS: Final = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307",
    '"': "\u0308", "r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323", "c": "\u0327", "k": "\u0328",
    "b": "\u0331", "t": "\u0361",
}  # fmt: skip
"""The combining character of each accent command."""

_SYMBOLS: Final = {
    "aa": "å", "AA": "Å", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł",
    "ss": "ß", "SS": "ẞ", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "dj": "đ", "DJ": "Đ", "th": "þ",
    "TH": "Þ", "ng": "ŋ", "NG": "Ŋ", "S": "§", "P": "¶", "pounds": "£", "texteuro": "€", "euro": "€",
    "copyright": "©", "textregistered": "®", "texttrademark": "™", "dag": "†", "ddag": "‡",
    "dots": "…", "ldots": "…", "textellipsis": "…", "textendash": "–", "textemdash": "—",
    "textquoteleft": "‘", "textquoteright": "’",
    "textquotedblleft": "“", "textquotedblright": "”", "guillemotleft": "«", "guillemotright": "»",
    "quotesinglbase": "‚", "quotedblbase": "„", "textbackslash": "\\", "textasciitilde": "~",
    "textunderscore": "_", "textbullet": "•", "textperiodcentered": "·", "textdegree": "°",
    "textexclamdown": "¡", "textquestiondown": "¿", "quad": " ", "qquad": " ", "space": " ", "newline": " ",
    "LaTeX": "LaTeX", "TeX": "TeX", "textless": "<", "textgreater": ">", "textbar": "|", "slash": "/",
}  # fmt: skip
"""The character of each command. Any other command is dropped, and its argument kept."""

_PLAIN: Final = {"---": "—", "--": "–", "``": "“", "''": "”", "`": "‘", "~": " ", "{": "", "}": "", "$": "$"}
_SPACES: Final = frozenset(" ,;:>\n\t\\")
_GONE: Final = frozenset("-/!@")

_TOKEN: Final = re.compile(
    r"""\\(?P<accent>["'`^~=.]|[uvHcdbkrt](?![A-Za-z]))\s*(?:\{\s*)?(?P<base>\\[A-Za-z]+\s*|[^\W_])
    |\\href\ *\{[^{}]*\}
    |\\(?P<word>[A-Za-z]+)\*?\s*
    |\\(?P<escaped>.)
    |---?|``|''|[`~{}\\]""",
    re.VERBOSE | re.DOTALL,
)
_SPECIAL: Final = re.compile(r"[\\{}~`]|--|''")


def decode(text: str) -> str:
    """The text as it would be printed, on one line; a formula loses its commands and braces. Cost: linear."""
    return normal_forms.line(_TOKEN.sub(_decoded, text) if _SPECIAL.search(text) else text)


def _decoded(token: re.Match[str]) -> str:
    accent = token["accent"]
    if accent:
        base = token["base"]
        if base[0] == "\\":
            base = _SYMBOLS.get(base[1:].rstrip(), "")
            base = {"ı": "i", "ȷ": "j"}.get(base, base)
        return unicodedata.normalize("NFC", base + _ACCENTS[accent]) if base else ""
    if token["word"]:
        return _SYMBOLS.get(token["word"], "")
    escaped = token["escaped"]
    if escaped:
        return " " if escaped in _SPACES else "" if escaped in _GONE else escaped
    return _PLAIN.get(token[0], "")
