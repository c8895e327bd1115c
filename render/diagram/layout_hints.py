"""Hints for the drawing engine that keep wide fans and unconnected claims from forming one endless row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from math import ceil
from typing import Final

from ...model import Link, Target

_ROWS_UPRIGHT: Final = 1.3
_ROWS_SIDEWAYS: Final = 0.24
"""A fan of n boxes stands in sqrt(factor * n) rows: a box is twice as wide as high, a page is not."""

_ONE_ROW: Final = 4
"""A fan of at most this many boxes stands in one row."""


def rows_of_fans(
    links: Sequence[Link], pointed_at: Collection[Target], *, upright: bool
) -> Mapping[Target, int]:
    """Return the row of each link of a fan, from 0 next to the target.

    Only claims without another link are spread over rows: moving them affects nothing else. `pointed_at` has
    the links that other links point at; `upright` is whether the picture grows upwards or downwards.
    """
    ties = Counter[str]()
    for link in links:
        ties.update((link.source, link.target[-1], *(each.id for each in link.premises)))
    fans: dict[str, list[Link]] = {}
    for link in links:
        alone = ties[link.source] == 1 and not link.premises and link.path not in pointed_at
        if alone and not link.target.is_link:
            fans.setdefault(link.target[0], []).append(link)
    factor = _ROWS_UPRIGHT if upright else _ROWS_SIDEWAYS
    rows: dict[Target, int] = {}
    for fan in fans.values():
        count = int((factor * len(fan)) ** 0.5) if len(fan) > _ONE_ROW else 1
        rows.update((link.path, number % max(1, count)) for number, link in enumerate(fan))
    return rows


def grid_of_loose(nodes: Sequence[str], connected: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield pairs of unconnected nodes to be placed one below the other, so that they form a grid."""
    loose = [node for node in nodes if node not in connected]
    columns = max(1, ceil((len(loose) / 2) ** 0.5))
    yield from zip(loose[columns:], loose, strict=False)
