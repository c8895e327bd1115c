"""What rendering gives: bytes to write, and what the user should know about them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Rendering:
    """A view as bytes to write, and notes for the user about what it lacks.

    `beside` holds further files by their suffix, which `data` refers to and which belong next to it under
    the same name: a TeX figure needs the PDF that it shows.
    """

    data: bytes
    notes: tuple[str, ...] = ()
    beside: Mapping[str, bytes] = field(default_factory=dict[str, bytes])

    @property
    def text(self) -> str:
        """The view as text; of a PNG there is none."""
        return self.data.decode()
