"""Hints for the drawing engine: keep wide fans and loose claims from making one endless row."""

from __future__ import annotations

from collections import Counter
from math import ceil
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from ...model import Link, Target

_ROWS_UPRIGHT: Final = 1.3
_ROWS_SIDEWAYS: Final = 0.24
"""A fan of n boxes stands in sqrt(factor * n) rows: boxes are twice as wide as high, a page is less so."""

_ONE_ROW: Final = 4
"""Up to how many boxes of a fan stand in one row."""


def rows_of_fans(
    links: Sequence[Link], pointed: Collection[Target], *, upright: bool
) -> Mapping[Target, int]:
    """Return the row, from 0 next to the target, of each link that should not stand in the first.

    Only links of claims that have no other tie are moved, in turn: nothing hangs on where these stand.
    `pointed` holds the links that other links point at; `upright` is whether the picture grows upwards.
    """
    ties = Counter(end for link in links for end in _ends(link))
    fans: dict[str, list[Link]] = {}
    for link in links:
        alone = ties[link.source] == 1 and not link.premises and link.path not in pointed
        if alone and not link.target.is_link:
            fans.setdefault(link.target[0], []).append(link)
    factor = _ROWS_UPRIGHT if upright else _ROWS_SIDEWAYS
    rows: dict[Target, int] = {}
    for fan in fans.values():
        count = int((factor * len(fan)) ** 0.5) if len(fan) > _ONE_ROW else 1
        rows.update((link.path, number % max(1, count)) for number, link in enumerate(fan))
    return rows


def _ends(link: Link) -> Iterator[str]:
    """Yield every claim that a link ties to something."""
    yield link.source
    yield link.target[-1]
    for premise in link.premises:
        yield premise.id


def grid_of_loose(nodes: Sequence[str], tied: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield pairs of nodes without any line that shall stand below each other, so that they form a grid."""
    loose = [node for node in nodes if node not in tied]
    columns = max(1, ceil((len(loose) / 2) ** 0.5))
    yield from zip(loose[columns:], loose, strict=False)
