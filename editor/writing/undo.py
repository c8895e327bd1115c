"""Taking back the last change of a map, and making again what was taken back."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .errors import CannotWrite
from .history import last_made, last_undone
from .journal import TextsByPath, journal_of
from .state import state_of
from .texts_of_record import texts_of_record

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Step:
    """A change that is taken back or made again: what it is, and the texts before and after that.

    `kept` are the files of a change cut short that others have changed since, and that stay as they are.
    """

    what: str
    before: TextsByPath
    after: TextsByPath
    kept: tuple[str, ...] = ()


def undo(root: str, state_folder: Path, *, redo: bool = False, dry_run: bool = False) -> Step:
    """Take back the last change of the map in `root`; with `redo`, make again the one that was undone last.

    One that was cut short is finished first; where it cannot be, since a file has been changed by others,
    what was made of it is taken back and that file stays. With `dry_run` nothing is written.
    Raises: CannotWrite, where there is nothing to take back or a file has been changed since; nothing is then
    written.
    """
    kind = "redone" if redo else "undone"
    none = CannotWrite(f"there is no change of this map to {'make again' if redo else 'undo'}")
    if not os.path.lexists(state_of(root, state_folder)):
        raise none
    with journal_of(root, "undo", state_folder) as journal:
        left = journal.left()
        if left is not None and dry_run:
            raise CannotWrite(f"`{left.what}` was cut short, and is not finished", "run without --dry-run")
        if left is not None and (kept := journal.changed_since(left)):
            return Step(left.what, *journal.give_up(left), tuple(kept))
        journal.finish()
        if left is not None and left.kind == kind:
            return Step(left.what, {}, {})
        record = (last_undone if redo else last_made)(journal.folder, journal.real_root)
        if record is None:
            raise none
        before, after = texts_of_record(record.reversed(kind), root)
        if not dry_run:
            journal.carry_out(record.what, before, after, record.number, kind)
        return Step(record.what, before, after)
