"""Renews the pages that are made of argmap's own texts and output: python docs/build.py [PAGE…]."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from argmap.docs.made.commands import commands_page
from argmap.docs.made.format import with_tables
from argmap.docs.made.glossary import glossary_page
from argmap.docs.made.rules import rules_page
from argmap.docs.made.walkthrough import Walk, walk

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT: Final = Path(__file__).resolve().parents[1]

PAGES: Final[dict[str, Callable[[str], str]]] = {
    "docs/commands.md": lambda _page: commands_page(),
    "docs/format.md": with_tables,
    "docs/glossary.md": lambda _page: glossary_page(),
    "docs/rules.md": lambda _page: rules_page(),
}
"""The pages made of texts, by what makes them of the page as it is."""

WALKS: Final = (
    "README.md",
    "docs/tutorial.md",
    "docs/editing.md",
    "docs/page.md",
    "docs/how-to/article.md",
    "docs/how-to/large-map.md",
    "docs/how-to/team.md",
    "docs/how-to/zotero.md",
)
"""The pages whose commands are run."""

_WITH_THE_MAP: Final = {"README.md"}
"""Those that begin where the shipped map is, and not by copying one."""


def walked(name: str, folder: Path) -> Walk:
    """A page, walked through in an empty folder."""
    if name in _WITH_THE_MAP:
        shutil.copytree(ROOT / "arguments", folder / "arguments")
    return walk((ROOT / name).read_text(encoding="utf-8"), folder)


def renew(name: str) -> None:
    """Write a page, and its pictures, as they should be now."""
    file = ROOT / name
    if name in PAGES:
        text = PAGES[name](file.read_text(encoding="utf-8"))
    else:
        with tempfile.TemporaryDirectory() as folder:
            taken = walked(name, Path(folder))
        text = taken.text
        for path, data in taken.pictures.items():
            (file.parent / path).write_bytes(data)
    file.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    for page in sys.argv[1:] or (*PAGES, *WALKS):
        renew(page)
