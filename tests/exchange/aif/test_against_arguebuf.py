"""What argmap reads of nodesets is what another program reads of them."""

from __future__ import annotations

import json
from collections import Counter
from random import Random
from typing import Any

import pytest

from argmap.exchange.aif.reading import read_aif
from argmap.tests.builders.imported import imported

STEPS = ("RA", "CA")


def nodeset(random: Random) -> dict[str, list[dict[str, Any]]]:
    """Claims with inferences and conflicts as AIFdb writes them, some of these about others."""
    claims = [f"{number}" for number in range(random.randint(2, 9))]
    nodes = [{"nodeID": key, "type": "I", "text": f"Claim {key} & all."} for key in claims]
    edges: list[dict[str, Any]] = []
    steps: list[str] = []
    for number in range(100, 100 + random.randint(0, 9)):
        key = str(number)
        type_ = random.choice(STEPS)
        nodes.append({"nodeID": key, "type": type_, "text": type_})
        premises = random.sample(claims, random.randint(1, len(claims) - 1))
        about = random.choice([*(each for each in claims if each not in premises), *steps])
        for one, other in (*((each, key) for each in premises), (key, about)):
            edges.append({"edgeID": str(len(edges)), "fromID": one, "toID": other})
        steps.append(key)
    return {"nodes": nodes, "edges": edges, "locutions": []}


@pytest.mark.parametrize("seed", range(30))
def test_atoms_and_steps_are_the_same(seed: int) -> None:
    arguebuf: Any = pytest.importorskip("arguebuf")
    data = nodeset(Random(seed))  # noqa: S311 - a seed makes the same nodeset each time
    graph = arguebuf.load.aif(data)
    found = imported(read_aif, json.dumps(data))
    atoms = {key: node.plain_text for key, node in graph.atom_nodes.items()}
    assert {claim.key: claim.text for claim in found.draft.claims} == atoms
    theirs: Counter[tuple[object, ...]] = Counter(
        (
            frozenset(each.id for each in graph.incoming_nodes(key) if each.id in atoms),
            type(node.scheme).__name__,
            *(each.id if each.id in atoms else "" for each in graph.outgoing_nodes(key)),
        )
        for key, node in graph.scheme_nodes.items()
    )
    ours: Counter[tuple[object, ...]] = Counter(
        (
            frozenset((claim.key, *link.premises)),
            link.sign.name.capitalize(),
            link.target[0] if len(link.target) == 1 else "",
        )
        for claim in found.draft.claims
        for link in claim.links
    )
    lost = sum(each.count for each in found.report.lost)
    assert not ours - theirs
    assert (theirs - ours).total() == lost
