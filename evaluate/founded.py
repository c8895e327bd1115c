"""Which open claims and links may hold without holding up themselves; the others are circular."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .graph import SUPPORT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from .graph import Graph


def founded(
    graph: Graph,
    open_claims: Sequence[int],
    open_links: Sequence[int],
    surely_for: Sequence[float] | Mapping[int, float],
    surely_against: Sequence[float] | Mapping[int, float],
) -> tuple[set[int], set[int]]:
    """The claims and links, of those that no label settles, that possibly are accepted or hold as things are.

    They are the least set that bare assertions and reasons that surely hold carry, when of all that speaks
    against them only what surely holds counts: the complement of the greatest unfounded set (Van Gelder, Ross
    and Schlipf 1991, definition 3.2). Cost: linear in these claims, their links and premises.
    """
    waits = dict.fromkeys(open_links, 0)
    for claim in open_claims:
        for link in graph.links_from(claim):
            if link in waits:
                waits[link] += 1
    claims = {claim for claim in open_claims if 0 < surely_for[claim] >= surely_against[claim]}
    outside = set(open_claims) - claims
    links = [link for link in open_links if not waits[link]]  # only an undercut keeps these open
    for claim in claims:
        links += _freed(graph, claim, waits)
    for link in links:  # which grow meanwhile
        target = graph.target[link]
        if graph.role[link] == SUPPORT and target in outside and graph.weight[link] >= surely_against[target]:
            outside.discard(target)
            claims.add(target)
            links += _freed(graph, target, waits)
    return claims, set(links)


def _freed(graph: Graph, claim: int, waits: dict[int, int]) -> Iterator[int]:
    """The links that wait for no further premise once this claim is founded."""
    for link in graph.links_from(claim):
        if link in waits:
            waits[link] -= 1
            if not waits[link]:
                yield link
