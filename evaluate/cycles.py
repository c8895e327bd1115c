"""Cycles of directed graphs: strongly connected components, and the shortest cycle with an attack."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain


def components(followers: Sequence[Sequence[int]]) -> list[list[int]]:
    """The strongly connected components of the nodes 0, 1, …, each before those from which it can be reached.

    `followers[node]` holds the nodes that edges lead to from `node`. Source: Tarjan (1972), "Depth-first
    search and linear graph algorithms", SIAM J. Comput. 1. Cost: linear in nodes and edges.
    """
    count = len(followers)
    index = [0] * count  # the order of discovery, from 1; 0 if not discovered
    low = [0] * count
    done = bytearray(count)
    found: list[list[int]] = []
    stack: list[int] = []
    discovered = 0
    for root in range(count):
        if index[root]:
            continue
        path = [(root, iter(followers[root]))]
        discovered += 1
        index[root] = low[root] = discovered
        stack.append(root)
        while path:
            node, rest = path[-1]
            for follower in rest:
                if not index[follower]:
                    discovered += 1
                    index[follower] = low[follower] = discovered
                    stack.append(follower)
                    path.append((follower, iter(followers[follower])))
                    break
                if not done[follower]:
                    low[node] = min(low[node], index[follower])
            else:
                path.pop()
                if path:
                    above = path[-1][0]
                    low[above] = min(low[above], low[node])
                if low[node] == index[node]:
                    found.append([])
                    while not done[node]:
                        found[-1].append(stack.pop())
                        done[found[-1][-1]] = 1
    return found


def circular_groups(followers: Mapping[str, Sequence[str]]) -> Iterator[set[str]]:
    """The strongly connected components, by name, that have more than one node. Cost: as `components`."""
    names = list(dict.fromkeys(chain(followers, *followers.values())))
    numbers = {name: number for number, name in enumerate(names)}
    for group in components([[numbers[each] for each in followers.get(name, ())] for name in names]):
        if len(group) > 1:
            yield {names[number] for number in group}


def shortest_hostile_cycle(
    start: int, bears_on: Callable[[int], Iterable[tuple[int, bool]]], is_inside: Callable[[int], bool]
) -> tuple[int, ...]:
    """The shortest cycle through `start` that contains a hostile step, `start` first; () if there is none.

    `bears_on` yields the nodes that a node bears on, each paired with True if it weakens them, which is a
    hostile step; only nodes inside count. A node can occur twice, before and after it. Cost: linear in the
    nodes nearer than the cycle is long and their followers, by breadth-first search over pairs of a node and
    whether a hostile step led there.
    """
    begin, end = (start, False), (start, True)
    came_from = {begin: begin}
    todo = [begin]
    for at in todo:  # grows meanwhile
        node, hostile = at
        for follower, harms in bears_on(node):
            reached = (follower, hostile or harms)
            if reached not in came_from and is_inside(follower):
                came_from[reached] = at
                todo.append(reached)
        if end in came_from:
            break
    else:
        return ()
    cycle: list[int] = []
    at = came_from[end]
    while at != begin:
        cycle.append(at[0])
        at = came_from[at]
    return (start, *reversed(cycle))
