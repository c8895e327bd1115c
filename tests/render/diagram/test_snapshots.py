"""Every view of a map with every kind of claim and link, against snapshots, and the same each time."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from argmap.tests.builders.maps import small_map, verdict_map
from argmap.tests.builders.random_maps import random_debate
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
        "import sys; from argmap.tests.render.whole import render; "
        "from argmap.tests.builders.random_maps import random_debate; "
        "sys.stdout.buffer.write(render(random_debate(12), 'map', sys.argv[1]).data)"
    )
    run = subprocess.run([sys.executable, "-c", code, format_], capture_output=True, check=True)
    assert run.stdout == render(random_debate(12), "map", format_).data
