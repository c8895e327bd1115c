"""A map as an abstract framework: its attacks, and the ids in comments."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from argmap.exchange.foreign_file import ForeignFile
from argmap.exchange.iccma.reading import is_iccma, read_iccma
from argmap.exchange.iccma.writing import write_af
from argmap.tests.builders.claims import ATTACK, SUPPORT, claim, link, map_of
from argmap.tests.builders.imported import imported, links_of
from argmap.tests.builders.random_maps import random_map
from argmap.tests.builders.round_trips import exported, maps_that_ship
from argmap.views.ties import contradictions

if TYPE_CHECKING:
    from argmap.model import ArgumentMap

MAPS = {**maps_that_ship(), **{f"random {seed}": random_map(Random(seed)) for seed in range(40)}}  # noqa: S311 - a seed makes the same map each time


@pytest.mark.parametrize("argument_map", MAPS.values(), ids=MAPS)
def test_ids_and_attacks_survive(argument_map: ArgumentMap) -> None:
    written, lost = exported(write_af, argument_map)
    assert is_iccma(ForeignFile("x", written.data))
    found = imported(read_iccma, written.data)
    assert [each.id for each in found.draft.claims] == [*argument_map.claims]
    links = [*argument_map.sound_links()]
    plain = {
        f"{each.source} attacks {each.target}"
        for each in links
        if each.sign is ATTACK and not each.target.is_link and not each.premises
    }
    pairs = [*contradictions(argument_map)]
    both_ways = {f"{one} attacks {other}" for pair in pairs for one, other in (pair, pair[::-1])}
    assert {*links_of(found)} == plain | both_ways
    counts = {kind: each.count for kind, each in lost.items()}
    assert counts.get("support", 0) == sum(each.sign is SUPPORT for each in links)
    assert written.carried.attacks == len(plain)
    assert sum(counts.get(kind, 0) for kind in ("support", "undercut", "attack with several premises")) == (
        len(links) - len(plain)
    )


def test_what_is_written() -> None:
    argument_map = map_of(
        claim("a", "A.", links=[link("a -> b", ATTACK), link("a -> c", SUPPORT)]),
        claim("b", "B.", links=[link("b -> a -> c", ATTACK), link("b -> c", ATTACK, "a")]),
        claim("c", "C.", contradicts=["a"]),
    )
    written, lost = exported(write_af, argument_map)
    assert written.data == b"p af 3\n# 1 a\n# 2 b\n# 3 c\n1 2\n3 1\n1 3\n"
    assert [each.counted for each in lost.values()] == [
        "1 support",
        "1 undercut",
        "1 attack with several premises",
        "1 contradiction, written as attacks both ways",
        "3 texts",
    ]
