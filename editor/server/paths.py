"""Files as editors name them, and as argmap does: with forward slashes."""

from __future__ import annotations

import os
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final
from urllib.parse import quote, unquote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable

_DRIVE: Final = re.compile(r"/?([A-Za-z]):(?=/|$)")
"""A drive of Windows at the start of a path; editors write it in capitals, small, and behind a slash."""

_SAFE: Final = "/~!$'()*,;=@"
"""What stands as it is in the path of a URI, beside letters, digits and `-._`."""


def path_of(uri: str) -> str:
    """Return the path of a file, "" for what is no file of this machine."""
    try:
        scheme, host, path, _, _ = urlsplit(uri)
    except ValueError:
        return ""
    path = unquote(path, errors="surrogateescape")
    if scheme != "file" or not path.startswith("/") or not _can_be_named(path):
        return ""
    if host not in ("", "localhost"):
        if os.name != "nt":
            return ""
        path = f"//{host}{path}"
    if os.name == "nt":
        path = _DRIVE.sub(lambda found: f"{found[1].lower()}:", path, count=1)
    else:
        path = f"/{path.lstrip('/')}"  # `normpath` keeps two slashes, which stand for a host in a URI
    return os.path.normpath(path).replace(os.sep, "/")


def _can_be_named(path: str) -> bool:
    """Whether the system can be asked for a file of this name: not one with half a character, or a NUL."""
    try:
        return b"\0" not in os.fsencode(path)
    except UnicodeEncodeError:
        return False


@lru_cache(maxsize=1000)
def uri_of(path: str) -> str:
    """Return the URI of a file."""
    if path.startswith("//"):
        return f"file:{quote(path, _SAFE, errors='surrogateescape')}"
    drive = _DRIVE.match(path) if os.name == "nt" else None
    start = f"/{drive[1].lower()}:" if drive else ""
    rest = path[drive.end() :] if drive else path
    return f"file://{start}{quote(rest, _SAFE, errors='surrogateescape')}"


def is_within(path: str, folder: str) -> bool:
    """Whether a path is that of a folder or lies below it, as they are written."""
    return path == folder or path.startswith(f"{folder.rstrip('/')}/")


def as_spelt(path: str, folders: Iterable[str]) -> str:
    """Return a path as it begins with one of these folders, where links lead into it; else as it is."""
    real = _real(path)
    for folder in folders:
        real_folder = _real(folder)
        if is_within(real, real_folder):
            return folder.rstrip("/") + real[len(real_folder.rstrip("/")) :]
    return path


def is_real_part(path: str, folder: str) -> bool:
    """Whether a path is that of a folder or lies below it, links followed."""
    return is_within(_real(path), _real(folder))


def _real(path: str) -> str:
    return os.path.realpath(path).replace(os.sep, "/")
