"""Writing a file where it stands, so that its other names (hard links) and its owner stay."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from .common_start import common_start

if TYPE_CHECKING:
    from io import FileIO
    from pathlib import Path


def overwrite(place: Path, old: bytes, new: bytes) -> None:
    """Write `new` over a file that holds `old`.

    Its end comes first: where the disk has no room for it the file is as it was. Cut short anywhere,
    `is_between` recognises what is there. Raises: OSError.
    """
    with place.open("r+b", buffering=0) as file:
        try:
            file.seek(len(old))
            _write(file, new[len(old) :])
            os.fsync(file.fileno())
        except OSError:
            file.truncate(len(old))
            raise
        file.seek(0)
        _write(file, new[: len(old)])
        file.truncate(len(new))
        os.fsync(file.fileno())


def _write(file: FileIO, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[file.write(rest) :]


def is_between(data: bytes, old: bytes, new: bytes) -> bool:
    """Whether the content of a file is what `overwrite` leaves that is cut short.

    >>> is_between(b"new text", b"old text", b"new words"), is_between(b"a text", b"old text", b"new words")
    (False, False)
    >>> is_between(b"old texts", b"old text", b"new words"), is_between(b"newtexts", b"old text", b"new word")
    (True, False)
    """
    whole = old + new[len(old) :]
    if len(data) >= len(old) and whole.startswith(data):
        return True
    written = common_start(data, new)
    return data[written:] == whole[written:]
