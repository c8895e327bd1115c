"""Kills a run that changes a map before each of its system calls that change something on the disk.

Then another run changes the map.

Use: `killed.py SCENARIO FOLDER`. Prints as JSON, for each kill, the files of the map that it left, and those
that are there after the next run; hidden files and what is left in the state folder are among the latter.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.editor.writing.journal import recover, write
from argmap.editor.writing.undo import undo
from argmap.tests.builders.changed_map import no_sync

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType


STATE = Path("state")
CHANGING = {
    *("open", "write", "flush", "replace", "rename", "unlink", "mkdir", "chmod", "truncate", "ftruncate"),
    "flock",
}
OLD = {"m/argmap.yaml": "argmap: 1\n", "m/a.yaml": "a: {text: old}\n", "m/b.yaml": "b: {text: old}\n"} | {
    "m/held.yaml": "held: {text: old, note: longer}\n",
    "m/gone.yaml": "gone: {text: old}\n",
}
NEW: dict[str, str | None] = {
    "m/a.yaml": "a: {text: new}\n",
    "m/b.yaml": "b: {text: new words}\n",
    "m/held.yaml": "held: {text: new}\n",
    "m/gone.yaml": None,
    "m/x/y.yaml": "y: {text: new}\n",
}


def change() -> None:
    """Change files, one of which has another name, make one in a new folder, and remove one."""
    write("m", "the change", {**OLD, "m/x/y.yaml": None}, NEW, STATE)


def take_back() -> None:
    undo("m", STATE)


def finish() -> None:
    recover("m", STATE)


def next_change() -> None:
    write("m", "another change", {"m/z.yaml": None}, {"m/z.yaml": "z: {text: new}\n"}, STATE)


def prepare_change() -> None:
    pass


def prepare_finish() -> None:
    """Leave a change half made: the two files of which a rename takes the place are there."""
    change()
    for path in ("m/held.yaml", "m/gone.yaml"):
        Path(path).write_text(OLD[path])
    shutil.rmtree("m/x")
    (record,) = STATE.glob("*/1.json")
    record.rename(record.with_name("pending.json"))


SCENARIOS: dict[str, tuple[Callable[[], None], Callable[[], None]]] = {
    "change": (prepare_change, change),
    "take_back": (change, take_back),
    "finish": (prepare_finish, finish),
}


def killed_at(number: int, writer: Callable[[], None]) -> bool:
    """Kill a writer before a system call of it; returns whether it had so many."""
    child = os.fork()
    if not child:
        seen = 0

        def count(_frame: FrameType, event: str, called: object) -> None:
            nonlocal seen
            home = getattr(called, "__module__", None) or type(getattr(called, "__self__", None)).__module__
            name = getattr(called, "__name__", "")
            if event == "c_call" and name in CHANGING and home in {"posix", "fcntl", "io", "_io"}:
                if seen == number:
                    os.kill(os.getpid(), signal.SIGKILL)
                seen += 1

        sys.setprofile(count)
        writer()
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if not os.WIFSIGNALED(status):
        assert status == 0
    return os.WIFSIGNALED(status)


def files() -> dict[str, str]:
    """Return the text of each file of the map, by path; and what else is left where nothing should be."""
    found = [path for path in Path("m").rglob("*") if path.is_file()]
    left = [
        path
        for path in STATE.rglob("*")
        if path.name in {"pending.json", "temporaries"} or path.suffix == ".tmp"
    ]
    return {path.as_posix(): path.read_text() for path in sorted(found)} | dict.fromkeys(
        map(str, left), "left"
    )


def fresh(place: str) -> None:
    """Make a map anew, and go to the folder above it."""
    shutil.rmtree(place, ignore_errors=True)
    Path(place, "m").mkdir(parents=True)
    os.chdir(place)
    for path, text in OLD.items():
        Path(path).write_text(text)
    Path("m/b.yaml").rename("m/b.txt")
    Path("m/b.yaml").symlink_to("b.txt")
    os.link("m/held.yaml", "other-name")


def main(scenario: str, place: str) -> None:
    """Print what is left by each kill, and after the next run."""
    prepare, writer = SCENARIOS[scenario]
    os.fsync = no_sync
    found: list[tuple[dict[str, str], dict[str, str]]] = []
    number, was_killed = 0, True
    while was_killed:
        fresh(place)
        prepare()
        was_killed = killed_at(number, writer)
        left = files()
        next_change()
        found.append((left, files()))
        number += 1
    print(json.dumps(found))  # noqa: T201 - what the test reads


if __name__ == "__main__":
    main(*sys.argv[1:])
