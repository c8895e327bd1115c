"""Addresses that a picture or a page may link to."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit


def safe_link(doi: str, url: str) -> str:
    """Return the http(s) address of a work, or "" where neither DOI nor URL gives one.

    Characters with a meaning in markup or in a shell are percent-encoded. A relative path or `javascript:` is
    not an address.
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
