"""Brings the texts of a reference into the form that a `Work` has them in."""

from __future__ import annotations

import re
from typing import Final

_MARKUP: Final = re.compile(r"</?(?:i|b|em|strong|sc|sup|sub|span(?: [^<>]*)?)>")
_RESOLVER: Final = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", re.IGNORECASE)
_WEB_ADDRESS: Final = re.compile(r"https?://[^\s<>\"\x00-\x20\x7f]+", re.IGNORECASE)


def line(text: str) -> str:
    """A text on one line, single-spaced."""
    return " ".join(text.split())


def title(text: str) -> str:
    """A title on one line, without the markup that CSL allows in one (`<i>`, `<span class="nocase">`)."""
    return line(_MARKUP.sub("", text) if "<" in text else text)


def doi(text: str) -> str:
    """A DOI without the address or the word before it; "" if it has white space within."""
    bare = text.strip()
    found = _RESOLVER.match(bare)
    bare = bare[found.end() :] if found else bare
    return "" if len(bare.split()) > 1 else bare


def url(text: str) -> str:
    """An address that a page can link to: http or https; anything else becomes ""."""
    bare = text.strip()
    return bare if _WEB_ADDRESS.fullmatch(bare) else ""
