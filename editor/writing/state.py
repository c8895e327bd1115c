"""What argmap keeps for a user about each map: the journal of its changes, and drafts.

The folder of a map's state is named after the map's folder and a checksum of its path. It holds the files

- `lock`, held by the run that is changing the map;
- `temporaries`, the paths of files that are being prepared beside those that they will replace;
- `pending.json`, the record of a change from when it is certain to be made until it is made;
- `<number>.json`, the records of changes that were made or taken back;
- `drafts/`, texts that are being typed.
"""

from __future__ import annotations

import os
import re
from binascii import crc32
from pathlib import Path
from typing import Final

from .errors import CannotWrite, reason
from .whole import replace, sync_folder

HINT: Final = "set XDG_STATE_HOME to a folder of your own"
_ODD: Final = re.compile(r"[^\w.-]+|^[.-]+")


def state_of(root: str, state_folder: Path) -> Path:
    """Return the folder for the state of the map in the folder `root`; it need not be there."""
    real = os.path.realpath(root)
    return state_folder / f"{name_of(root)}-{crc32(os.fsencode(os.path.normcase(real))):08x}"


def pending_record(root: str, state_folder: Path) -> Path | None:
    """Return the path of the record of a change that a run cut short has left; None if there is none.

    Cost: so little that every command can ask.
    """
    path = state_of(root, state_folder) / "pending.json"
    return path if os.path.lexists(path) else None


def name_of(root: str) -> str:
    """Return the name of a map's folder, as part of the name of a file."""
    return cut(_ODD.sub("-", Path(os.path.realpath(root)).name), 40) or "map"


def cut(name: str, most: int) -> str:
    """Return the start of a name that has `most` bytes at most: file systems limit names to 143 or 255."""
    return name.encode(errors="replace")[:most].decode(errors="ignore")


def make_private(state_folder: Path, *below: Path) -> None:
    """Make the user's state folder and folders below it, which nobody else may look into.

    Raises: CannotWrite, where one cannot be made, or the first is another user's.
    """
    folder = state_folder
    try:
        for folder in (state_folder, *below):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if os.name != "nt":
                _refuse_others(folder)
    except (OSError, ValueError) as error:
        message = f"cannot keep drafts and what undoes changes in {folder}: {reason(error)}"
        raise CannotWrite(message, HINT) from error


def _refuse_others(folder: Path) -> None:
    """Make sure that a folder, and a link that leads to it, is the user's own, and close it to others."""
    own = os.geteuid()
    if folder.lstat().st_uid != own or folder.stat().st_uid != own:
        raise CannotWrite(
            f"{folder}, where argmap keeps drafts and what undoes changes, is another user's", HINT
        )
    if folder.stat().st_mode & 0o077:
        folder.chmod(0o700)


def write_state(path: Path, data: bytes) -> None:
    """Write a file of the state whole, on the disk for certain, readable by the user alone.

    Raises: CannotWrite; a file that was there is then as it was.
    """
    try:
        replace(path, data, private=True)
    except OSError as error:
        message = f"cannot keep what undoes the change in {path.parent}: {reason(error)}; nothing was changed"
        raise CannotWrite(message, HINT) from error
    sync_folder(path.parent)
