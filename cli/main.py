"""The entry point: runs the command line and turns whatever happens into an exit code."""

from __future__ import annotations

import gc
import io
import os
import sys
from contextlib import suppress
from typing import Final, NoReturn

from .exit_codes import COULD_NOT_RUN, INTERRUPTED, NOBODY_READS

_NO_MEMORY: Final = b"""\
argmap: there is not enough memory
  hint: close other programs, or ask for a part of the map
"""
"""Written as it is, since any import might need more."""


def main() -> NoReturn:
    """Run argmap with the process's arguments and exit.

    Exit codes: 0 no errors; 1 problems in the map; 2 could not run; 130 interrupted; 141 output pipe closed.
    """
    # A command is short, and most of what it makes lives to its end: collecting garbage costs time and frees
    # almost nothing.
    gc.disable()
    code = run(sys.argv[1:])
    # Exit at once: to free the objects of a large map would take a twentieth of the time.
    os._exit(code)


def run(arguments: list[str]) -> int:
    """Run one command line, flush stdout and return the exit code; never raises."""
    try:
        _hold_streams()
        # Imported here, so that an interrupt while libraries load is handled like any other.
        from .console.terminal import stdout
        from .dispatch import dispatch

        code = dispatch(arguments)
        if (stream := stdout()) is not None:
            stream.flush()  # so that a closed pipe is noticed here and not at exit
    except BrokenPipeError:
        code = NOBODY_READS
    except KeyboardInterrupt:
        code = INTERRUPTED
    except Exception as error:  # noqa: BLE001 - nothing else would report it in words
        _tell(error)
        code = COULD_NOT_RUN
    if code in {NOBODY_READS, INTERRUPTED, COULD_NOT_RUN}:
        with suppress(MemoryError):
            from .console.output import drop_stdout

            drop_stdout()
    return code


def _hold_streams() -> None:
    r"""Make the standard streams safe to write to.

    A number from 0 to 2 that is closed would be given to the next file that is opened, and a message
    for stderr would then end up in that file. What a stream's encoding lacks is written as `\u0416`.
    """
    while (spare := os.open(os.devnull, os.O_RDWR)) <= 2:
        pass
    os.close(spare)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _tell(error: Exception) -> None:
    """Say what went wrong, or that there is no memory to say so."""
    try:
        if not isinstance(error, MemoryError):
            _tell_in_words(error)
            return
    except MemoryError:
        pass
    with suppress(OSError):
        os.write(2, _NO_MEMORY)


def _tell_in_words(error: Exception) -> None:
    """Say in one line what went wrong; with ARGMAP_DEBUG set, in a traceback."""
    from .errors import complain, explain

    if os.environ.get("ARGMAP_DEBUG"):
        import traceback

        complain("".join(traceback.format_exception(error)).rstrip())
    elif isinstance(error, OSError):
        explain(error)
    else:
        complain(
            f"internal error: {type(error).__name__}: {error}",
            "this is a fault of argmap; run again with ARGMAP_DEBUG=1 and report what it prints",
        )
