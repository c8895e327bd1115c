"""Text that is longer than the terminal's page, shown in a pager as git shows it."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from .output import emit
from .terminal import is_dumb, on_terminal, stdout

if TYPE_CHECKING:
    from collections.abc import Generator
    from types import FrameType

_USUAL: Final = "less"

_LESS: Final = "FRXPsspace goes on, b goes back, q leaves"
"""Options of less, unless LESS is set: leave after a single page, show colour, keep the text; a prompt."""


def emit_paged(data: str | bytes) -> None:
    """Write text to stdout as `emit` does, through a pager where it is longer than the terminal's page.

    The pager is ARGMAP_PAGER, else PAGER, else less; there is none where that is empty, `cat` or missing.
    One that is left early or dies ends in silence. Raises: as `emit`.
    """
    words = _pager() if on_terminal() and not is_dumb() else []
    rows = shutil.get_terminal_size().lines
    if not words or len(data.splitlines()) < rows or not _shown_by(words, data):
        emit(data)


def _pager() -> list[str]:
    """Return the words of the pager's command, [] where there is none."""
    chosen = next((os.environ[each] for each in ("ARGMAP_PAGER", "PAGER") if each in os.environ), _USUAL)
    try:
        words = shlex.split(chosen)
    except ValueError:  # a quotation mark that nothing closes
        return []
    return words if words and words != ["cat"] and shutil.which(words[0]) else []


def _shown_by(words: list[str], data: str | bytes) -> bool:
    """Show text in a pager and wait for its end; returns whether it could be started."""
    import subprocess

    stream = stdout()
    if stream is None:
        return False
    stream.flush()
    encoded = data if isinstance(data, bytes) else data.encode(stream.encoding, "backslashreplace")
    environment = {"LESS": _LESS, "LV": "-c", **os.environ}
    with _without_interrupts():
        try:
            pager = subprocess.Popen(words, stdin=subprocess.PIPE, env=environment)
        except OSError:
            return False
        pager.communicate(encoded)
    return True


@contextmanager
def _without_interrupts() -> Generator[None, None, None]:
    """Leave Ctrl-C to the pager, which takes it for itself; unlike SIG_IGN, a function is not inherited."""

    def ignore(_signal: int, _frame: FrameType | None) -> None:
        """Do nothing."""

    before = signal.signal(signal.SIGINT, ignore)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
