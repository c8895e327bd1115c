"""Which editor the user works with."""

from __future__ import annotations

import os
import shutil
import sys
from typing import Final, TextIO, cast

from .errors import CannotRun

_USUAL: Final = ("sensible-editor", "nano", "vim", "vi")


def which_editor(instead: str) -> str:
    """Return the command of VISUAL or EDITOR, else of an editor that is there.

    `instead` is a command that needs none. Raises: CannotRun, where there is none, or no terminal for it.
    """
    for variable in ("VISUAL", "EDITOR"):
        command = os.environ.get(variable, "").strip()
        if command:
            return command
    stdin = cast("TextIO | None", sys.stdin)
    if stdin is None or not stdin.isatty():
        raise CannotRun("there is no terminal for an editor", f"set EDITOR, or use {instead}")
    names = ("notepad",) if os.name == "nt" else _USUAL
    found = next((name for name in names if shutil.which(name)), "")
    if not found:
        raise CannotRun("there is no editor", f"set EDITOR to the command that opens yours, or use {instead}")
    return found
