"""The scripts and styles of the page, each joined into one text."""

from __future__ import annotations

import posixpath
import re
from functools import cache
from importlib.resources import files
from typing import Final

_IMPORT: Final = re.compile(r'^import \{[^}]*\} from "(\.{1,2}/[^"]+)";\n', re.MULTILINE)
_EXPORT: Final = re.compile(r"^export (?=(?:async )?(?:function|const|class)\b)", re.MULTILINE)
_COMMENT: Final = re.compile(r"^[ \t]*(?://.*|/\*\*(?:(?!\*/)(?:.|\n))*\*/[ \t]*)\n", re.MULTILINE)
_BLANK: Final = re.compile(r"\n{2,}")


@cache
def scripts(first: str = "main.js") -> str:
    """Return a script with all that it imports, each once and before what needs it, without comments.

    Their names at the top level are unique, so that they can stand in one module.
    """
    texts: dict[str, str] = {}
    _collect(first, texts)
    return _BLANK.sub("\n", "".join(texts.values()))


def _collect(path: str, texts: dict[str, str]) -> None:
    if path in texts:
        return
    text = _read(f"scripts/{path}")
    texts[path] = ""  # in a circle of imports of functions the order does not matter
    for match in _IMPORT.finditer(text):
        _collect(posixpath.normpath(posixpath.join(posixpath.dirname(path), match[1])), texts)
    del texts[path]
    texts[path] = _COMMENT.sub("", _EXPORT.sub("", _IMPORT.sub("", text)))


@cache
def styles() -> str:
    """Return the styles of the page, in the order of their names, without comments."""
    folder = files("argmap") / "render" / "page" / "styles"
    names = sorted(each.name for each in folder.iterdir() if each.name.endswith(".css"))
    return "".join(re.sub(r"/\*(?:.|\n)*?\*/\n?", "", _read(f"styles/{name}")) for name in names)


def _read(path: str) -> str:
    file = files("argmap") / "render" / "page"
    for part in path.split("/"):
        file /= part
    return file.read_text(encoding="utf-8")
