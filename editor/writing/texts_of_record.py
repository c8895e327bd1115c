"""The texts between which a change leads, of its record and of what is on the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .errors import CannotWrite
from .paths import content, from_root, refuse_outside
from .record import digest

if TYPE_CHECKING:
    from .record import Record


def texts_of_record(record: Record, root: str) -> tuple[dict[str, str | None], dict[str, str | None]]:
    """Return the texts of the files of a change as they are, and as it makes them, by path.

    Raises: CannotWrite, where a file is not as it was before the change.
    """
    refuse_outside((from_root(file.path, root) for file in record.files), root)
    before: dict[str, str | None] = {}
    after: dict[str, str | None] = {}
    for file in record.files:
        path = from_root(file.path, root)
        data = content(path)
        if (None if data is None else digest(data)) != file.before:
            raise CannotWrite(f"{path} has been changed since `{record.what}`; nothing was written")
        text = None if data is None else data.decode()
        before[path] = text
        after[path] = None if file.after is None else file.applied(text or "").decode()
    return before, after
