"""A message on the terminal while work lasts longer than a second."""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager, suppress
from threading import Event, Thread
from typing import Final

_PATIENCE: Final = 1.0
"""Seconds of work without a message."""


@contextmanager
def progress(doing: str) -> Generator[None, None, None]:
    """Say on stderr what is being done if it takes long, and remove that at the end; only on a terminal."""
    if not (sys.stderr and sys.stderr.isatty()):
        yield
        return
    done = Event()
    teller = Thread(target=_tell, args=(doing, done), daemon=True)
    teller.start()
    try:
        yield
    finally:
        done.set()
        teller.join()


def _tell(doing: str, done: Event) -> None:
    if done.wait(_PATIENCE):
        return
    with suppress(OSError):
        sys.stderr.write(f"{doing} …")
        sys.stderr.flush()
        done.wait()
        sys.stderr.write("\r" + " " * (len(doing) + 2) + "\r")
        sys.stderr.flush()
