"""A finished diagram: its DOT source, and the captions and names of its elements."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ..text.wrap import is_foreign

if TYPE_CHECKING:
    from .captions import Caption

PICTURE: Final = "graph0"
"""The id of the whole picture in the SVG, as the engine gives it."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A diagram as DOT source, and the captions of its elements by their id in the SVG.

    `captions` is in reading order: each claim is followed by the links that it declares. `whole` is the
    caption of the picture and `claims` how many claims it shows. `turn` is the direction that would turn it,
    "" where the user chose one. `names` says what to call each element that holds text, by its id in the SVG:
    the title, a group, or a claim by its own id.
    """

    dot: str
    whole: Caption
    captions: dict[str, Caption]
    claims: int
    turn: str
    names: dict[str, str]

    def foreign(self) -> tuple[str, ...]:
        """Return the names of the elements with letters that the fonts of graphviz-pure lack."""
        captions = {PICTURE: self.whole, **self.captions}
        return tuple(name for element, name in self.names.items() if is_foreign(captions[element].whole))
