"""Maps that may crash the interpreter or hang it: read in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Final

from argmap.tests.builders.written import write

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

SOUND: Final = "z: {text: Read all the same., sources: {voice: X}, suports: y}\n"
"""An entry whose one fault, at column 52 of its line, shows that it was looked at."""

LIMIT: Final = 30
"""Seconds; each of these takes well under one."""

_READER: Final = """\
import json, os, sys
from argmap.checks import check
from argmap.evaluate import EvaluatedMap
from argmap.schema import load_map

if "--without-rights" in sys.argv:
    check(EvaluatedMap(load_map(".").argument_map))  # imports all that is imported late, while it can be
    if os.getuid() == 0:
        os.setgid(65534)
        os.setuid(65534)
loaded = load_map(".")
problems = [*loaded.problems, *check(EvaluatedMap(loaded.argument_map))]
problems.sort(key=lambda problem: problem.order)
found = [(each.code, *each.place[:3], each.message, each.hint) for each in problems]
json.dump([list(loaded.argument_map.claims), found], sys.stdout)
"""


def read_apart(folder: Path, files: Mapping[str, str | bytes]) -> tuple[list[str], list[str]]:
    """The claims and problems of a map of these files and those that are in the folder."""
    write(folder, {"argmap.yaml": "argmap: 1\n", **files})
    claims, problems = json.loads(output(folder))
    return claims, [f"{code} {path}:{line}:{column}" for code, path, line, column, _, _ in problems]


def _environment(seed: str) -> dict[str, str]:
    """The environment less what measures coverage: a process without rights could not write it down."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    return {**kept, "PYTHONHASHSEED": seed}


def output(folder: Path, *arguments: str, seed: str = "0") -> str:
    """What the reading process prints for the map in a folder: its claims, and its problems with messages."""
    done = subprocess.run(
        [sys.executable, "-c", _READER, *arguments],
        cwd=folder,
        env=_environment(seed),
        capture_output=True,
        text=True,
        timeout=LIMIT,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout
