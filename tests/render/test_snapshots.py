"""Every view of a map with every kind of claim and link, against snapshots, and the same each time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from argmap.tests.render.maps import random_map, small_map, verdict_map
from argmap.tests.render.whole import render

if TYPE_CHECKING:
    from collections.abc import Callable

    Snapshot = Callable[[str, bytes], None]


def test_dot(snapshot: Snapshot) -> None:
    snapshot("small.dot", render(small_map(), "map", "dot", problems=3).data)


def test_mermaid(snapshot: Snapshot) -> None:
    snapshot("small.mmd", render(small_map(), "map", "mmd", problems=3).data)


def test_svg(snapshot: Snapshot) -> None:
    """As graphviz-pure draws it: its bytes are the same on every platform."""
    snapshot("small.svg", render(small_map(), "map", "svg", problems=3).data)


@pytest.mark.parametrize("format_", ["svg", "mmd"])
def test_verdicts(snapshot: Snapshot, format_: str) -> None:
    snapshot(f"verdicts.{format_}", render(verdict_map(), "map", format_).data)


@pytest.mark.parametrize("format_", ["dot", "svg", "png"])
def test_same_bytes_each_run(format_: str) -> None:
    """Another process has another order of sets."""
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); from maps import random_map; "
        "from argmap.tests.render.whole import render; "
        "sys.stdout.buffer.write(render(random_map(12), 'map', sys.argv[2]).data)"
    )
    folder = str(Path(__file__).parent)
    run = subprocess.run([sys.executable, "-c", code, folder, format_], capture_output=True, check=True)
    assert run.stdout == render(random_map(12), "map", format_).data
