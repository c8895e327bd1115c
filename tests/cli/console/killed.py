"""Kills a writer of files at each of its system calls, then lets another run write.

Use: `killed.py SCENARIO FOLDER`. Prints as JSON, for each kill, the files it left and those that are there
after the next run.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.cli.console.files import write_together, write_whole
from argmap.cli.new_map import write_new

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

NEW = {f"{name}.svg": b"new " * 5000 for name in "abc"}
MAP = {"argmap.yaml": b"new", "claims.yaml": b"new", "schema/map.json": b"new", "x/y/z.yaml": b"new"}


def one() -> None:
    write_whole("a.svg", NEW["a.svg"])


def several() -> None:
    write_together(NEW)


def folder() -> None:
    write_new("there/map", MAP)


def folder_that_is_there() -> None:
    write_new(".", MAP)


SCENARIOS = {each.__name__: each for each in (one, several, folder, folder_that_is_there)}


def killed_at(number: int, writer: Callable[[], None]) -> bool:
    """Kill a writer before a system call of it; returns whether it had so many."""
    child = os.fork()
    if not child:
        seen = 0

        def count(_frame: FrameType, event: str, called: object) -> None:
            nonlocal seen
            home = getattr(called, "__module__", None) or type(getattr(called, "__self__", None)).__module__
            if event == "c_call" and home in {"posix", "fcntl", "io", "_io"}:
                if seen == number:
                    os.kill(os.getpid(), signal.SIGKILL)
                seen += 1

        sys.setprofile(count)
        writer()
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def next_run(writer: Callable[[], None]) -> None:
    """Run a writer in a process of its own."""
    child = os.fork()
    if not child:
        writer()
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert status == 0


def files() -> dict[str, str]:
    """Return the start of each file in the working folder, by path."""
    found = [path for path in Path().rglob("*") if path.is_file()]
    return {path.as_posix(): path.read_text()[:3] for path in sorted(found)}


def prepare(scenario: str, place: str) -> None:
    """Make a fresh folder with what is there before, and go there."""
    shutil.rmtree(place, ignore_errors=True)
    Path(place).mkdir()
    os.chdir(place)
    for name in ("a.svg", "b.svg") if scenario in {"one", "several"} else ("README",):
        Path(name).write_text("old")


def main(scenario: str, place: str) -> None:
    """Print what is left by each kill, and after the next run."""
    writer = SCENARIOS[scenario]
    found: list[tuple[dict[str, str], dict[str, str]]] = []
    number, was_killed = 0, True
    while was_killed:
        prepare(scenario, place)
        was_killed = killed_at(number, writer)
        left = files()
        next_run(lambda: write_whole("another.txt", b"another"))
        found.append((left, files()))
        number += 1
    print(json.dumps(found))  # noqa: T201 - what the test reads


if __name__ == "__main__":
    main(*sys.argv[1:])
