"""Check a built site: every link inside leads somewhere, and no page asks another site for anything."""

from __future__ import annotations

import re
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

STYLE = re.compile(r"""@import\s+["'](?P<imported>[^"']+)|url\(\s*["']?(?P<url>[^"')]+)""")


class Page(HTMLParser):
    """What a page fetches by itself, what it links to, and the places in it that can be linked to."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.fetched: set[str] = set()
        self.linked: set[str] = set()
        self.places: set[str] = set()
        self._in_style = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the attributes that hold addresses."""
        given = {name: value or "" for name, value in attrs}
        self._in_style = tag == "style"
        self.places |= {given[name] for name in ("id", "name") if name in given}
        self.fetched |= fetched_by_style(given.get("style", ""))
        for name in ("src", "srcset", "poster", "data"):
            if name in given:
                self.fetched.add(given[name].split(" ")[0])
        if "href" in given:
            (self.linked if tag == "a" else self.fetched).add(given["href"])

    def handle_data(self, data: str) -> None:
        """Read the styles that stand in the page."""
        if self._in_style:
            self.fetched |= fetched_by_style(data)

    def handle_endtag(self, tag: str) -> None:
        """Leave the styles."""
        self._in_style = self._in_style and tag != "style"


def fetched_by_style(text: str) -> set[str]:
    """Return the addresses that a style sheet makes a browser fetch."""
    return {found["imported"] or found["url"] for found in STYLE.finditer(text)}


def faults(site: Path) -> list[str]:
    """Return a line for each address that should not be there, or that leads nowhere."""
    pages = {file: Page(file.read_text(encoding="utf-8")) for file in sorted(site.rglob("*.html"))}
    fetched = {file: page.fetched for file, page in pages.items()}
    for kind in ("css", "svg"):
        for file in sorted(site.rglob(f"*.{kind}")):
            fetched[file] = fetched_by_style(file.read_text(encoding="utf-8"))
    found = [
        f"{file.relative_to(site)} fetches {address}"
        for file, addresses in fetched.items()
        for address in sorted(addresses)
        if urlsplit(address).netloc
    ]
    for file, page in pages.items():
        for address in sorted(page.linked | page.fetched):
            parts = urlsplit(address)
            if parts.scheme or parts.netloc:
                continue
            target = (file.parent / unquote(parts.path)).resolve() if parts.path else file
            place = unquote(parts.fragment)
            if not target.is_file() or (target in pages and place and place not in pages[target].places):
                found.append(f"{file.relative_to(site)} links to {address}, which is not there")
    return found


if __name__ == "__main__":
    complaints = faults(Path(sys.argv[1]).resolve())
    told = complaints or ["every link inside leads somewhere, and no page asks another site"]
    sys.stdout.write("".join(f"{line}\n" for line in told))
    sys.exit(bool(complaints))
