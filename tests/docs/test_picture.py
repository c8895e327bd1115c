"""The README's picture is what its first command draws of the shipped map."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from argmap.render import Selection
from argmap.schema import load_map
from argmap.tests.render.whole import render

ROOT = Path(__file__).parents[2]
BUNDLED = shutil.which("graphviz-pure", path=str(Path(sys.executable).parent))


@pytest.mark.skipif(BUNDLED is None, reason="another engine lays out a little differently")
def test_the_picture_is_current() -> None:
    loaded = load_map(str(ROOT / "arguments"))
    wanted = Selection(focus=("spirit-preserves-autocracy",))
    drawn = render(loaded.argument_map, "map", "svg", engine=str(BUNDLED), wanted=wanted).data
    picture = (ROOT / "docs" / "map.svg").read_bytes()
    assert drawn == picture, "run: argmap render arguments --focus spirit-preserves-autocracy -o docs/map.svg"
