"""A change that is killed at any moment is made whole or not at all once the next has run."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="fork")

KILLED = Path(__file__).with_name("killed.py")
SAME = {"m/argmap.yaml": "argmap: 1\n", "m/z.yaml": "z: {text: new}\n"}
OLD = SAME | {
    "m/a.yaml": "a: {text: old}\n",
    "m/b.txt": "b: {text: old}\n",
    "m/b.yaml": "b: {text: old}\n",
    "m/gone.yaml": "gone: {text: old}\n",
    "m/held.yaml": "held: {text: old, note: longer}\n",
}
NEW = SAME | {
    "m/a.yaml": "a: {text: new}\n",
    "m/b.txt": "b: {text: new words}\n",
    "m/b.yaml": "b: {text: new words}\n",
    "m/held.yaml": "held: {text: new}\n",
    "m/x/y.yaml": "y: {text: new}\n",
}


@pytest.mark.parametrize(
    ("scenario", "ends"),
    [("change", [OLD, NEW]), ("take_back", [NEW, OLD]), ("finish", [NEW])],
)
def test_killed_at_each_system_call(tmp_path: Path, scenario: str, ends: list[dict[str, str]]) -> None:
    place = str(tmp_path / "place")
    written = subprocess.run([sys.executable, str(KILLED), scenario, place], capture_output=True, check=True)
    found = json.loads(written.stdout)
    assert len(found) > 20
    then = [ends.index(after) for _, after in found]  # nothing else is there, and nothing hidden
    assert then == sorted(then)  # before one moment nothing has happened, after it everything
    assert {*then} == {*range(len(ends))}
    assert len({json.dumps(left) for left, _ in found}) > 8
