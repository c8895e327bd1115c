"""The labels that an editor shows after ids and after values of facets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lsprotocol import types

from ....model.safe_text import visible
from ....model.words import quotable
from ..entries_of_file import entries_of, names_in
from ..lines import Position
from ..names import Kind, says_the_same
from ..other_files import is_references, is_settings

if TYPE_CHECKING:
    from ..names import Name
    from ..session import Asked

_MOST: Final = 60
"""How many characters of a label are shown; the rest is in the tooltip."""


def inlay_hints(asked: Asked) -> list[types.InlayHint]:
    """Return a hint after each name in the range, unless the label only repeats the name."""
    view, path, lines = asked.view, asked.document.path, asked.document.lines
    if is_settings(view, path) or is_references(view, path):
        return []
    wanted = asked.params.range
    first, last = (lines.index(Position(each.line, each.character)) for each in (wanted.start, wanted.end))
    entries = entries_of(view, asked.document, (first, last))
    found: list[types.InlayHint] = []
    for entry, names in names_in(view, asked.document, entries):
        for name in names:
            if name.start >= entry.key_end and first <= name.end <= last:
                found += [hint for part in name.parts() if (hint := _hint(asked, part))]
    return found


def _hint(asked: Asked, name: Name) -> types.InlayHint | None:
    view = asked.view
    tooltip = None
    if name.kind is Kind.CLAIM:
        claim = view.claim(name.name)
        label = claim.label if claim else ""
        tooltip = visible(claim.text) if claim else None
    elif name.kind is Kind.VALUE:
        facet = view.argument_map.facets.get(name.facet)
        label = facet.values.get(name.name, "") if facet else ""
    else:
        return None
    if not label or says_the_same(name.name, label):
        return None
    position = types.Position(*asked.document.lines.position(name.end))
    shown = visible(quotable(label, _MOST))
    return types.InlayHint(position, shown, tooltip=tooltip, padding_left=True)
