"""The well-founded model of a map that has only attacks, each of which is enough to refute, by counting.

This is the grounded labelling. Source: Dung (1995), "On the acceptability of arguments", Artificial
Intelligence 77, definition 20 and theorem 25.
"""

from __future__ import annotations

from ..graph import ATTACK, Graph
from ..labels import NO, YES, Labels


def is_attacks_alone(graph: Graph) -> bool:
    """Whether all claims are presumed and `unopposed`, and all links are attacks of one claim on another."""
    return (
        not (graph.rivals or graph.premises or graph.decreed)
        and all(graph.unopposed)
        and all(graph.asserted)
        and graph.role.count(ATTACK) == len(graph.role)
    )


def grounded(graph: Graph) -> Labels:
    """The labels of a graph that has only attacks, with the same steps as `well_founded`. Cost: linear."""
    first, target = graph.first, graph.target
    labels = bytearray(len(graph.ids))
    steps = [0] * len(graph.ids)
    attackers = [0] * len(graph.ids)  # of each claim, how many are not rejected
    for claim in target:
        attackers[claim] += 1
    accepted = [claim for claim, count in enumerate(attackers) if not count]
    step = 1
    while accepted:
        rejected: list[int] = []
        for claim in accepted:
            labels[claim] = YES
            steps[claim] = step
            for attacked in target[first[claim] : first[claim + 1]]:
                if not labels[attacked]:
                    labels[attacked] = NO
                    steps[attacked] = step + 2  # after the attack
                    rejected.append(attacked)
        accepted = list[int]()
        for claim in rejected:
            for attacked in target[first[claim] : first[claim + 1]]:
                attackers[attacked] -= 1
                if not (attackers[attacked] or labels[attacked]):
                    accepted.append(attacked)
        step += 4
    return Labels(graph, labels, steps)
