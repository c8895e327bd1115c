"""The result of rendering: bytes to write, and notes for the user."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Rendering(NamedTuple):
    """A view as bytes to write, with notes for the user about what it lacks.

    `beside` has further files by their suffix, which belong next to the first under the same name: a TeX
    figure needs the PDF that it shows.
    """

    data: bytes
    notes: tuple[str, ...] = ()
    beside: Mapping[str, bytes] = MappingProxyType({})

    @property
    def text(self) -> str:
        """The view as text, unless it is a PNG or PDF."""
        return self.data.decode()
