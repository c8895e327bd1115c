"""Schemas with the ids of a map that lie in its folder, and no longer have those that it has now."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Final

from ..files import within
from .lists import lists_of
from .shipped import SCHEMAS
from .with_ids import MARK, schemas_with_ids

if TYPE_CHECKING:
    from collections.abc import Callable

    from ...model import ArgumentMap

_START: Final = 1000
"""Within how many characters the comment of a schema is sought."""


def outdated_schemas(argument_map: ArgumentMap, read: Callable[[str], str | None]) -> dict[str, str]:
    """The texts that schemas in the map's folder `schema` should have, by path, where the map has changed.

    Of a map that could not be read in full there are none, nor of schemas without ids. `read` gives the text
    of a file, None where it cannot be read.
    """
    root = posixpath.dirname(argument_map.place.path) or "."
    paths = {name: within(root, f"schema/{name}.schema.json") for name in SCHEMAS}
    texts = {name: text for name, path in paths.items() if (text := read(path)) and MARK in text[:_START]}
    if not texts or not argument_map.gaps.complete:
        return {}
    marks = lists_of(argument_map).marks()
    behind = [name for name, text in texts.items() if f"{MARK} {marks[name]}" not in text[:_START]]
    meant = schemas_with_ids(argument_map) if behind else {}
    return {paths[name]: meant[name] for name in behind}
