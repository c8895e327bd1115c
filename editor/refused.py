"""Why a change is not made: what is wrong, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..model import Place


class Refused(Exception):
    """A change that cannot be made as asked; nothing is written. `hint` says what to do, or is ""."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class NotEditable(Refused):
    """The file at `path` cannot be edited; `why` says so in a few words."""

    def __init__(self, path: str, why: str, hint: str = "") -> None:
        super().__init__(f"{path}: {why}", hint)
        self.path = path
        self.why = why


class StillReferred(Refused):
    """Other claims refer to the claim that was to be removed: `mentions` says which, by what and where."""

    def __init__(self, claim_id: str, mentions: tuple[tuple[str, str, Place], ...]) -> None:
        super().__init__(
            f"other claims refer to `{claim_id}`",
            "remove what they say of it too, or let them name another",
        )
        self.mentions = mentions
