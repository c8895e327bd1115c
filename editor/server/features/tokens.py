"""The names in a file that an editor colours: of claims, links, works and values of facets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from ..entries_of_file import entries_of, names_in
from ..other_files import is_references, is_settings, names_of_settings, names_of_works, works_in
from ..table import SEMANTIC_TOKENS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..lines import Lines
    from ..names import Name
    from ..session import Asked


def tokens(asked: Asked) -> types.SemanticTokens:
    """Return the names of a file; of a broken entry, those that its lines show. Cost: linear in the text."""
    return types.SemanticTokens(_encoded(_names(asked), asked.document.lines))


def _names(asked: Asked) -> list[Name]:
    view, path = asked.view, asked.document.path
    if is_settings(view, path):
        return names_of_settings(asked.text)
    if is_references(view, path):
        return names_of_works(view, works_in(view, path))
    entries = entries_of(view, asked.document)
    return [name for _, names in names_in(view, asked.document, entries) for name in names]


def _encoded(names: Iterable[Name], lines: Lines) -> list[int]:
    """Return five numbers for each name: lines and units since the last one, length, type, and a zero."""
    numbers = {kind: number for number, kind in enumerate(SEMANTIC_TOKENS)}
    data: list[int] = []
    line = character = end_before = 0
    for name in sorted(names):
        if name.start < end_before:  # what an alias repeats stands where its anchor is
            continue
        start, end = lines.position(name.start), lines.position(name.end)
        if start.line == end.line and name.kind.value in numbers:
            after = start.character - (character if start.line == line else 0)
            data += (start.line - line, after, end.character - start.character, numbers[name.kind.value], 0)
            line, character, end_before = start.line, start.character, name.end
    return data
