"""What a map file may hold, and reading it: files, YAML, validation, references, and the model."""

from .files import find_map
from .load import LoadedMap, load_map

__all__ = ["LoadedMap", "find_map", "load_map"]
