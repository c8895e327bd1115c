"""Text in Markdown."""

from __future__ import annotations

import re
from typing import Final

_CODE_OR_SPECIAL: Final = re.compile(r"(`[^`]*`)|([\\*_<>\[\]#|])")


def prose(text: str) -> str:
    """The text with what Markdown would take for markup escaped, outside of code."""
    return _CODE_OR_SPECIAL.sub(lambda found: found[1] or f"\\{found[2]}", text)


def cell(text: str) -> str:
    """The same in a cell of a table, on one line; there a bar ends even code."""
    return re.sub(r"(?<!\\)\|", r"\\|", prose(" ".join(text.split())))
