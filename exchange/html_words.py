"""The words of a text in which a program left marks of HTML."""

from __future__ import annotations

import html
import re
from typing import Final

_BREAK: Final = re.compile(r"<\s*(?:br|/p|/div|/li)\b[^<>]*>", re.IGNORECASE)
_MARK: Final = re.compile(
    r"</?(?:a|b|big|code|div|em|font|i|li|mark|ol|p|s|small|span|strong|sub|sup|u|ul)\b[^<>]*>", re.IGNORECASE
)

_ENTITY: Final = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
"""An entity with its semicolon; without one, `&copy=2` may be a part of an address."""


def without_html(text: str) -> str:
    r"""The text with its entities as characters and without the marks of HTML; all else is left as it is.

    >>> without_html("Norms <b>bind</b> states&#8217; hands<br/>&amp; feet, if a < b")
    'Norms bind states’ hands\n& feet, if a < b'
    >>> without_html("R&D, see https://example.org/?a=1&copy=2")
    'R&D, see https://example.org/?a=1&copy=2'
    """
    if "<" in text:
        text = _MARK.sub("", _BREAK.sub("\n", text))
    return _ENTITY.sub(lambda found: html.unescape(found[0]), text)
