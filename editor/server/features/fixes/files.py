"""Writes files of a map anew: a schema that is behind, references that are named and not there."""

from __future__ import annotations

import os
import posixpath
from typing import TYPE_CHECKING, Final

from .....model.nearest import Names
from .....schema.files import is_inside
from .....schema.texts import outdated_schemas
from ....edits import Edit
from ....refused import NotEditable
from .case import Fix
from .rewriting import replaced

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .case import Case

_ENDINGS: Final = (".yaml", ".yml", ".json", ".bib", ".ris")
_EMPTY: Final = {".json": "[]\n", ".yaml": "references: []\n", ".yml": "references: []\n"}


def schema(case: Case) -> Iterator[Fix]:
    """Write the schema with the ids of the map anew."""

    def read(path: str) -> str | None:
        try:
            return case.texts.found(path)
        except NotEditable:
            return None

    new = outdated_schemas(case.argument_map, read).get(case.path)
    if new:
        yield Fix("Write the schema anew", (case.edit(0, len(case.text), new),), is_preferred=True)


def references(case: Case) -> Iterator[Fix]:
    """Name a file of references that is there, or make the one that is named."""
    spot = case.spot
    if spot is None or case.path != case.argument_map.place.path:
        return
    name, root = spot.node.value, case.view.root
    found = sorted(each.name for each in os.scandir(root) if each.name.endswith(_ENDINGS) and each.is_file())
    for number, near in enumerate(Names(found).meant(name)):
        if near != posixpath.basename(case.path):
            edits = case.written.placed(replaced(case.written, spot, near))
            yield Fix(f"Write `{near}`", edits, is_preferred=not number)
    path = posixpath.join(root, name)
    ending = posixpath.splitext(name)[1]
    if case.creates_files and ending in _ENDINGS and is_inside(path, root):
        yield Fix(f"Make the file {name}", (Edit(path, 0, 0, _EMPTY.get(ending, "\n")),))
