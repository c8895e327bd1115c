"""The card of a picture in an overview: what it is about, what it holds, and what it is near to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from ...model import Kind
from ...model.safe_text import visible
from ..text.room import measure_room
from ..text.wrap import wrap
from .boxes import BODY, LABEL, PAD_X, PAD_Y, ClaimBox, Line
from .sources import META, Piece

if TYPE_CHECKING:
    from ...model import Claim

INNER: Final = 121.0
"""The inner width of a card: four of them fill the width of a README."""

_LEADING: Final = 1.25

_FOR_BADGE: Final = 10.0
"""The room above or below the text, into which a chip or a badge reaches."""


class Row(NamedTuple):
    """A paragraph of a card; `colour` is a field of the theme."""

    text: str
    size: float = BODY
    colour: str = "ink"
    bold: bool = False
    before: float = 0.0
    """Room above it in points."""


def piece_card(title: str, rows: Sequence[Row], like: Claim) -> ClaimBox:
    """Lay out a card; its frame, and the word for its kind, are those of the claim `like`."""
    kind = [Row(like.kind.value, META, "muted", bold=True)] if like.kind is not Kind.CLAIM else []
    lines: list[Line] = []
    y = PAD_Y if kind or not like.id else _FOR_BADGE
    for row in (*kind, Row(visible(title), LABEL, bold=True), *rows):
        y += row.before
        for text in wrap(row.text, INNER, measure_room(row.size, bold=row.bold)):
            lines.append(
                Line(
                    y + (_LEADING - 1) * row.size / 2 + 0.8 * row.size,
                    (Piece(0.0, text, row.bold),),
                    row.size,
                    row.colour,
                )
            )
            y += _LEADING * row.size
    return ClaimBox(like, INNER + 2 * PAD_X, y + _FOR_BADGE, tuple(lines))


def near(bearing: str, shared: str) -> Iterator[Row]:
    """The rows that say what is near to a value."""
    for said, named in (("bears most on", bearing), ("shares most claims with", shared)):
        if named:
            yield Row(said, META, "muted", before=3.0)
            yield Row(visible(named))
