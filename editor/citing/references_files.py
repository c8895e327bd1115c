"""The references files that a map names, and how one is named in `argmap.yaml`."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Final

from ...model.layout import MAP_FILE
from ...schema.files import within
from ...schema.settings import read_settings
from ...schema.yaml.file import YamlFile
from ..edits import Edit
from ..entries import line_end, line_start
from ..nodes import parsed, readable
from ..refused import NotEditable
from ..style import style_of
from ..texts import BOM

if TYPE_CHECKING:
    from ...model import Place
    from ...schema import LoadedMap
    from ..texts import Texts

USUAL: Final = "references.yaml"
"""The references file of a map that has none."""

_BEFORE: Final = ("argmap", "title", "description")


def references_of(loaded: LoadedMap, texts: Texts) -> list[str]:
    """The paths of the references files that a map names, whether they are there or not."""
    root = posixpath.dirname(loaded.argument_map.place.path) or "."
    text = texts[within(root, MAP_FILE)].removeprefix(BOM)
    settings = read_settings(YamlFile(MAP_FILE, readable(text)), _ignored)
    return [within(root, name) for name, _ in settings.references]


def named_in_settings(loaded: LoadedMap, texts: Texts, name: str = USUAL) -> list[Edit]:
    """The edit of `argmap.yaml` that names a references file. Raises: NotEditable."""
    path = loaded.argument_map.place.path
    text = texts[path]
    root = parsed(path, text)
    if root is None or not root.pairs:
        raise NotEditable(path, "its YAML has errors", "`argmap check` says which")
    written = next((pair for pair in root.pairs if pair[0].value == "references"), None)
    if written:
        if written[1].start < written[1].end:
            raise NotEditable(
                path, "`references` names no file that can be read", f"write `references: {name}`"
            )
        at = text.index(":", written[0].end) + 1
        return [Edit(path, at, at, f" {name}")]
    before = [pair for pair in root.pairs if pair[0].value in _BEFORE]
    key, value = before[-1] if before else root.pairs[0]
    end = max(key.end, value.end)
    if root.is_flow:
        return [Edit(path, end, end, f", references: {name}")]
    at = line_end(text, end)
    style = style_of(text)
    indent = " " * (root.pairs[0][0].start - line_start(text, root.pairs[0][0].start))
    return [Edit(path, at, at, f"{style.line_end}{indent}references: {name}")]


def _ignored(_text: str, _place: Place) -> None:
    """Leave what is not an id to the check."""
