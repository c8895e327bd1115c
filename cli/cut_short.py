"""A change of a map that was cut short, which commands that read the map tell."""

from __future__ import annotations

from .errors import CannotRun, complain
from .state_folder import state_folder


def tell_cut_short(root: str) -> None:
    """Say on stderr if a change of the map in the folder `root` was cut short."""
    from ..editor.refused import Refused
    from ..editor.writing.state import pending_record

    try:
        folder = state_folder()
    except CannotRun:
        return
    if pending_record(root, folder) is None:
        return
    from ..editor.writing.journal import pending

    try:
        what = pending(root, folder)
    except Refused as error:
        complain(error.message, error.hint)
    else:
        hint = "the next command that changes the map finishes it, `argmap undo` takes it back"
        complain(f"a change of the map was cut short and is not finished: {what}", hint)
