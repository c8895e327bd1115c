"""Names of files that are the same though their letters are composed in different ways, as `é` or `e´`.

macOS takes them for one, Linux and Windows do not: a zip from a Mac holds names that nobody types elsewhere.
"""

from __future__ import annotations

import os
from unicodedata import normalize


def composed(name: str) -> str:
    """A name or path in the form (NFC) in which the same names are equal."""
    return name if name.isascii() else normalize("NFC", name)


def as_on_disk(path: str) -> str:
    """The path with its names as they are spelled on the disk; what is not there stays as it is."""
    if path.isascii() or os.path.lexists(path):
        return path
    folder, name = os.path.split(path)
    folder = as_on_disk(folder) if name else folder
    try:
        there = sorted(os.listdir(folder or "."))
    except (OSError, ValueError):
        there = []
    wanted = composed(name)
    name = next((each for each in there if composed(each) == wanted), name)
    return f"{folder}{'' if folder.endswith(('/', os.sep)) or not folder else '/'}{name}"
