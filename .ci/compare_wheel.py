"""Compare a wheel with the tree: each file of argmap's folders is in it, byte for byte, and nothing else."""

from __future__ import annotations

import configparser
import sys
import zipfile
from pathlib import Path

APART = Path("editor", "vscode")
"""The extension for VS Code lies inside the package's folders but is not part of the package."""


def shipped(root: Path) -> dict[str, bytes]:
    """Return what a wheel of the tree must hold, by its name there.

    That is every file in the folders of the listed packages, and of the root only the modules and `py.typed`.
    """
    config = configparser.ConfigParser(interpolation=None)
    config.read(root / "setup.cfg", encoding="utf-8")
    listed = config["options"]["packages"].split()
    folders = sorted({name.split(".")[1] for name in listed if "." in name})
    files = [
        *root.glob("*.py"),
        root / "py.typed",
        *(file for folder in folders for file in (root / folder).rglob("*")),
    ]
    return {
        f"argmap/{file.relative_to(root).as_posix()}": file.read_bytes()
        for file in files
        if file.is_file() and not file.is_relative_to(root / APART)
    }


def differences(root: Path, wheel: Path) -> list[str]:
    """Return a line for each file that is missing from the wheel, too much in it, or not the same."""
    with zipfile.ZipFile(wheel) as archive:
        held = {name: archive.read(name) for name in archive.namelist() if ".dist-info/" not in name}
    wanted = shipped(root)
    both = sorted(wanted.keys() & held.keys())
    return [
        *(f"not in the wheel: {name}" for name in sorted(wanted.keys() - held.keys())),
        *(f"only in the wheel: {name}" for name in sorted(held.keys() - wanted.keys())),
        *(f"not the same: {name}" for name in both if wanted[name] != held[name]),
    ]


if __name__ == "__main__":
    found = differences(Path(sys.argv[1]), Path(sys.argv[2]))
    sys.exit("\n".join(found) if found else 0)
