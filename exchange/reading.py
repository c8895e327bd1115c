"""What the reader of a format returns, and how a file is read by one: drafts, and what became of the rest."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from .report import Losses, Report, carried
from .soundness import sound

if TYPE_CHECKING:
    from .drafts import DraftMap
    from .foreign_file import ForeignFile

Columns: TypeAlias = Mapping[str, str]
"""The columns that a user names for the parts of a claim: {"text": "Claim"}."""

Reader: TypeAlias = "Callable[[ForeignFile, Losses, Columns], DraftMap]"
"""Reads a file; faults are left out and reported. Raises: NotReadable, where it cannot be read at all."""


class Imported(NamedTuple):
    """What a file says, and the report on it."""

    draft: DraftMap
    report: Report


def read_with(reader: Reader, format_: str, file: ForeignFile, columns: Columns) -> Imported:
    """Read a file, and those beside it, in the format with this name. Raises: NotReadable."""
    losses = Losses()
    draft = sound(reader(file, losses, columns), file, losses)
    problems = [problem for each in (file, *file.beside) for problem in each.problems]
    notes = [*file.notes, *(f"{each.name}: {note}" for each in file.beside for note in each.notes)]
    report = Report(
        format_,
        file.name,
        carried(draft),
        losses.lost,
        tuple(sorted(problems, key=lambda each: each.order)),
        tuple(notes),
    )
    return Imported(draft, report)
