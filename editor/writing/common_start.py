"""Where two texts begin to differ."""

from __future__ import annotations

from typing import AnyStr


def common_start(one: AnyStr, other: AnyStr) -> int:
    """The length of the longest beginning that both have.

    >>> common_start("claims", "clarify"), common_start("a", "ab"), common_start("", "a")
    (3, 1, 0)
    """
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
