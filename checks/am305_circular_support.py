"""AM305: circular support.

What it does: looks for claims that support each other in a circle, also as premises (`with`). Circles that
share claims are reported once, at the first of their claims, with the shortest circle through it.
Why: a circle proves nothing: none of its claims is accepted on the strength of the others.
Instead of
    a: {text: A claim., supports: b}
    b: {text: Another., supports: a}
remove the link that does not carry the reasoning, or add a reason from outside.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ..evaluate import EvaluatedMap
from ..model import ArgumentMap, Problem, Sign
from ..model.problem import elsewhere

_SHOWN: Final = 12  # claims of a circle, enough to find it

Graph = dict[str, list[str]]


def check(evaluated: EvaluatedMap) -> Iterator[Problem]:
    """A circle for each connected group of circular supports. Cost: linear in supports and premises."""
    argument_map = evaluated.argument_map
    graph = _without_ends(_supports(argument_map))
    if not graph:
        return
    from ..evaluate import circular_groups

    order = {name: number for number, name in enumerate(argument_map.claims) if name in graph}
    groups = [(min(group, key=order.__getitem__), group) for group in circular_groups(graph)]
    for first, group in sorted(groups, key=lambda each: order[each[0]]):
        circle = _shown(_circle(graph, first, group))
        place = argument_map.claims[first].place
        claims = argument_map.claims
        named = [f"{name}{elsewhere(claims[name].place, place) if name in claims else ''}" for name in circle]
        message = f"circular support: {' -> '.join(named)}"
        yield Problem(
            "AM305",
            place,
            message,
            "remove the link that does not carry the reasoning",
        )


def _shown(circle: list[str]) -> list[str]:
    """The circle, or its two ends if it is long."""
    left_out = len(circle) - _SHOWN
    return circle if left_out <= 1 else [*circle[: _SHOWN - 2], f"… {left_out} more …", *circle[-2:]]


def _supports(argument_map: ArgumentMap) -> Graph:
    """For each premise the claims that it supports."""
    claims = argument_map.claims
    support = Sign.SUPPORT
    graph: Graph = {}
    for link in argument_map.declared:
        target = link.target[0]
        if link.sign is support and not link.target.is_link and target in claims:
            if link.source != target:
                graph.setdefault(link.source, []).append(target)
            for premise in link.premises:
                if premise.id != target and premise.id in claims:
                    graph.setdefault(premise.id, []).append(target)
    return graph


def _without_ends(graph: Graph) -> Graph:
    """The graph without the claims that no circle leads to; usually nothing is left (Kahn 1962)."""
    waiting: dict[str, int] = {}
    for targets in graph.values():
        for target in targets:
            waiting[target] = waiting.get(target, 0) + 1
    free = [name for name in graph if name not in waiting]
    for name in free:
        for target in graph.pop(name, ()):
            waiting[target] -= 1
            if not waiting[target]:
                free.append(target)
    return graph


def _circle(graph: Graph, first: str, group: set[str]) -> list[str]:
    """A shortest circle through `first` within the group."""
    came_from: dict[str, str] = {}
    level = [first]
    while level:
        following: list[str] = []
        for node in level:
            for target in graph.get(node, ()):
                if target == first:
                    path = [first, node]
                    while path[-1] != first:
                        path.append(came_from[path[-1]])
                    return path[::-1]
                if target in group and target not in came_from:
                    came_from[target] = node
                    following.append(target)
        level = following
    return [first]
