"""How Sphinx builds these pages: `make docs`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

project = "argmap"
extensions = ["myst_parser"]
myst_heading_anchors = 3
nitpicky = True
smartquotes = False  # they would make one dash of the two of an option
html_theme = "furo"
html_title = "argmap"
html_static_path = ["style"]
html_css_files = ["argmap.css"]
html_copy_source = False
html_show_copyright = False
html_show_sphinx = False
html_use_index = False
linkcheck_timeout = 30


class Application(Protocol):
    """What is used here of Sphinx, which only the session that builds the pages has installed."""

    def connect(self, event: str, callback: Callable[[object, str, list[str]], None]) -> int:
        """Have the callback called with each page's name and text."""
        ...


def setup(app: Application) -> None:
    """Make the table of contents from the links in lists and tables on the pages `index`."""
    app.connect("source-read", _add_contents)


def _add_contents(_app: object, page: str, source: list[str]) -> None:
    """Add to such a page a hidden table of contents: under each heading, the pages that it links to."""
    if page.endswith("index"):
        for part in source[0].split("\n## "):
            pages = re.findall(r"^(?:- |\|[^|]*\| )\[[^\]]*\]\(([\w/-]+)\.md\)", part, re.MULTILINE)
            if pages:
                caption = part.partition("\n")[0].lstrip("# ")
                listed = "\n".join(pages)
                source[0] += f"\n```{{toctree}}\n:hidden:\n:caption: {caption}\n\n{listed}\n```\n"
