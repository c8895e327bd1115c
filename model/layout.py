"""How a map is laid out on disk: the names of its files, and how large they may be."""

from typing import Final

MAP_FILE: Final = "argmap.yaml"
"""The file that makes its folder a map."""

IMPORTS_FILE: Final = ".argmap-import.json"
"""The file in the folder of a map that has what is known of claims that were imported."""

USUAL_FOLDER: Final = "arguments"
"""Where a map is sought if none is named and none is in this folder or one above."""

CLAIM_ENDINGS: Final = (".yaml", ".yml")

READ_ENDINGS: Final = (*CLAIM_ENDINGS, ".json", ".bib", ".ris")
"""What the names of files end in that argmap reads: those of claims and of references."""

MAX_BYTES: Final = 16 * 1024 * 1024
"""The size of the largest file that is read."""
