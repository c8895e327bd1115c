"""What the writer of a format returns: the file, what it holds, and what could not be carried over."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from .report import Carried, Losses, Report

if TYPE_CHECKING:
    from ..views.part import Shown


class NotWritable(Exception):
    """A format cannot be written here; `hint` says what to do."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Exported:
    """A file in a foreign format; `beside` are further files, by what is added to the name: `-links.csv`."""

    data: bytes
    carried: Carried
    beside: Mapping[str, bytes] = field(default_factory=dict[str, bytes])


Writer: TypeAlias = "Callable[[Shown, Losses], Exported]"
"""Writes a part of a map; what the format cannot hold is counted."""


def report_of(exported: Exported, losses: Losses, format_: str, source: str) -> Report:
    """The report on a file that was written."""
    return Report(format_, source, exported.carried, losses.lost)
