"""Ways through a graph of what bears on what."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


def shortest_hostile_cycle(
    start: int, followers: Callable[[int], Iterable[tuple[int, bool]]]
) -> tuple[int, ...]:
    """The shortest way from a node through something hostile back to it, the node first; () if there is none.

    `followers` gives the nodes that a node bears on, each with whether to its harm. Cost: linear in these.
    """
    begin, end = (start, False), (start, True)
    came_from = {begin: begin}
    todo = [begin]
    for at in todo:  # which grows meanwhile
        if at == end:
            break
        node, hostile = at
        for follower, harms in followers(node):
            reached = (follower, hostile or harms)
            if reached not in came_from:
                came_from[reached] = at
                todo.append(reached)
    if end not in came_from:
        return ()
    way: list[int] = []
    at = came_from[end]
    while at != begin:
        way.append(at[0])
        at = came_from[at]
    return (start, *reversed(way))
