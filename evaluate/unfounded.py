"""Which open claims and links are circular: what holds them up is themselves alone."""

from __future__ import annotations

from array import array
from collections import Counter
from typing import TYPE_CHECKING

from .graph import SUPPORT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from .graph import Graph

_FEW = 8
"""Where fewer than one in so many links is open, what is known of them is kept by name, not in columns."""


def unfounded(
    graph: Graph,
    open_claims: Sequence[int],
    open_links: Sequence[int],
    surely_for: Sequence[float] | Mapping[int, float],
    surely_against: Sequence[float] | Mapping[int, float],
) -> tuple[list[int], list[int]]:
    """The claims and links, of those that no label settles, that cannot be accepted or hold as things are.

    The others are the least set that bare assertions and reasons that surely hold carry, when of all that
    speaks against them only what surely holds counts; these are the greatest unfounded set (Van Gelder, Ross
    and Schlipf 1991, definition 3.2). Cost: linear in these claims, their links and premises.
    """
    few = len(open_links) * _FEW < len(graph.paths)
    # Of an open link one more than the premises that it waits for; of an open claim 1 until it is founded.
    waits = Counter[int]() if few else array("i", [0]) * len(graph.paths)
    outside = Counter[int]() if few else bytearray(len(graph.ids))
    for link in open_links:
        waits[link] = 1
    for claim in open_claims:
        outside[claim] = 1
        for link in graph.links_from(claim):
            if waits[link]:
                waits[link] += 1

    def freed(claim: int) -> Iterator[int]:
        """Found the claim; the links that wait for nothing more then."""
        outside[claim] = 0
        for link in graph.links_from(claim):
            if waits[link]:
                waits[link] -= 1
                if waits[link] == 1:
                    yield link

    links = [link for link in open_links if waits[link] == 1]  # only an undercut keeps these open
    for claim in open_claims:
        if 0 < surely_for[claim] >= surely_against[claim]:
            links += freed(claim)
    for link in links:  # which grow meanwhile
        target = graph.target[link]
        if graph.role[link] == SUPPORT and outside[target] and graph.weight[link] >= surely_against[target]:
            links += freed(target)
    return [claim for claim in open_claims if outside[claim]], [link for link in open_links if waits[link] > 1]
