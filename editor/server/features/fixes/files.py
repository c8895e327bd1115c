"""Mends files beside the claims: a schema that is behind, and references that do not exist."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Final

from .....model.layout import READ_ENDINGS
from .....model.nearest import Names
from .....schema.files import is_inside
from .....schema.texts import outdated_schemas
from ....edits import Edit
from ....refused import NotEditable
from ...other_files import references_beside
from .case import Fix
from .rewriting import replaced

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .case import Case

_EMPTY: Final = {".json": "[]\n", ".yaml": "references: []\n", ".yml": "references: []\n"}


def schema(case: Case) -> Iterator[Fix]:
    """Write the schema again, with the ids that the map has now."""

    def read(path: str) -> str | None:
        try:
            return case.texts.found(path)
        except NotEditable:
            return None

    new = outdated_schemas(case.argument_map, read).get(case.path)
    if new:
        yield Fix("Write the schema anew", (case.edit(0, len(case.text), new),), is_preferred=True)


def references(case: Case) -> Iterator[Fix]:
    """Name a references file that exists, or make the one that is named."""
    spot = case.spot
    if spot is None or case.path != case.argument_map.place.path:
        return
    name, root = spot.node.value, case.view.root
    for number, near in enumerate(Names(references_beside(case.view)).meant(name)):
        edits = case.written.placed(replaced(case.written, spot, near))
        yield Fix(f"Write `{near}`", edits, is_preferred=not number)
    path = posixpath.join(root, name)
    ending = posixpath.splitext(name)[1]
    if case.creates_files and ending in READ_ENDINGS and is_inside(path, root):
        yield Fix(f"Make the file {name}", (Edit(path, 0, 0, _EMPTY.get(ending, "\n")),))
