"""Where argmap keeps what undoes changes, and drafts, for this user."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

from .errors import CannotRun


def state_folder() -> Path:
    """Return the user's folder for the state of programs with `argmap` in it; it need not be there yet.

    Raises: CannotRun, where the user has none.
    """
    for folder in (os.environ.get("XDG_STATE_HOME", ""), _usual()):
        if (
            Path(folder).is_absolute() and "\0" not in folder
        ):  # as the XDG Base Directory Specification has it
            return Path(folder, "argmap")
    raise CannotRun(
        "there is no folder where argmap can keep what undoes a change: the user has no home",
        "set XDG_STATE_HOME to a folder of your own",
    )


def _usual() -> str:
    """Return where programs of this system keep their state; not absolute where there is no home."""
    if sys.platform == "win32":
        return os.environ.get("LOCALAPPDATA", "")
    with suppress(RuntimeError):
        return str(
            Path.home() / ("Library/Application Support" if sys.platform == "darwin" else ".local/state")
        )
    return ""
