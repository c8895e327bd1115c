"""Problems of schemas with the ids of a map that no longer have those that it has now."""

from __future__ import annotations

import posixpath
from shlex import quote
from typing import TYPE_CHECKING

from ...model import Place, Problem
from ..files import is_inside
from .outdated import outdated_schemas

if TYPE_CHECKING:
    from ...model import ArgumentMap
    from ..map_files import MapFiles


def schemas_behind(argument_map: ArgumentMap, source: MapFiles) -> list[Problem]:
    """A piece of advice for each schema in the map's folder that does not have its ids."""
    root = posixpath.dirname(argument_map.place.path) or "."

    def read(path: str) -> str | None:
        is_there = source.exists(path) and is_inside(path, root)
        data = source.read_bytes(path, []) if is_there else None
        return data.decode(errors="replace") if data else None

    problems: list[Problem] = []
    for path in outdated_schemas(argument_map, read):
        message = "the schema does not have the ids of the map as it is now"
        hint = f"`argmap schema --with-ids -o {quote(posixpath.dirname(path))}` writes it anew"
        problems.append(Problem("AM009", Place(path), message, hint))
    return problems
