"""Addresses inside the page, as `scripts/state.js` writes and reads them."""

from __future__ import annotations

from urllib.parse import quote


def claim_address(claim: str) -> str:
    """The address of the screen of a claim.

    >>> claim_address("a~b c")
    '#claim=a%7Eb%20c'
    """
    return f"#claim={_encoded(claim)}"


def picture_address(key: str) -> str:
    """The address of the screen of a picture."""
    return f"#diagrams={_encoded(key)}"


def _encoded(text: str) -> str:
    """Encode a text as JavaScript's `encodeURIComponent` does, and `~`, which parts the ids of a link."""
    return quote(text, safe="!*'()").replace("~", "%7E")
