"""Text for DOT, and addresses that a page may link to."""

from __future__ import annotations

import re
from html import escape as escape_markup
from urllib.parse import quote, urlsplit

from ..model.safe_text import visible


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
