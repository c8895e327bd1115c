"""Changes of a map's files: all of a change or nothing of it, whenever the process is killed.

The new files are written beside the old ones, then the record of the change to the user's state folder, then
each new file takes its place. A change whose record is there is made, if not by the run that began it, then
by the next that changes the map.
"""

from __future__ import annotations

import os
from collections.abc import Generator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from .errors import CannotWrite, reason
from .history import next_number, settle
from .lock import locked
from .making import Now, make, now, put
from .paths import from_root, recorded, refuse_changed, refuse_outside
from .prepared import beside, discard, prepare, refuse_strange
from .record import Record, read_record, to_json
from .state import make_private, pending_record, state_of, write_state
from .texts_of_record import texts_of_record

TextsByPath: TypeAlias = Mapping[str, str | None]
"""The texts of files by path, as `LoadedMap.files` has them; None is a file that is not there."""


def write(root: str, what: str, before: TextsByPath, after: TextsByPath, state_folder: Path) -> None:
    """Write the files of the map in the folder `root` that differ in `after`, all or none.

    All files in `before` must be as it has them. `what` says the change in words that follow "undo".
    Raises: CannotWrite; nothing is then changed, unless its message says so.
    """
    with journal_of(root, what, state_folder) as journal:
        journal.finish()
        journal.carry_out(what, before, after, next_number(journal.folder, journal.real_root), "made")


def pending(root: str, state_folder: Path) -> str | None:
    """Return what the change is that a run that was cut short has left to be made, None if there is none.

    Raises: CannotWrite, where its record cannot be read.
    """
    path = pending_record(root, state_folder)
    return read_record(path, os.path.realpath(root)).what if path else None


def recover(root: str, state_folder: Path) -> str | None:
    """Make the change that a run that was cut short has left, and remove what it had prepared.

    Returns: what the change is, None if there is none. Raises: CannotWrite, where it cannot be made.
    """
    if not os.path.lexists(state_of(root, state_folder)):
        return None
    with journal_of(root, "finishing a change", state_folder) as journal:
        left = journal.finish()
        return left.what if left else None


@contextmanager
def journal_of(root: str, what: str, state_folder: Path) -> Generator[Journal, None, None]:
    """Hold the journal of the map in the folder `root`; raises CannotWrite where another run holds it."""
    folder = state_of(root, state_folder)
    make_private(state_folder, folder)
    try:
        with locked(folder, what):
            for left in folder.glob(".argmap-*.tmp"):
                left.unlink()
            yield Journal(root, os.path.realpath(root), folder)
    except OSError as error:
        raise CannotWrite(f"cannot write {error.filename or folder}: {reason(error)}") from error


@dataclass(frozen=True, slots=True)
class Journal:
    """The journal of a map, held by this run; `folder` is that of the map's state."""

    root: str
    real_root: str
    folder: Path

    @property
    def _pending(self) -> Path:
        return self.folder / "pending.json"

    @property
    def _temporaries(self) -> Path:
        return self.folder / "temporaries"

    def left(self) -> Record | None:
        """Return the change that is left to be made. Raises: CannotWrite, where it cannot be read."""
        if not os.path.lexists(self._pending):
            return None
        record = read_record(self._pending, self.real_root)
        refuse_outside((from_root(file.path, self.root) for file in record.files), self.root)
        refuse_strange(record, self.root)
        return record

    def finish(self) -> Record | None:
        """Make the change that is left, if any, and return it. Raises: CannotWrite."""
        record = self.left()
        if record is not None:
            self._make(record)
        self._tidy()
        return record

    def changed_since(self, record: Record) -> list[str]:
        """Return the paths of files that are neither as before nor as after a change."""
        paths = ((file, from_root(file.path, self.root)) for file in record.files)
        return [path for file, path in paths if now(file, self.root) is Now.OTHER]

    def give_up(self, record: Record) -> tuple[TextsByPath, TextsByPath]:
        """Take back what has been made of a change, where others have changed files of it since.

        Those files stay as they are. Returns: the texts of the others before and after that, by path, as far
        as this run takes them back. Raises: CannotWrite.
        """
        for file in record.files:
            if now(file, self.root) is Now.BETWEEN:
                put(file, self.root)
        if record.kind == "given up":
            rest = tuple(file for file in record.files if now(file, self.root) is not Now.OTHER)
            write_state(self._pending, to_json(replace(record, files=rest)))
            self.finish()
            return {}, {}
        made = tuple(file for file in record.files if now(file, self.root) is Now.AFTER)
        before, after = texts_of_record(replace(record, files=made).reversed("given up"), self.root)
        for file in record.files:
            discard(Path(file.temporary))
        self.carry_out(record.what, before, after, record.number, "given up")
        return before, after

    def carry_out(self, what: str, before: TextsByPath, after: TextsByPath, number: int, kind: str) -> None:
        """Write what differs in `after`, all or nothing; `kind` is one of `Record`. Raises: CannotWrite."""
        paths = [path for path, text in after.items() if text != before.get(path)]
        refuse_outside(paths, self.root)
        refuse_changed(before, paths)
        temporaries = [beside(path) for path in paths]
        write_state(self._temporaries, b"\0".join(map(os.fsencode, temporaries)))
        try:
            files = [
                prepare(recorded(path, self.root), self.root, (before.get(path), after[path]), temporary)
                for path, temporary in zip(paths, temporaries, strict=True)
            ]
            # What can still fail is done first, what goes goes last.
            files.sort(key=lambda file: (file.after is None, not file.in_place))
            record = Record(self.real_root, what, number, kind, tuple(files))
            write_state(self._pending, to_json(record))
        except BaseException:
            self._tidy()
            raise
        try:
            self._make(record)
        except CannotWrite as error:
            self._abandon(record, error)
        self._tidy()

    def _make(self, record: Record) -> None:
        make(record, self.root)
        try:
            settle(self._pending, record)
        except OSError as error:
            message = f"cannot note in {self.folder} that `{record.what}` is done: {reason(error)}"
            raise CannotWrite(message) from error

    def _abandon(self, record: Record, error: CannotWrite) -> None:
        """Give up a change of which nothing is made yet; raises CannotWrite that says so, or what is left."""
        begun = record.kind == "given up" or any(
            now(file, self.root) in {Now.AFTER, Now.BETWEEN} for file in record.files
        )
        if begun:
            rest = "the next command that changes the map makes the rest of this change"
            raise CannotWrite(f"{error.message}; {rest}", error.hint) from error
        self._pending.unlink()
        self._tidy()
        raise CannotWrite(f"{error.message}; nothing was changed", error.hint) from error

    def _tidy(self) -> None:
        """Remove files that were prepared and are not needed, and the list of them."""
        with suppress(OSError):
            for path in self._temporaries.read_bytes().split(b"\0"):
                discard(Path(os.fsdecode(path)))
            self._temporaries.unlink()
