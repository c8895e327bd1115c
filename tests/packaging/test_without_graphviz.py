"""Installing argmap alone is enough to draw: there is no `dot` on PATH here."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def argmap(*arguments: str, cwd: Path, path: Path) -> subprocess.CompletedProcess[str]:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("ARGMAP_")}
    return subprocess.run(
        [sys.executable, "-m", "argmap", *arguments],
        cwd=cwd,
        env={**environment, "PATH": str(path)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize(
    ("name", "part", "magic"),
    [
        ("map.svg", (), b"<?xml"),
        ("map.png", ("--focus", "spirit-preserves-autocracy"), b"\x89PNG\r\n\x1a\n"),
    ],
)
def test_the_shipped_map_is_drawn(tmp_path: Path, name: str, part: tuple[str, ...], magic: bytes) -> None:
    """The whole as SVG; a part as PNG."""
    empty = tmp_path / "empty"
    empty.mkdir()
    assert shutil.which("dot", path=str(empty)) is None
    done = argmap("render", str(ROOT / "arguments"), *part, "-o", name, cwd=tmp_path, path=empty)
    assert done.returncode == 0
    hardly_read = r"argmap: on a README \(830 pixels wide\) its text is only \d\.\d points high"
    assert bool(re.search(hardly_read, done.stderr)) is not bool(part)
    assert done.stderr.startswith("" if part else f"argmap: wrote {name}\n")
    drawn = (tmp_path / name).read_bytes()
    assert drawn.startswith(magic)
    assert len(drawn) > 10_000
    assert [file.name for file in tmp_path.iterdir() if file.is_file()] == [name]
