"""Maps in memory, and what a change makes of their texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.editor.texts import Texts
from argmap.editor.verified import verified
from argmap.schema import load_map
from argmap.tests.builders.foreign_styles import SETTINGS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.editor.change import Change
    from argmap.schema import LoadedMap

FOLDER = "no such folder"
"""Where the maps would be, if they were on disk."""


def in_memory(files: Mapping[str, str], settings: str = SETTINGS) -> tuple[LoadedMap, Texts]:
    """The map of these files, whose names are paths in its folder, and their texts."""
    texts = {f"{FOLDER}/{name}": text for name, text in {"argmap.yaml": settings, **files}.items()}
    return load_map(FOLDER, texts), Texts(texts)


def styled(text: str) -> tuple[LoadedMap, Texts]:
    """The map whose only claim file, `m.yaml`, has this text."""
    return in_memory({"m.yaml": text})


def text_after(loaded: LoadedMap, texts: Texts, change: Change, name: str = "m.yaml") -> str:
    """The text of a file after a change that is verified; "" where the file goes."""
    path = f"{FOLDER}/{name}"
    return verified(loaded, change, texts).after.get(path, texts[path]) or ""


def is_part_of(part: str, whole: str) -> bool:
    """Whether a text is another one with characters left out."""
    rest = iter(whole)
    return all(character in rest for character in part)
