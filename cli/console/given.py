"""What is given to a command to be read: a file, or stdin, which is named `-`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TextIO, cast

from ...model.layout import MAX_BYTES
from ..errors import CannotRun, complain, reason


def read_given(name: str, prompt: str) -> bytes:
    """Return the bytes of a file or of stdin, at most one more than argmap reads of a file.

    `prompt` says on stderr what is to be typed, where stdin is a terminal.
    Raises: CannotRun, where it cannot be read.
    """
    stdin = cast("TextIO | None", sys.stdin)
    if name == "-" and stdin is None:
        raise CannotRun("there is no stdin to read from")
    try:
        if name == "-" and stdin is not None:
            if stdin.isatty():
                complain(prompt)
            return stdin.buffer.read(MAX_BYTES + 1)
        with Path(name).open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:  # a ValueError where stdin is closed
        raise CannotRun(f"cannot read {'stdin' if name == '-' else name}: {reason(error)}") from error
