"""Pages of maps, as the command makes them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT: Final = Path(__file__).parents[4]


def page_of(map_folder: Path, page: Path) -> Path:
    """Make the page of a map."""
    subprocess.run([sys.executable, "-m", "argmap", "render", str(map_folder), "-o", str(page)], check=True)
    return page


def page_of_files(folder: Path, files: Mapping[str, str]) -> Path:
    """Write the files of a map into a folder, and make its page there."""
    (folder / "map").mkdir()
    for name, text in files.items():
        (folder / "map" / name).write_text(text, encoding="utf-8")
    return page_of(folder / "map", folder / "page.html")
