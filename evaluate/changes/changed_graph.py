"""A graph with something changed: values of claims and links, or links and contradictions left out."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import accumulate

from ..graph import ATTACK, Graph
from ..labels import YES


@dataclass(frozen=True, slots=True)
class NewValues:
    """What is to have another value.

    By claim: `decreed` has labels, YES or NO, `strengths` own strengths, and `presumed` whether it is; by
    link: `weights`.
    """

    decreed: dict[int, int] = field(default_factory=dict[int, int])
    strengths: dict[int, float] = field(default_factory=dict[int, float])
    presumed: dict[int, bool] = field(default_factory=dict[int, bool])
    weights: dict[int, float] = field(default_factory=dict[int, float])


def with_values(graph: Graph, new: NewValues) -> Graph:
    """The graph with these values.

    Nothing bears on what is decreed. A claim that is decreed to be accepted is asserted with strength 1.
    """
    base, asserted, weight = list(graph.base), list(graph.asserted), list(graph.weight)
    decreed = {**graph.decreed, **new.decreed}
    for claim in {*new.strengths, *new.presumed}.difference(decreed):
        base[claim] = new.strengths.get(claim, base[claim])
        asserted[claim] = base[claim] * new.presumed.get(claim, asserted[claim] > 0)
    for claim, label in new.decreed.items():
        base[claim] = float(label == YES)
        if label == YES:
            asserted[claim] = 1.0
    for link, strength in new.weights.items():
        weight[link] = strength
    return replace(graph, base=base, asserted=asserted, weight=weight, decreed=decreed)


def without_contradictions(graph: Graph, apart: Iterable[tuple[int, int]]) -> Graph:
    """The graph in which the claims of these pairs do not contradict each other."""
    pairs = {frozenset(pair) for pair in apart}
    if not pairs:
        return graph
    rivals = {
        claim: [each for each in others if frozenset((claim, each)) not in pairs]
        for claim, others in graph.rivals.items()
    }
    return replace(graph, rivals={claim: others for claim, others in rivals.items() if others})


def without_links(graph: Graph, dropped: Iterable[int]) -> Graph:
    """The graph without these links and the links on them. The other links are numbered anew."""
    gone = _with_links_on_them(graph, dropped)
    kept = [link for link in range(len(graph.paths)) if link not in gone]
    new = {link: number for number, link in enumerate(kept)}
    sources = [graph.sources[link] for link in kept]
    own = Counter(sources)
    return replace(
        graph,
        paths=[graph.paths[link] for link in kept],
        first=array("i", accumulate((own[claim] for claim in range(len(graph.ids))), initial=0)),
        sources=sources,
        target=[
            graph.target[link] if graph.role[link] <= ATTACK else new[graph.target[link]] for link in kept
        ],
        weight=[graph.weight[link] for link in kept],
        role=[graph.role[link] for link in kept],
        premises={new[link]: each for link, each in graph.premises.items() if link in new},
        joined={claim: [new[link] for link in links if link in new] for claim, links in graph.joined.items()},
        undercuts={
            new[link]: left
            for link, each in graph.undercuts.items()
            if link in new and (left := [new[one] for one in each if one in new])
        },
    )


def _with_links_on_them(graph: Graph, links: Iterable[int]) -> set[int]:
    """The links, the links that point at them, the links that point at those, and so on."""
    on: dict[int, list[int]] = {}
    for link, role in enumerate(graph.role):
        if role > ATTACK:
            on.setdefault(graph.target[link], []).append(link)
    found = set(links)
    todo = list(found)
    for link in todo:  # grows meanwhile
        fresh = [each for each in on.get(link, ()) if each not in found]
        found.update(fresh)
        todo += fresh
    return found
