"""Names for new files of claims that every system can hold."""

from __future__ import annotations

import os
import re
import unicodedata
from itertools import count
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_NOT_IN_NAMES: Final = re.compile(r'[\x00-\x20<>:"/\\|?*\x7f-\xa0]+')
_DEVICE: Final = re.compile(
    r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|\Z)", re.IGNORECASE
)
"""Names that Windows keeps for devices, whatever their ending."""

_MOST_BYTES: Final = 200
"""The longest name; systems hold 255 bytes, and programs put endings of their own after it."""


def new_file(folder: str, wanted: str, others: Iterable[str] = ()) -> str:
    """The name `wanted.yaml`, or one like it that is free in the folder whatever the system.

    `wanted` is an id or a citation key; `others` are names that are to be taken too.
    """
    stem = _NOT_IN_NAMES.sub("-", unicodedata.normalize("NFC", wanted)).strip("-. ") or "claims"
    stem = stem.encode("utf-8", "replace")[:_MOST_BYTES].decode(errors="ignore")
    if _DEVICE.match(stem):
        stem = f"claim-{stem}"
    taken = {_folded(each) for each in (*_names(folder), *others)}
    names = (f"{stem}.yaml" if number == 1 else f"{stem}-{number}.yaml" for number in count(1))
    return next(each for each in names if _folded(each) not in taken)


def _names(folder: str) -> list[str]:
    try:
        return [each.name for each in os.scandir(folder)]
    except OSError:
        return []


def _folded(name: str) -> str:
    """A name as systems compare it that know neither case nor how accents are composed."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
