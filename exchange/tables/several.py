r"""Several texts in one cell: parted by `;` or line breaks; a text that holds these stands in quotes.

>>> parts("a; b"), joined(["a", "b; c"]), parts('a; "b; c"')
(['a', 'b'], 'a; "b; c"', ['a', 'b; c'])
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_PART: Final = re.compile(r'\s*("(?:[^"]|"")*"(?=\s*(?:[;\n]|\Z))|[^;\n]*)(?:[;\n]|\Z)')
_LINE: Final = re.compile(r'[ \t]*("(?:[^"]|"")*"(?=[ \t]*(?:\n|\Z))|[^\n]*)(?:\n|\Z)')

_EMPTY: Final = "–"
"""Stands for an empty line."""

VIA: Final = " via "
"""Stands between sources, of which each is known through the next."""


def parts(cell: str) -> list[str]:
    """The texts that a cell holds, without empty ones."""
    if ";" not in cell and "\n" not in cell and not cell.startswith('"'):
        return [cell] if cell else []
    return [text for each in _PART.findall(cell) if (text := _unquoted(each.strip(), ";\n"))]


def lines(cell: str) -> list[str]:
    """The lines of a cell, empty ones too, which stand beside those of other cells."""
    if "\n" not in cell:
        return [_unquoted(cell, "\n")]
    found = [each.strip() for each in _LINE.findall(cell)][: None if cell.endswith("\n") else -1]
    return ["" if each == _EMPTY else _unquoted(each, "\n") for each in found]


def chained(texts: Iterable[str]) -> str:
    """One text for a chain of sources, or for what is said of each; "" if all are empty.

    >>> chained(["A 2001", "B 2002"]), links_of_chain("– via p. 4")
    ('A 2001 via B 2002', ['', 'p. 4'])
    """
    given = [*texts]
    return VIA.join(each or _EMPTY for each in given) if any(given) else ""


def links_of_chain(cell: str) -> list[str]:
    """The texts of a chain, one at least."""
    return ["" if each == _EMPTY else each for each in cell.split(VIA)]


def joined(texts: Iterable[str], signs: str = ";\n") -> str:
    """One cell for several texts, which `parts` takes apart; those with one of `signs` are in quotes."""
    return "; ".join(_quoted(each, signs) for each in texts)


def aligned(texts: Iterable[str]) -> str:
    """One cell with a line for each text, which `lines` takes apart again; "" if all are empty."""
    given = [*texts]
    return "\n".join(_quoted(each, "\n") or _EMPTY for each in given) if any(given) else ""


def _quoted(text: str, signs: str) -> str:
    if text == _EMPTY or text.startswith('"') or any(sign in text for sign in signs):
        doubled = text.replace('"', '""')
        return f'"{doubled}"'
    return text


def _unquoted(text: str, signs: str) -> str:
    """The text within quotes, where these are there only since it holds what parts texts."""
    if len(text) > 1 and text[0] == text[-1] == '"':
        inner = text[1:-1].replace('""', '"')
        if inner == _EMPTY or inner.startswith('"') or any(sign in inner for sign in f"{signs},"):
            return inner
    return text
