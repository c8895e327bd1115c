"""Text for Mermaid: escaped, and no longer than a box of the other formats holds."""

from __future__ import annotations

from typing import Final

from ....model.safe_text import visible
from ...text.wrap import ELLIPSIS, measure_of, shorten, wrap
from .. import style

_SPECIAL: Final = frozenset('"#&<>`*_~[](){}|\\;:/%$@')
"""Characters written by number, as Mermaid, its Markdown or the page around it may read them as markup."""

_LEFT_OUT: Final = frozenset('"#{}<>%&`\\')
"""Characters that could end a line of plain text or be read as markup."""


def escaped(text: str) -> str:
    """Escape a text for a label in quotation marks."""
    shown = " ".join(visible(text).split())
    return "".join(f"#{ord(letter)};" if letter in _SPECIAL else letter for letter in shown)


def plain(text: str) -> str:
    """Return a text for the rest of a line, without what could end it: Mermaid reads no numbers there."""
    return " ".join("".join(" " if letter in _LEFT_OUT else letter for letter in visible(text)).split())


def cut(text: str) -> str:
    """Cut a text where the box of other formats would be full; Mermaid breaks the lines itself."""
    text = " ".join(visible(text).split())
    measure = measure_of(style.TEXT_SIZE)
    lines = wrap(text, style.TEXT_WIDTH, measure)
    if len(lines) <= style.TEXT_LINES:
        return text
    kept = "".join(shorten(lines, style.TEXT_LINES, style.TEXT_WIDTH, measure)).removesuffix(ELLIPSIS)
    left = len("".join(kept.split()))
    for end, letter in enumerate(text):
        left -= letter != " "
        if left == 0:
            return text[: end + 1] + ELLIPSIS
    return text
