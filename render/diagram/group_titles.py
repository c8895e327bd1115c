"""The titles of groups, which stand inside the top edges of their frames."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from ...model.safe_text import visible
from ..graphics.shapes import Text
from ..text.room import measure_room
from ..text.wrap import wrap

if TYPE_CHECKING:
    from ..graphics.theme import Theme

_SIZE: Final = 9.0
_LEADING: Final = 11.0
_BELOW: Final = 5.0
_INSET: Final = 10.0
_BESIDE: Final = 8.0
"""How much wider a frame is than a box in it, on either side, at least."""


def room(titles: Iterable[str], width: float) -> float:
    """The height that titles need in the frames of boxes that are at least so wide."""
    inner = width + 2 * _BESIDE - 2 * _INSET
    lines = max((len(_lines(title, inner)) for title in titles), default=1)
    return lines * _LEADING + _BELOW


def texts(title: str, x: float, y: float, width: float, theme: Theme) -> Iterator[Text]:
    """Draw a title in a frame whose top left corner and width are given."""
    for number, line in enumerate(_lines(title, width - 2 * _INSET)):
        yield Text(x + _INSET, y + 12 + number * _LEADING, line, _SIZE, theme.muted, bold=True)


def _lines(title: str, width: float) -> list[str]:
    return wrap(visible(title), width, measure_room(_SIZE, bold=True))
