"""What ties the server to the editor that started it: stdin and stdout, and the editor's life."""

from __future__ import annotations

import os
from pathlib import Path
from typing import BinaryIO


def taken_streams() -> tuple[BinaryIO, BinaryIO]:
    """Take stdin and stdout away from everything else in the process, and return them.

    What anything prints, a library or a program that is started, goes to stderr from now on: in the midst of
    what is said to an editor it would break the connection.
    """
    stdin, stdout = os.dup(0), os.dup(1)
    with Path(os.devnull).open("rb") as nothing:
        os.dup2(nothing.fileno(), 0)
    os.dup2(2, 1)
    return os.fdopen(stdin, "rb"), os.fdopen(stdout, "wb")


def is_alive(process: int) -> bool:
    """Whether a process runs on this machine; always False on Windows, where asking would end it."""
    if os.name == "nt" or process <= 0:
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
