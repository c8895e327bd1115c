"""Adds what `argmap.yaml` lacks: a facet, one of its values, or the name of the references."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from .....model.layout import MAP_FILE
from ....added_pairs import pair_added
from ....citing.references_files import named_in_settings
from ....nodes import parsed
from .case import Fix

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .case import Case


def in_vocabulary(case: Case) -> Iterator[Fix]:
    """Add a facet or a value to `argmap.yaml`; the value is its own label."""
    claim = case.claim
    found = (
        next((each for each in claim.facet_values if each.place == case.problem.place), None)
        if claim
        else None
    )
    if found is None:
        return
    path = case.argument_map.place.path
    text = case.texts[path]
    root = parsed(path, text)
    facets = root.get("facets") if root else None
    if root is None:
        return
    facet = facets.get(found.facet) if facets else None
    if facets is None:
        edits = pair_added(path, text, root, "facets", {found.facet: {found.value: found.value}})
    elif facet is None:
        edits = pair_added(path, text, facets, found.facet, {found.value: found.value})
    else:
        edits = pair_added(path, text, facet, found.value, found.value)
    what = f"`{found.value}` to the facet `{found.facet}`" if facet else f"the facet `{found.facet}`"
    yield Fix(f"Add {what} in {MAP_FILE}", tuple(edits))


def references_named(case: Case) -> Iterator[Fix]:
    """Name the file that holds the works in `argmap.yaml`."""
    name = case.argument_map.gaps.unnamed_references
    file = case.view.loaded.readings.claim_files.get(case.path)
    if file and file.holds_works:
        name = posixpath.relpath(case.path, case.view.root)
    if name:
        edits = named_in_settings(case.view.loaded, case.texts, name)
        yield Fix(f"Write `references: {name}` in {MAP_FILE}", tuple(edits), is_preferred=True)
