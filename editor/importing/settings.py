"""The settings in `argmap.yaml`: those of a new map, and what imported claims need in another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...model.words import quotable
from ..added_pairs import pair_added
from ..citing.references_files import USUAL
from ..nodes import parsed
from ..refused import NotEditable
from ..style import Style
from ..writer import pair_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...schema import LoadedMap
    from ..edits import Edit
    from ..texts import Texts

CLAIM_SCHEMA: Final = "# yaml-language-server: $schema=schema/claim.schema.json"
"""The first line of files of claims in a new map."""

_SCHEMA: Final = "# yaml-language-server: $schema=schema/map.schema.json\n"
_MOST: Final = 1000
"""The longest description, in characters."""


def new_settings(title: str, description: str, *, cites: bool) -> str:
    """The settings of a new map; `cites` is whether it is to have references."""
    style = Style()
    values = {
        "title": title,
        "description": quotable(description, _MOST),
        "references": USUAL if cites else "",
    }
    lines = [pair_text(key, value, style, 0) for key, value in values.items() if value]
    return f"{_SCHEMA}argmap: 1\n{''.join(lines)}"


def with_facets(loaded: LoadedMap, texts: Texts, new: Mapping[str, Mapping[str, str]]) -> list[Edit]:
    """The edits that add facets, and values to those that are there: labels by ids, by the ids of facets.

    Raises: NotEditable.
    """
    if not new:
        return []
    path = loaded.argument_map.place.path
    text = texts[path]
    root = parsed(path, text)
    if root is None:
        raise NotEditable(path, "its YAML has errors", "`argmap check` says which")
    written = root.get("facets")
    if written is None:
        return pair_added(path, text, root, "facets", {name: {**values} for name, values in new.items()})
    edits: list[Edit] = []
    for name, values in new.items():
        facet = written.get(name)
        if facet is None:
            edits += pair_added(path, text, written, name, {**values})
        else:
            for value, label in values.items():
                edits += pair_added(path, text, facet, value, label)
    return edits
