"""Which open claims and links are circular: they hold up only each other."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Mapping, Sequence

from ..graph import SUPPORT, Graph

_FEW = 8
"""If fewer than one in so many links is open, the state is kept in dictionaries, else in columns."""


def unfounded(
    graph: Graph,
    open_claims: Sequence[int],
    open_links: Sequence[int],
    surely_for: Sequence[float] | Mapping[int, float],
    surely_against: Sequence[float] | Mapping[int, float],
) -> tuple[list[int], list[int]]:
    """The open claims and links that cannot be accepted, or hold, given the labels so far.

    They are the greatest unfounded set (Van Gelder, Ross and Schlipf 1991, definition 3.2): what is left
    without all that bare assertions and surely holding reasons can carry. Of reasons against a claim, only
    those that surely hold count. Cost: linear in the open claims, their links and premises.
    """
    state = _State(graph, open_claims, open_links)
    waits, outside = state.waits, state.outside
    links = [link for link in open_links if waits[link] == 1]  # only undercuts keep these open
    for claim in open_claims:
        if 0 < surely_for[claim] >= surely_against[claim]:
            links += state.founded(claim)
    for link in links:  # grows meanwhile
        target = graph.target[link]
        if graph.role[link] == SUPPORT and outside[target] and graph.weight[link] >= surely_against[target]:
            links += state.founded(target)
    claims = [claim for claim in open_claims if outside[claim]]
    return claims, [link for link in open_links if waits[link] > 1]


class _State:
    """What has been founded so far.

    `waits` is 1 for an open link, and 1 more for each premise that is not founded; 0 for any other link.
    `outside` is 1 for a claim that is open and not founded.
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
        """Mark the claim as founded; return the links that now wait for no further premise."""
        waits = self.waits
        self.outside[claim] = 0
        freed: list[int] = []
        for link in self._graph.links_from(claim):
            if waits[link]:
                waits[link] -= 1
                if waits[link] == 1:
                    freed.append(link)
        return freed
