"""Find the drawing engine, and run it within a time limit."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from ...model.safe_text import visible
from ..errors import ENGINES, EngineError

PURE: Final = "graphviz-pure"


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

    Raises: EngineError, when it cannot be started, fails, writes nothing or takes too long.
    """
    try:
        process = subprocess.Popen(  # noqa: S603 - no shell; the path is the user's own or pip's
            [engine, "-Kdot", *options],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
    except OSError as error:
        raise EngineError(f"cannot run the drawing engine {visible(engine)!r}: {error.strerror}") from error
    try:
        out, err = process.communicate(dot.encode(), timeout=time_limit)
    except subprocess.TimeoutExpired:
        _kill(process)
        raise EngineError(
            f"the drawing engine took longer than {time_limit:g} seconds",
            "draw a part of the map with --focus ID, or tabulate it: `-o claims.csv` has no such limit",
        ) from None
    except BaseException:
        _kill(process)
        raise
    if process.returncode or not out:
        said = visible(err.decode("utf-8", "replace")[:500].strip())
        ended = f"ended with {process.returncode}" if process.returncode else "drew nothing"
        raise EngineError(
            f"the drawing engine {visible(engine)!r} {ended}" + (f": {said}" if said else ""), ENGINES
        )
    return out


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End the engine and whatever it started (`dot` may be a script), and let go of the pipes."""
    if sys.platform == "win32":
        process.kill()
    else:
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            process.kill()
    process.communicate()
