"""Where two texts begin to differ, and where they cease to."""

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


def common_end(one: AnyStr, other: AnyStr) -> int:
    """The length of the longest end that both have.

    >>> common_end("a claim", "no claim"), common_end("a", "ba"), common_end("", "a")
    (6, 1, 0)
    """
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[len(one) - middle : len(one) - low] == other[len(other) - middle : len(other) - low]:
            low = middle
        else:
            high = middle - 1
    return low
