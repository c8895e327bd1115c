"""Runs argmap on a terminal of its own, with what a person types there."""

from __future__ import annotations

import os
import re
import select
import subprocess
import sys
import time
from collections.abc import Mapping
from typing import Final, NamedTuple

ARGMAP: Final = [sys.executable, "-m", "argmap"]
_UNWANTED: Final = {"NO_COLOR", "COLUMNS", "LINES", "PAGER", "ARGMAP_PAGER", "LESS", "ARGMAP_DEBUG"}
_CODES: Final = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[=>()][0-9A-B]?")


class Seen(NamedTuple):
    """The exit code, and what the terminal got."""

    code: int
    text: str

    @property
    def lines(self) -> list[str]:
        """What was written, without colours."""
        return _CODES.sub("", self.text).splitlines()


def on_a_terminal(
    *arguments: str,
    columns: int = 80,
    rows: int = 24,
    typed: str = "",
    after: str = "",
    environment: Mapping[str, str] | None = None,
) -> Seen:
    """Run argmap with a terminal as its streams.

    `typed` is typed once `after` has been seen there, each key when all is quiet: Ctrl-C discards what is
    typed ahead.
    """
    import fcntl
    import pty
    import struct
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    wanted = {name: value for name, value in os.environ.items() if name not in _UNWANTED}

    def take_the_terminal() -> None:
        fcntl.ioctl(0, termios.TIOCSCTTY, 0)  # so that Ctrl-C reaches argmap and its pager

    with subprocess.Popen(
        [*ARGMAP, *arguments],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={**wanted, "TERM": "xterm", "PYTHONUTF8": "1", **(environment or {})},
        start_new_session=True,
        preexec_fn=take_the_terminal,  # noqa: PLW1509 - no threads here
    ) as running:
        os.close(theirs)
        seen, deadline = b"", time.monotonic() + 60
        while time.monotonic() < deadline:
            if not select.select([ours], [], [], 0.3)[0]:
                if typed and after.encode() in seen:
                    os.write(ours, typed[0].encode())
                    typed = typed[1:]
                continue
            try:
                piece = os.read(ours, 65536)
            except OSError:  # what Linux answers when the other end has closed
                break
            if not piece:
                break
            seen += piece
        os.close(ours)
        if time.monotonic() >= deadline:
            running.kill()
    return Seen(running.returncode, seen.decode(errors="replace").replace("\r\n", "\n"))
