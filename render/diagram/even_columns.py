"""How wide the boxes of each column are, so that no column is much higher than the others."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cache
from itertools import product
from typing import TYPE_CHECKING, Final

from .layout.cell import BETWEEN
from .layout.graph import Column

if TYPE_CHECKING:
    from .boxes import ClaimBox

_SHARES: Final = (0.8, 0.9, 1.0, 1.1, 1.2, 1.3, 1.4)
"""The widths that a column may have, as shares of the usual one; together the columns are no wider."""

_AS_LOW: Final = 1.03
"""Where the highest column is at most this much higher than need be, the most similar widths are taken."""


def even_columns(
    columns: Mapping[str, Column],
    width: float,
    box: Callable[[str, float], ClaimBox],
    split: Collection[Column] = (),
) -> Sequence[ClaimBox]:
    """Return the boxes of all claims, drawn by `box` at an inner width, the usual being `width`.

    Cost: a box for each claim and each width.
    """
    claims = {column: [each for each in columns if columns[each] is column] for column in Column}

    @cache
    def drawn(column: Column, share: float) -> Mapping[str, ClaimBox]:
        return {each: box(each, share * width) for each in claims[column]}

    @cache
    def height(column: Column, share: float) -> float:
        whole = sum(each.height + BETWEEN for each in drawn(column, share).values())
        return whole / 2 if column in split else whole

    @cache
    def wide(column: Column, share: float) -> float:
        widest = max((each.width for each in drawn(column, share).values()), default=0.0)
        return widest * (1 + (column in split))

    def highest(shares: Sequence[float]) -> float:
        return max(map(height, Column, shares))

    def across(shares: Sequence[float]) -> float:
        return sum(map(wide, Column, shares))

    most = across((1.0,) * len(Column)) + 0.01
    tried = [each for each in product(_SHARES, repeat=len(Column)) if across(each) <= most]
    enough = _AS_LOW * min(map(highest, tried))
    shares = min(
        (each for each in tried if highest(each) <= enough),
        key=lambda each: (max(each) - min(each), highest(each)),
    )
    share_of = dict(zip(Column, shares, strict=True))
    return [drawn(column, share_of[column])[each] for each, column in columns.items()]
