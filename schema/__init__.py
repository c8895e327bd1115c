"""What a map file may hold, and how it is read: files, YAML, validation, references."""

from .files import find_map
from .load import LoadedMap, load_map

__all__ = ["LoadedMap", "find_map", "load_map"]
