"""What the verdict on a claim can depend on, how far away it is, and in what order to work it out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ..cycles import components
from ..evaluation import Evaluation
from ..graph import ATTACK, BACKING, SUPPORT, Graph


class Level(NamedTuple):
    """The claims and the links at one distance from a claim, each in the order of the map."""

    claims: Sequence[int]
    links: Sequence[int]


@dataclass(frozen=True, slots=True)
class Dependence:
    """All claims and links that can bear on a claim.

    - `levels`: these by distance; the first holds the claim itself and the links to it
    - `followers`: for each of their nodes those that it bears on directly; none for other nodes
    - `component_of`: the strongly connected component of each node; a node bears only on nodes of the same
      component or of one with a higher number
    - `cyclic`: the components of more than one node
    - `circles`: the groups of nodes that support each other in circles; `circle_of`: the group of a node
    """

    levels: Sequence[Level]
    followers: Sequence[Sequence[int]]
    component_of: Sequence[int]
    cyclic: frozenset[int]
    circles: Sequence[Sequence[int]]
    circle_of: Mapping[int, int]


def levels_below(evaluation: Evaluation, claim: int) -> list[Level]:
    """What can bear on the claim, by the number of links and contradictions in between.

    A claim is one further away than the nearest link that needs it, and an undercut than the link it is on.
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
    return _dependence(evaluation.graph, levels_below(evaluation, claim))


def dependence_of_all(graph: Graph) -> Dependence:
    """What all claims depend on, as if it were at one distance. Cost: linear in the graph."""
    links = [link for link, role in enumerate(graph.role) if role != BACKING]
    return _dependence(graph, [Level(range(len(graph.ids)), links)])


def _dependence(graph: Graph, levels: Sequence[Level]) -> Dependence:
    followers = _followers(graph, levels)
    groups = components(followers)
    component_of = [0] * len(followers)
    for number, group in enumerate(reversed(groups)):
        for node in group:
            component_of[node] = number
    circles = _circles(graph, [link for level in levels for link in level.links])
    return Dependence(
        levels=levels,
        followers=followers,
        component_of=component_of,
        cyclic=frozenset(component_of[group[0]] for group in groups if len(group) > 1),
        circles=circles,
        circle_of={node: number for number, group in enumerate(circles) for node in group},
    )


def _circles(graph: Graph, links: Iterable[int]) -> list[list[int]]:
    followers: list[list[int]] = [[] for _ in range(len(graph.ids) + len(graph.paths))]
    for link in links:
        if graph.role[link] == SUPPORT:
            node = graph.node_of(link)
            followers[node].append(graph.target[link])
            for claim in graph.premises_of(link):
                followers[claim].append(node)
    return [group for group in components(followers) if len(group) > 1]


def _followers(graph: Graph, levels: Sequence[Level]) -> list[Sequence[int]]:
    """The nodes that each node bears on; a support also bears on the rivals of its target."""
    followers: list[Sequence[int]] = [()] * (len(graph.ids) + len(graph.paths))
    of_claims = {claim: list[int]() for level in levels for claim in level.claims}
    for level in levels:
        for link in level.links:
            target, role, node = graph.target[link], graph.role[link], graph.node_of(link)
            if role > ATTACK:
                followers[node] = (graph.node_of(target),)  # an undercut, as no level holds a backing
            else:
                followers[node] = (target, *(graph.rivals.get(target, ()) if role == SUPPORT else ()))
            for claim in graph.premises_of(link):
                of_claims[claim].append(node)
    for claim, links in of_claims.items():
        followers[claim] = [*links, *graph.rivals.get(claim, ())]
    return followers
