"""The shortest cycle through a node that contains an attack or a contradiction."""

from __future__ import annotations

from collections.abc import Callable, Iterable


def shortest_hostile_cycle(
    start: int, followers: Callable[[int], Iterable[tuple[int, bool]]]
) -> tuple[int, ...]:
    """The shortest cycle that contains a hostile step, from the node on; () if there is none.

    `followers` yields the nodes that a node bears on, each paired with True if it weakens them, which is a
    hostile step. A node can occur twice, before and after it. Cost: linear in the nodes reached and their
    followers, by breadth-first search over pairs of a node and whether a hostile step led there.
    """
    begin, end = (start, False), (start, True)
    came_from = {begin: begin}
    todo = [begin]
    for at in todo:  # grows meanwhile
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
    cycle: list[int] = []
    at = came_from[end]
    while at != begin:
        cycle.append(at[0])
        at = came_from[at]
    return (start, *reversed(cycle))
