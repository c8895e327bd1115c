"""A map as a nodeset: what is written, read back by argmap and by another program."""

from __future__ import annotations

import json
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from argmap.exchange.aif.reading import is_aif, read_aif
from argmap.exchange.aif.writing import write_aif
from argmap.exchange.foreign_file import ForeignFile
from argmap.tests.builders.claims import ATTACK, SUPPORT, claim, link, map_of, source
from argmap.tests.builders.imported import claims_of, imported, links_of, lost_of
from argmap.tests.builders.random_maps import random_map
from argmap.tests.builders.round_trips import exported, links_of_map, maps_that_ship, texts_of_map
from argmap.views.ties import contradictions

if TYPE_CHECKING:
    from argmap.model import ArgumentMap

MAPS = {**maps_that_ship(), **{f"random {seed}": random_map(Random(seed)) for seed in range(40)}}  # noqa: S311 - a seed makes the same map each time


@pytest.mark.parametrize("argument_map", MAPS.values(), ids=MAPS)
def test_texts_and_links_survive(argument_map: ArgumentMap) -> None:
    written, lost = exported(write_aif, argument_map)
    assert is_aif(ForeignFile("a.json", written.data))
    found = imported(read_aif, written.data)
    assert {claim.id: claim.text for claim in found.draft.claims} == texts_of_map(argument_map)
    pairs = [*contradictions(argument_map)]
    both_ways = {f"{one} attacks {other}" for pair in pairs for one, other in (pair, pair[::-1])}
    expected = links_of_map(argument_map)
    assert sorted({*links_of(found)} - {*both_ways}) == sorted({*expected} - {*both_ways})
    assert {*links_of(found)} >= {*expected}
    counted = lost.get("contradiction, written as attacks both ways")
    assert (counted.count if counted else 0) == len(pairs) == written.carried.contradictions
    assert not found.report.problems


@pytest.mark.parametrize("argument_map", MAPS.values(), ids=MAPS)
def test_arguebuf_reads_the_same_atoms_supports_and_attacks(argument_map: ArgumentMap) -> None:
    arguebuf: Any = pytest.importorskip("arguebuf")
    written, _ = exported(write_aif, argument_map)
    nodeset = json.loads(written.data)
    spoken = {node["nodeID"] for node in nodeset["nodes"] if node["type"] in {"L", "YA"}}
    nodeset["edges"] = [each for each in nodeset["edges"] if each["fromID"] not in spoken]  # it warns of them
    graph = arguebuf.load.aif(nodeset)
    assert {key: atom.plain_text for key, atom in graph.atom_nodes.items()} == texts_of_map(argument_map)
    steps: list[tuple[list[str], str, str]] = []
    for key, node in graph.scheme_nodes.items():
        premises = sorted(each.id for each in graph.incoming_nodes(key) if each.id in graph.atom_nodes)
        (target,) = graph.outgoing_nodes(key)
        steps.append(
            (premises, type(node.scheme).__name__, target.id if target.id in graph.atom_nodes else "")
        )
    links = [*argument_map.sound_links()]
    expected = [
        (
            sorted((each.source, *(premise.id for premise in each.premises))),
            {SUPPORT: "Support", ATTACK: "Attack"}[each.sign],
            "" if each.target.is_link else each.target[0],
        )
        for each in links
    ]
    paths = {each.path for each in links}
    expected += [
        ([one], "Attack", other)
        for pair in contradictions(argument_map)
        for one, other in (pair, pair[::-1])
        if (one, other) not in paths
    ]
    assert sorted(steps) == sorted(expected)


EXPECTED = """\
{"nodes": [
{"nodeID": "b", "text": "Norms bind.", "type": "I"},
{"nodeID": "a", "text": "Treaties hold.", "type": "I"},
{"nodeID": "c", "text": "“Ünal”", "type": "I"},
{"nodeID": "_1", "text": "Default Inference", "type": "RA"},
{"nodeID": "_2", "text": "Default Conflict", "type": "CA"},
{"nodeID": "_3", "text": "Default Conflict", "type": "CA"},
{"nodeID": "_4", "text": "Default Conflict", "type": "CA"},
{"nodeID": "_5", "text": "Ann : Treaties hold.", "type": "L"},
{"nodeID": "_6", "text": "Asserting", "type": "YA"}
], "edges": [
{"edgeID": "1", "fromID": "a", "toID": "_1", "formEdgeID": null},
{"edgeID": "2", "fromID": "c", "toID": "_1", "formEdgeID": null},
{"edgeID": "3", "fromID": "_1", "toID": "b", "formEdgeID": null},
{"edgeID": "4", "fromID": "c", "toID": "_2", "formEdgeID": null},
{"edgeID": "5", "fromID": "_2", "toID": "_1", "formEdgeID": null},
{"edgeID": "6", "fromID": "c", "toID": "_3", "formEdgeID": null},
{"edgeID": "7", "fromID": "_3", "toID": "b", "formEdgeID": null},
{"edgeID": "8", "fromID": "b", "toID": "_4", "formEdgeID": null},
{"edgeID": "9", "fromID": "_4", "toID": "c", "formEdgeID": null},
{"edgeID": "10", "fromID": "_5", "toID": "_6", "formEdgeID": null},
{"edgeID": "11", "fromID": "_6", "toID": "a", "formEdgeID": null}
], "locutions": [
{"nodeID": "_5", "personID": "1"}
], "participants": [
{"participantID": "1", "firstname": "", "surname": "Ann"}
]}
"""


def test_what_is_written() -> None:
    argument_map = map_of(
        claim("b", "Norms bind."),
        claim("a", "Treaties hold.", sources=(source(voice="Ann"),), links=[link("a -> b", SUPPORT, "c")]),
        claim("c", "“Ünal”", links=[link("c -> a -> b", ATTACK)], contradicts=["b"]),
    )
    written, lost = exported(write_aif, argument_map)
    assert written.data.decode() == EXPECTED
    assert written.carried == (3, 1, 0, 1, 1, 0, 0)
    assert [*lost] == ["contradiction, written as attacks both ways"]
    found = imported(read_aif, written.data)
    assert [each.voice for each in claims_of(found)["a"].sources] == ["Ann"]
    assert lost_of(found) == {"illocution": 1}


@pytest.mark.parametrize("voice", ["Ann", "A reviewer: the second", "Ann : Lee", "None"])
@pytest.mark.parametrize("quote", ["", "Treaties: they hold.", ": so"])
def test_voices_and_their_words_survive(voice: str, quote: str) -> None:
    spoken = source(voice=voice)._replace(quote=quote)
    argument_map = map_of(claim("a", "Treaties hold.", sources=(spoken,)))
    found = imported(read_aif, exported(write_aif, argument_map)[0].data)
    assert [(each.voice, each.quote) for each in claims_of(found)["a"].sources] == [(voice, quote)]
