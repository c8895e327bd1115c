"""A map of two files on disk, and ways to change it and to be cut short."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.editor.writing import making
from argmap.editor.writing.journal import write

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from argmap.editor.writing.record import FileChange

OLD = {"m/a.yaml": "a: {text: old}\n", "m/b.yaml": "b: {text: old}\n"}
NEW = {"m/a.yaml": "a: {text: new}\n", "m/b.yaml": "b: {text: new}\n"}


def no_sync(fd: object) -> None:
    """Stand for `os.fsync`, which takes long, and matters only when the machine fails."""
    del fd


class Killed(BaseException):
    """Stands for the end of the process."""


class Home:
    """A folder with the map `m` and the user's state folder, which is the working folder."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.state = folder / "state"
        self._monkeypatch = monkeypatch

    def change(self, what: str = "the change", after: Mapping[str, str | None] | None = None) -> None:
        """Change both files, or what is given, from what is there."""
        new = NEW if after is None else after
        write("m", what, {path: self.text(path) for path in new}, new, self.state)

    def cut_short(self, placed: int, act: Callable[[], object] | None = None) -> None:
        """Change both files, or do something else, in a run that ends after so many files are in place."""
        left = [None] * placed

        def put(file: FileChange, root: str) -> None:
            if not left:
                raise Killed
            left.pop()
            original(file, root)

        original = making.put
        with self._monkeypatch.context() as patched:
            patched.setattr(making, "put", put)
            with pytest.raises(Killed):
                (act or self.change)()

    def text(self, path: str) -> str | None:
        """Return the text of a file as it is on disk."""
        file = self.folder / path
        return file.read_bytes().decode() if file.exists() else None

    def texts(self) -> dict[str, str]:
        """Return the text of each file of the map that is not there from the beginning, hidden ones too."""
        files = sorted(path for path in (self.folder / "m").rglob("*") if path.is_file())
        found = {path.relative_to(self.folder).as_posix(): path.read_bytes().decode() for path in files}
        found.pop("m/argmap.yaml")
        return found

    def kept(self) -> list[str]:
        """Return the names of what the state folder holds of the map."""
        return sorted(path.name for path in self.state_of_map().iterdir())

    def state_of_map(self) -> Path:
        """Return the folder of what is kept of the map."""
        (folder,) = self.state.iterdir()
        return folder
