"""What a claim file says: its entries, which are its top-level keys with their values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..model import Claim, Place, Problem

_LOSES_CLAIMS: Final = frozenset({"AM002", "AM003", "AM004", "AM006"})
"""The codes of problems that can hide claims of a file."""


class Faults(NamedTuple):
    """What is wrong with an entry.

    `not_ids` are texts that should be ids or targets, `lost` the ids of claims that stand in it by mistake.
    `has_id` is False where its own key is not a valid id, `is_faulty` True where parts of its claim are left
    out, `is_heading` where its key is none of a claim but stands over claims.
    """

    problems: tuple[Problem, ...] = ()
    not_ids: tuple[tuple[str, Place], ...] = ()
    lost: tuple[str, ...] = ()
    has_id: bool = True
    is_faulty: bool = False
    is_heading: bool = False


NO_FAULTS: Final = Faults()


class Entry(NamedTuple):
    """An entry of a claim file: its key, where that is, and its claim, None if that cannot be used."""

    key: str
    place: Place
    claim: Claim | None
    faults: Faults


class ClaimFile(NamedTuple):
    """What a claim file says: its bytes, its text as `decoded` gives it, and its entries.

    `starts` are the indices in the text at which the entries begin. `problems` are those of the file and its
    entries, but for an id given twice, which depends on other entries. `lost` are the ids of claims that
    cannot be read; `is_complete` is False if others may be missing. `has_own_faults` says that more is wrong
    than the faults of the entries, or that the text had to be mended. `holds_works` says that the file looks
    like references: it then has no entries and no problems.
    """

    data: bytes
    text: str
    starts: Sequence[int] = ()
    entries: Sequence[Entry] = ()
    problems: tuple[Problem, ...] = ()
    lost: tuple[str, ...] = ()
    is_complete: bool = True
    has_own_faults: bool = False
    holds_works: bool = False

    @property
    def has_sound_entry(self) -> bool:
        """Whether nothing is wrong with one of its claims."""
        return any(each.faults is NO_FAULTS for each in self.entries)


def hide_claims(problems: Sequence[Problem]) -> bool:
    """Whether claims may be missing where there are these problems."""
    return any(each.code in _LOSES_CLAIMS for each in problems)
