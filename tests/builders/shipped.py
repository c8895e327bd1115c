"""Where the maps that ship are, and how to read them."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Final

from argmap.schema import load_map

if TYPE_CHECKING:
    from argmap.model import ArgumentMap

SHIPPED: Final = Path(str(files("argmap") / "arguments"))
EXAMPLES: Final = Path(str(files("argmap") / "examples"))


def read_map(folder: Path) -> ArgumentMap:
    """The valid part of the map in the folder."""
    return load_map(str(folder)).argument_map
