"""The files of a map as they lie on the disk."""

from __future__ import annotations

import os
from operator import attrgetter
from typing import TYPE_CHECKING

from ..model import Place, Problem
from ..model.layout import CLAIM_ENDINGS, MAP_FILE
from .file_names import as_on_disk, composed
from .files import exists, irregular, is_inside, read_bytes, reason, unreadable, within

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from typing import Protocol

    class Entry(Protocol):
        """What a folder holds, as `os.DirEntry` tells of it."""

        @property
        def name(self) -> str:
            """The name in its folder."""
            ...

        def is_dir(self, *, follow_symlinks: bool = True) -> bool:
            """Whether it is a folder."""
            ...

        def is_file(self, *, follow_symlinks: bool = True) -> bool:
            """Whether it is a regular file."""
            ...

        def is_symlink(self) -> bool:
            """Whether it is a symbolic link."""
            ...


class MapFiles:
    """The files of the map in the folder `root`, with which the paths of all that lie in it begin."""

    def __init__(self, root: str) -> None:
        self.root = root

    def named(self, name: str) -> str:
        """The path of the file that argmap.yaml names so."""
        return as_on_disk(within(self.root, name))

    def exists(self, path: str) -> bool:
        """Whether there is something at the path, links followed."""
        return exists(path)

    def read_bytes(self, path: str, problems: list[Problem], *, regular: bool = False) -> bytes | None:
        """The bytes of a file, as `files.read_bytes` gives them."""
        return read_bytes(path, problems, regular=regular)

    def claim_files(self, references: Collection[str], problems: list[Problem]) -> Iterator[tuple[str, bool]]:
        """The paths of the claim files, each paired with True if it is known to be a regular file.

        They are in order of name, folders after files. Anything else with such a name becomes a problem,
        except for the files at the paths `references`, which hold no claims.
        """
        root = self.root
        real_root = os.path.realpath(root)
        real_references = {composed(os.path.realpath(path)) for path in references if "\0" not in path}
        references_names = set(map(composed, map(os.path.basename, references)))
        folders = [root]
        while folders:
            folder = folders.pop()
            above = "" if folder == "." else f"{folder.rstrip('/')}/"
            below: list[str] = []
            for entry in self._in_order(folder, problems):
                name = entry.name
                path = above + name
                if name == MAP_FILE and folder == root:
                    continue
                if entry.is_dir(follow_symlinks=False):
                    if not self._is_excluded(path, name, problems):
                        below.append(path)
                elif not name.endswith(CLAIM_ENDINGS) or (
                    composed(name) in references_names and composed(os.path.realpath(path)) in real_references
                ):
                    continue
                elif not (entry.is_symlink() and self.leads_out(path, problems, real_root)):
                    yield path, entry.is_file(follow_symlinks=False)
            folders.extend(reversed(below))

    def leads_out(self, path: str, problems: list[Problem], real_root: str = "") -> bool:
        """Whether a file is a link to none that is inside the map's folder; if so, that is reported."""
        if not self.is_link(path):
            return False
        if not self.exists(path):
            problems.append(unreadable(path, "a link that leads to no file", "remove the link"))
        elif not is_inside(path, real_root or self.root):
            hint = "copy the file into the map"
            problems.append(unreadable(path, "a link to a file outside the map, or to a hidden one", hint))
        else:
            return False
        return True

    def is_link(self, path: str) -> bool:
        """Whether there is a symbolic link at the path."""
        return os.path.islink(path)

    def is_there(self, path: str) -> bool:
        """Whether there is something at the path, be it a link that leads nowhere."""
        return os.path.lexists(path)

    def entries(self, folder: str) -> Iterable[Entry]:
        """What a folder holds. Raises: OSError."""
        return os.scandir(folder)

    def _in_order(self, folder: str, problems: list[Problem]) -> list[Entry]:
        """The entries of a folder in order of name, without hidden ones; a problem if it cannot be read."""
        try:
            found = [entry for entry in self.entries(folder) if not entry.name.startswith(".")]
        except OSError as error:
            problems.append(unreadable(folder, f"cannot read the folder: {reason(error)}"))
            return []
        return sorted(found, key=attrgetter("name"))

    def _is_excluded(self, path: str, name: str, problems: list[Problem]) -> bool:
        """Whether a folder is not part of the map; if so, the reason is reported."""
        if name.endswith(CLAIM_ENDINGS):
            problems.append(irregular(path, "a folder"))
        elif self.is_there(f"{path}/{MAP_FILE}"):
            message = "a folder with an argmap.yaml of its own is another map; it is skipped"
            hint = "check it by itself, or remove its argmap.yaml"
            problems.append(Problem("AM008", Place(path), message, hint))
        else:
            return False
        return True
