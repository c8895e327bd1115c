"""What stands where in `argmap.yaml` and in the references of a map."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from ...model.layout import READ_ENDINGS
from ..nodes import parsed
from ..refused import NotEditable
from .names import Kind, Name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ...model import Work
    from ..nodes import Node
    from .map_view import MapView


def is_settings(view: MapView, path: str) -> bool:
    """Return whether a file is the map's `argmap.yaml`."""
    return path == view.argument_map.place.path


def names_of_settings(text: str) -> list[Name]:
    """Return the facets, their values and the work of `via`; none where `argmap.yaml` is broken."""
    root = parsed("", text)
    if root is None:
        return []
    found: list[Name] = []
    facets, via = root.get("facets"), root.get("via")
    for facet, values in facets.pairs if facets else ():
        found.append(_name(facet, Kind.FACET))
        found += [_name(value, Kind.VALUE, facet.value) for value, _ in values.pairs]
    if via and via.value and via.style != "*":
        found.append(_name(via, Kind.WORK))
    return found


def _name(node: Node, kind: Kind, facet: str = "") -> Name:
    quotes = node.style in {"'", '"'}
    return Name(node.inner + quotes, node.end - quotes, kind, node.value, facet)


def is_references(view: MapView, path: str) -> bool:
    """Return whether a file is one of the map's references."""
    return path in view.loaded.readings.references


def references_beside(view: MapView) -> list[str]:
    """Return the names of the files beside `argmap.yaml` that may hold references; none if it is gone."""
    others = {view.argument_map.place.path, *(claim.place.path for claim in view.claims.values())}
    try:
        names = sorted(each.name for each in os.scandir(view.root) if each.is_file(follow_symlinks=False))
    except OSError:
        return []
    return [each for each in names if each.endswith(READ_ENDINGS) and f"{view.root}/{each}" not in others]


def works_in(view: MapView, path: str) -> list[Work]:
    """Return the works of a references file, in its order."""
    return [each for each in view.argument_map.works.values() if each.place.path == path]


def names_of_works(view: MapView, works: Iterable[Work]) -> list[Name]:
    """Return the citation keys of works, where their entries give them."""
    found: list[Name] = []
    for work in works:
        try:
            text, start = view.texts[work.place.path], view.texts.index(work.place)
        except NotEditable:
            continue
        start += text.startswith(('"', "'"), start)
        if text.startswith(work.key, start):
            found.append(Name(start, start + len(work.key), Kind.WORK, work.key))
    return found
