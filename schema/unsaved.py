"""Texts that stand in place of files: what an editor holds unsaved, or what an edit would make of them."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING, NamedTuple

from .file_names import as_on_disk, composed
from .files import is_too_large, not_read
from .map_files import MapFiles

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..model import Problem
    from .map_files import Entry


class Unsaved(MapFiles):
    """The files of a map as they would lie on the disk if these texts had been written to their paths.

    A text goes where a link at its path leads. A file whose text is None is taken to be gone; where that is a
    link, the link alone. Inside, files are known by their real paths.
    """

    def __init__(self, root: str, texts: Mapping[str, str | None]) -> None:
        super().__init__(root)
        self._within = os.path.join(os.path.realpath(root), "")
        self._root_length = 0 if root == "." else len(root) + 1
        self._texts: dict[str, str] = {}
        self._gone: set[str] = set()
        self._held: dict[str, dict[str, bool]] = {}  # by folder the names below it: whether they are folders
        for given, text in texts.items():
            path = as_on_disk(given)
            if text is None:
                gone = _unlinked(path)
                self._gone.add(gone)
                self._texts.pop(gone, None)
            else:
                real = os.path.realpath(path)
                self._texts[_key(real)] = text
                self._gone.discard(_key(real))
                self._hold(real)

    def _hold(self, real: str) -> None:
        """Note the file at a real path in its folder, and that in its own, up to the root of the map."""
        is_folder = False
        while real.startswith(self._within):
            folder, name = os.path.split(real)
            self._held.setdefault(_key(folder), {}).setdefault(name, is_folder)
            real, is_folder = folder, True

    def exists(self, path: str) -> bool:
        """Whether there is something at the path, links followed."""
        return not self._is_gone(path) and (self._has(_real(path)) or super().exists(path))

    def is_there(self, path: str) -> bool:
        """Whether there is something at the path, be it a link that leads nowhere."""
        unlinked = _unlinked(path)
        return unlinked not in self._gone and (self._has(unlinked) or super().is_there(path))

    def is_link(self, path: str) -> bool:
        """Whether there is a symbolic link at the path."""
        return _unlinked(path) not in self._gone and super().is_link(path)

    def read_bytes(self, path: str, problems: list[Problem], *, regular: bool = False) -> bytes | None:
        """The bytes of a file or of the text in its place."""
        if regular:  # found in the map's folder without following a link; looking for links takes long
            real = _key(self._within + path[self._root_length :])
            is_gone = real in self._gone
        else:
            real, is_gone = _real(path), self._is_gone(path)
        if is_gone:
            problems.append(not_read(path, FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))))
            return None
        text = self._texts.get(real)
        if text is None:
            return super().read_bytes(path, problems, regular=regular)
        data = text.encode("utf-8", "surrogatepass")
        return None if is_too_large(path, len(data), problems) else data

    def entries(self, folder: str) -> list[Entry]:
        """What a folder holds. Raises: OSError."""
        real = _real(folder)
        held = self._held.get(real, {})
        found: list[Entry] = []
        if os.path.lexists(folder) or not held:
            found += super().entries(folder)
        names = {composed(entry.name) for entry in found}
        found += [_Held(name, folder) for name, folder in held.items() if composed(name) not in names]
        return [entry for entry in found if _key(os.path.join(real, entry.name)) not in self._gone]

    def _has(self, real: str) -> bool:
        return real in self._texts or real in self._held

    def _is_gone(self, path: str) -> bool:
        return bool(self._gone) and (_unlinked(path) in self._gone or _real(path) in self._gone)


class _Held(NamedTuple):
    """A file, or a folder around one, that is in the texts alone; told as `os.DirEntry` does."""

    name: str
    is_folder: bool

    def is_dir(self, *, follow_symlinks: bool = True) -> bool:
        """Whether it is a folder."""
        del follow_symlinks
        return self.is_folder

    def is_file(self, *, follow_symlinks: bool = True) -> bool:
        """Whether it is a regular file."""
        del follow_symlinks
        return not self.is_folder

    def is_symlink(self) -> bool:
        """Whether it is a symbolic link: it never is."""
        return False


def _key(path: str) -> str:
    """What is equal for real paths of the same file."""
    return composed(os.path.normcase(path))


def _real(path: str) -> str:
    """The key of the file that a path leads to."""
    return path if "\0" in path else _key(os.path.realpath(path))


def _unlinked(path: str) -> str:
    """The key of a path itself, even where that is a link."""
    folder, name = os.path.split(path)
    return path if "\0" in path else _key(os.path.join(os.path.realpath(folder), name))
