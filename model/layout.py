"""How a map lies on disk: names of its files, and how large they may be."""

from typing import Final

MAP_FILE: Final = "argmap.yaml"
"""The file whose folder is a map."""

USUAL_FOLDER: Final = "arguments"
"""The folder of the map where none is named and none is here or above."""

CLAIM_ENDINGS: Final = (".yaml", ".yml")

MAX_BYTES: Final = 16 * 1024 * 1024
"""The largest file that is read."""
