"""Which open claims and links are circular: what holds them up is themselves alone."""

from __future__ import annotations

from array import array
from collections import Counter
from typing import TYPE_CHECKING

from ..graph import SUPPORT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..graph import Graph

_FEW = 8
"""Where fewer than one in so many links are open, no column is laid out for all."""


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
    state = _State(graph, open_claims, open_links)
    waits, outside = state.waits, state.outside
    links = [link for link in open_links if waits[link] == 1]  # only an undercut keeps these open
    for claim in open_claims:
        if 0 < surely_for[claim] >= surely_against[claim]:
            links += state.founded(claim)
    for link in links:  # which grow meanwhile
        target = graph.target[link]
        if graph.role[link] == SUPPORT and outside[target] and graph.weight[link] >= surely_against[target]:
            links += state.founded(target)
    claims = [claim for claim in open_claims if outside[claim]]
    return claims, [link for link in open_links if waits[link] > 1]


class _State:
    """What is known so far.

    `waits` is one more than how many premises an open link waits for, and 0 for any other link; `outside` is
    whether a claim is open and not founded.
    """

    def __init__(self, graph: Graph, open_claims: Sequence[int], open_links: Sequence[int]) -> None:
        few = len(open_links) * _FEW < len(graph.paths)
        self.waits = Counter[int]() if few else array("i", [0]) * len(graph.paths)
        self.outside = Counter[int]() if few else bytearray(len(graph.ids))
        self._graph = graph
        for link in open_links:
            self.waits[link] = 1
        for claim in open_claims:
            self.outside[claim] = 1
            for link in graph.links_from(claim):
                if self.waits[link]:
                    self.waits[link] += 1

    def founded(self, claim: int) -> list[int]:
        """Found the claim; the links that wait for nothing more then."""
        waits = self.waits
        self.outside[claim] = 0
        freed: list[int] = []
        for link in self._graph.links_from(claim):
            if waits[link]:
                waits[link] -= 1
                if waits[link] == 1:
                    freed.append(link)
        return freed
