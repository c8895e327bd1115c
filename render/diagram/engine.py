"""Find the drawing engine, and run it within a time limit."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final, NamedTuple

from ...model.safe_text import visible
from ..errors import ENGINES, EngineError

PURE: Final = "graphviz-pure"

_GUARD: Final = 'read -r group && { read -r rest; kill -KILL "-$group"; }'
"""A shell's program: the second reading ends when the process that wrote the first line is gone."""

_SHELL: Final = 128
_KILLED: Final = 9
_SIGNALS: Final = {each.value: each.name for each in signal.Signals}
_NO_MEMORY: Final = re.compile(rb"memory|bad_alloc", re.IGNORECASE)
_SMALLER: Final = "draw a part of the map with --focus ID or --where FACET=VALUE"


class Engine(NamedTuple):
    """The path of the engine, and the seconds that each call of it may take."""

    path: str
    time_limit: float


def find_engine(given: str = "") -> str:
    """Return the path of the engine: the one given, graphviz-pure, or `dot` on PATH, in this order.

    Raises: EngineError, when the one given cannot be run or there is none.
    """
    if given:
        found = shutil.which(given)
        if found is None:
            raise EngineError(f"cannot run the drawing engine {visible(given)!r}", ENGINES)
        return found
    for folder in _script_folders():
        found = shutil.which(PURE, path=folder)
        if found:
            return found
    found = shutil.which(PURE) or shutil.which("dot")
    if found is None:
        raise EngineError(
            "there is no drawing engine",
            "run `python -m pip install graphviz-pure`, or install Graphviz from https://graphviz.org/download/,"
            " or set ARGMAP_DOT to the path of dot; `-o map.dot` needs no engine",
        )
    return found


def _script_folders() -> Iterator[str]:
    """Yield the folders in which pip puts executables: beside Python, for scripts, and the user's own."""
    if sys.executable:
        yield str(Path(sys.executable).parent)
    yield sysconfig.get_path("scripts")
    user = sysconfig.get_preferred_scheme("user")
    if user in sysconfig.get_scheme_names():
        yield sysconfig.get_path("scripts", user)


def run(engine: str, options: list[str], dot: str, time_limit: float) -> bytes:
    """Hand DOT source to the engine, without a shell, and return what it writes.

    Neither the engine nor what it starts outlives this process, however that ends.
    Raises: EngineError, when it cannot be started, fails, writes nothing or takes too long.
    """
    name = visible(engine)
    with _guard() as told:
        try:
            process = subprocess.Popen(
                [engine, "-Kdot", *options],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                start_new_session=True,
            )
        except OSError as error:
            raise EngineError(f"cannot run the drawing engine {name!r}: {error.strerror}") from error
        try:
            told(process.pid)
            out, err = process.communicate(dot.encode(), timeout=time_limit)
        except subprocess.TimeoutExpired:
            raise EngineError(
                f"the drawing engine took longer than {time_limit:g} seconds",
                "draw a part of the map with --focus ID, or tabulate it: `-o claims.csv` has no such limit",
            ) from None
        finally:
            _end(process)
    if process.returncode or not out:
        what, hint = _why(process.returncode, err)
        raise EngineError(f"the drawing engine {name!r} {what}", hint)
    return out


def _why(code: int, said: bytes) -> tuple[str, str]:
    """Return how the engine failed, and a hint; its own words would not tell an author what to do."""
    number = -code if code < 0 else code - _SHELL if code > _SHELL else 0  # a script adds 128
    if _NO_MEMORY.search(said):
        return "ran out of memory", _SMALLER
    if number == _KILLED:
        return "was killed, as systems do when memory runs out", _SMALLER
    if number in _SIGNALS:
        return f"crashed ({_SIGNALS[number]})", _SMALLER
    return (f"failed with exit code {code}" if code else "drew nothing"), ENGINES


@contextmanager
def _guard() -> Generator[Callable[[int], None], None, None]:
    """Start a process that ends a group of processes as soon as this one is gone, be it by SIGKILL.

    Yields: what to call with the number of the group. Until then the engine waits for its input, and ends
    with it. There is none on Windows, or where the system has no shell or no room for one.
    """
    try:
        guard = subprocess.Popen(
            ["/bin/sh", "-c", _GUARD],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            bufsize=0,
            start_new_session=True,
        )
    except OSError:
        yield lambda _group: None
        return

    def tell(group: int) -> None:
        if guard.stdin:
            with suppress(OSError):
                guard.stdin.write(b"%d\n" % group)

    try:
        yield tell
    finally:
        guard.kill()
        with guard:
            pass


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the engine and whatever it started (`dot` may be a script), and let go of the pipes."""
    if sys.platform != "win32":
        with suppress(OSError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    with suppress(OSError), process:
        pass
