"""What a claim's verdict can depend on, how far away it is, and in which order it can be worked out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from ..components import components
from ..graph import ATTACK, SUPPORT

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ..evaluation import Evaluation
    from ..graph import Graph


class Level(NamedTuple):
    """The claims and the links at one distance from a claim, each in the order of the map."""

    claims: Sequence[int]
    links: Sequence[int]


@dataclass(frozen=True, slots=True)
class Dependence:
    """All claims and links that can bear on a claim, in levels: the claim itself and the links to it first.

    In the other fields a node is the number of a claim, or that of a link above that of the last claim.
    `followers` holds for each node those that it bears on at once, itself left out where it cannot bear on
    the claim. `part` gives the strongly connected part that each node is in, by number; a node comes in no
    earlier part than what bears on it. `parts` holds those of more than one node.
    """

    levels: Sequence[Level]
    followers: Sequence[Sequence[int]]
    part: Sequence[int]
    parts: frozenset[int]
    circles: Sequence[Sequence[int]]
    circle_of: Mapping[int, int]


def levels_below(evaluation: Evaluation, claim: int) -> list[Level]:
    """What can bear on the claim, by the number of links and contradictions in between.

    A claim is as far away as the nearest link that needs it, and one more; so is an undercut of a link.
    """
    graph = evaluation.graph
    seen_claims, seen_links = {claim}, set[int]()
    claims = [claim]
    links = set(evaluation.links_to[claim])
    levels: list[Level] = []
    while claims or links:
        levels.append(Level(claims, sorted(links)))
        seen_links |= links
        near = {each for link in links for each in graph.premises_of(link)}
        near.update(rival for each in claims for rival in graph.rivals.get(each, ()))
        claims = sorted(near - seen_claims)
        seen_claims.update(claims)
        links = {each for link in links for each in graph.undercuts.get(link, ())}
        links.update(link for each in claims for link in evaluation.links_to[each])
        links -= seen_links
    return levels


def dependence(evaluation: Evaluation, claim: int) -> Dependence:
    """What the claim depends on. Cost: linear in the graph."""
    graph = evaluation.graph
    levels = levels_below(evaluation, claim)
    followers = _followers(graph, levels)
    found = components(followers)
    part = [0] * len(followers)
    for number, group in enumerate(reversed(found)):
        for node in group:
            part[node] = number
    circles = _circles(graph, [link for level in levels for link in level.links])
    return Dependence(
        levels=levels,
        followers=followers,
        part=part,
        parts=frozenset(part[group[0]] for group in found if len(group) > 1),
        circles=circles,
        circle_of={node: number for number, group in enumerate(circles) for node in group},
    )


def _circles(graph: Graph, links: Iterable[int]) -> list[list[int]]:
    """The groups of claims and links that support each other in circles."""
    above = len(graph.ids)
    followers: list[list[int]] = [[] for _ in range(above + len(graph.paths))]
    for link in links:
        if graph.role[link] == SUPPORT:
            followers[above + link].append(graph.target[link])
            for claim in graph.premises_of(link):
                followers[claim].append(above + link)
    return [group for group in components(followers) if len(group) > 1]


def _followers(graph: Graph, levels: Sequence[Level]) -> list[Sequence[int]]:
    """Of each node the nodes that its label bears on: a support also on the rivals of its target."""
    above = len(graph.ids)
    followers: list[Sequence[int]] = [()] * (above + len(graph.paths))
    bearing = {claim: list[int]() for level in levels for claim in level.claims}
    for level in levels:
        for link in level.links:
            on = graph.target[link]
            if graph.role[link] > ATTACK:
                followers[above + link] = (above + on,)  # a backing is in no level
            elif graph.role[link] == SUPPORT and on in graph.rivals:
                followers[above + link] = (on, *graph.rivals[on])
            else:
                followers[above + link] = (on,)
            for claim in graph.premises_of(link):
                bearing[claim].append(above + link)
    for claim, others in bearing.items():
        followers[claim] = [*others, *graph.rivals.get(claim, ())]
    return followers
