"""A message on the terminal while work lasts longer than a second."""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from threading import Event, Thread
from typing import Final

_PATIENCE: Final = 1.0
"""Seconds of work without a message."""


_PAUSE: Final = 0.2
"""Seconds from one message to the next."""


@contextmanager
def progress(doing: str) -> Generator[Callable[[str], None], None, None]:
    """Say on stderr what is being done if it takes long, and remove that at the end; only on a terminal.

    Yields: what to call with how far the work has come, such as `3 of 10`, for the next message.
    """
    if not (sys.stderr and sys.stderr.isatty()):
        yield lambda _far: None
        return
    done, teller = Event(), _Teller(doing)
    thread = Thread(target=teller.tell, args=(done,), daemon=True)
    thread.start()
    try:
        yield teller.come
    finally:
        done.set()
        thread.join()


class _Teller:
    """Writes what is being done on one line, over what it wrote before."""

    def __init__(self, doing: str) -> None:
        self._doing = self._message = doing
        self._written = ""

    def come(self, far: str) -> None:
        """Say from now on how far the work has come."""
        self._message = f"{self._doing} {far}"

    def tell(self, done: Event) -> None:
        """Write until it is done."""
        if done.wait(_PATIENCE):
            return
        with suppress(OSError):
            while not done.is_set():
                self._write(f"{self._message} …")
                done.wait(_PAUSE)
            self._write("")

    def _write(self, line: str) -> None:
        if line != self._written:
            wiped = "\r" + " " * len(self._written) + "\r" if self._written else ""
            sys.stderr.write(wiped + line)
            sys.stderr.flush()
            self._written = line
