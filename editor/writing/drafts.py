"""Texts that are being typed, kept in the user's state folder until they are in the map."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from .errors import CannotWrite, reason
from .state import cut, make_private, name_of, state_of
from .whole import write_new

if TYPE_CHECKING:
    from pathlib import Path


def new_draft(root: str, state_folder: Path, about: str, text: str) -> Path:
    """Keep a text in a new file, which nobody but the user can read; an editor can be opened on it.

    `about` is the id of the claim, or `add`; it is part of the file's name.
    Raises: CannotWrite.
    """
    folder = _folder(root, state_folder)
    make_private(state_folder, folder.parent, folder)
    name = _name(root, about)
    for number in count(1):
        path = folder / f"{name}-{number}.yaml"
        try:
            write_new(path, text.encode("utf-8", "surrogatepass"), 0o600)
        except FileExistsError:
            continue
        except OSError as error:
            raise CannotWrite(f"cannot keep a draft in {folder}: {reason(error)}") from error
        return path
    raise AssertionError


def drafts(root: str, state_folder: Path, about: str | None = None) -> list[Path]:
    """Return the drafts that are kept for the map, or those about one thing, the newest first."""
    try:
        found = [(path.stat().st_mtime_ns, path) for path in _folder(root, state_folder).glob("*.yaml")]
    except OSError:
        return []
    newest_first = [path for _, path in sorted(found, reverse=True)]
    return [
        path for path in newest_first if about is None or path.stem.rpartition("-")[0] == _name(root, about)
    ]


def remove_draft(path: Path) -> None:
    """Remove a draft whose text is in the map; one that is gone is no error. Raises: CannotWrite."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise CannotWrite(f"cannot remove the draft {path}: {reason(error)}") from error


def _folder(root: str, state_folder: Path) -> Path:
    return state_of(root, state_folder) / "drafts"


def _name(root: str, about: str) -> str:
    """Return the names of drafts about one thing, but for their number."""
    return f"{name_of(root)}-{cut(about, 80)}"
