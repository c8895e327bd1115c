"""Make text of strangers safe to show: nothing hidden, nothing that a format would read as its own."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from html import escape as escape_markup
from urllib.parse import quote, urlsplit

_SUSPECT = re.compile(r"[^\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2190-\u21ff]")
"""What `_shown` must look at: all but printable ASCII, Latin, quotation marks and arrows."""

_JOINERS = "\u200c\u200d"
"""Zero-width (non-)joiners: Persian, the scripts of India and emoji cannot be written without them."""


def visible(text: str, *, keep: str = "") -> str:
    r"""Return the text with control, format, bidirectional and unassigned characters written out.

    Line ends and tabs become spaces unless they are in `keep`. An escape character becomes `\x1b`, a
    right-to-left override `\u202e`, so that no text can hide, reorder or erase what a reader sees.
    """
    if (text.replace(keep, "") if keep else text).isprintable():  # the usual case, and quickly told
        return text
    return _SUSPECT.sub(lambda match: match[0] if match[0] in keep else _shown(match[0]), text)


@cache
def _shown(character: str) -> str:
    """Show one character: as it is, as a space, or as its number."""
    if character in "\t\n\r\u2028\u2029\x85":
        return " "
    category = unicodedata.category(character)
    if category not in {"Cc", "Cf", "Cn", "Cs"} or character in _JOINERS:
        return character
    if character == "\u00ad":
        return ""
    number = ord(character)
    if number < 0x100:
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def dot_text(text: str) -> str:
    r"""Escape for an HTML-like label or a quoted string of DOT, both of which read entities.

    Graphviz reads `\N` as the node's name and `\\` as one backslash in either, so that a backslash is
    doubled; as an entity it also never meets a closing quotation mark.
    """
    return dot_visible(visible(text))


def dot_visible(text: str) -> str:
    """Escape as `dot_text` does what `visible` has returned."""
    return escape_markup(text).replace("\\", "&#92;&#92;")


def dot_tooltip(text: str) -> str:
    """Escape for a tooltip, with its line ends kept."""
    return "&#10;".join(dot_text(line) for line in text.split("\n"))


def safe_link(doi: str, url: str) -> str:
    """Return the address of a work, or "" where neither DOI nor URL gives one that is http(s).

    Whatever has a meaning in markup or in a shell is percent-encoded, and text that is no address at
    all (a relative path, `javascript:`) gives nothing.
    """
    if doi:
        bare = re.sub(r"^(?:https?://(?:dx\.)?doi\.org/|doi:)\s*", "", doi.strip(), flags=re.IGNORECASE)
        if re.match(r"10\.\d{4,9}/\S", bare):
            return "https://doi.org/" + quote(bare, safe="/:;()._-", errors="replace")
    if not url:
        return ""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return ""
    if parts.scheme.lower() not in {"http", "https"} or not parts.netloc:
        return ""
    return quote(url.strip(), safe="/:;()._-~%?#[]@!$&*+,=", errors="replace")
