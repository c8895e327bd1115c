"""Maps as Argdown, which is read back as the same map."""

# ruff: noqa: S311 - a seeded generator makes the same maps each time

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from argmap.exchange.argdown.reading import is_argdown, read_argdown
from argmap.exchange.argdown.writing import write_argdown
from argmap.exchange.foreign_file import ForeignFile
from argmap.exchange.report import Losses
from argmap.exchange.soundness import sound
from argmap.model import Kind, Sign
from argmap.tests.builders.claims import claim, link, map_of, source, trial
from argmap.tests.builders.drafted import drafted, without_places
from argmap.tests.builders.imported import imported
from argmap.tests.builders.random_maps import random_debate, random_map
from argmap.tests.builders.shipped import EXAMPLES, SHIPPED, read_map
from argmap.tests.builders.shown import whole
from argmap.tests.exchange.argdown.hostile import hostile_map

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.model import ArgumentMap, Claim

MAP = map_of(
    claim("a", "It is so", "So", Kind.HYPOTHESIS),
    claim("b", "Because of *this*", supports=[link("b -> a", Sign.SUPPORT, "c", because="It follows.")]),
    claim("c", "And [that]", attacks=["d"], contradicts=["d"], sources=(source("ambrosio", via="blank"),)),
    claim("d", "Not so", links=[trial("d -> b -> a", Sign.ATTACK, "hoop")], facets=[("actor", "eu")]),
    title="A debate",
)


def written(argument_map: ArgumentMap) -> bytes:
    return write_argdown(whole(argument_map), Losses()).data


def assert_comes_back(argument_map: ArgumentMap) -> None:
    found = imported(read_argdown, written(argument_map))
    expected = sound(drafted(argument_map, lambda own: f"[{own}]"), ForeignFile("x", b""), Losses())
    assert without_places(found.draft) == without_places(expected)
    assert found.report.problems == ()


def test_a_map() -> None:
    assert (
        written(MAP).decode()
        == """===
argmap: 1
title: "A debate"
references:
- {id: ambrosio, type: article-journal, author: [{family: Ambrosio, given: "T."}], issued: {raw: "2008"}, \
title: "Catching the spirit", DOI: "10.1080/09668130802292143"}
- {id: blank, type: chapter, author: [{literal: Blank}, {literal: Kim}], issued: {raw: "2016"}, \
title: "SCO & EU", URL: "https://example.org/a?b=1&c=<2>"}
===

[a]: It is so {kind: hypothesis, label: So}

[b]: Because of \\*this\\*

<b supports a>: It follows.

(1) [b]
(2) [c]
----
(3) [a]

[c]: And \\[that] {sources: [{work: ambrosio, via: {work: blank}}]}
  -> [d]
  >< [d]

[d]: Not so {facets: {actor: ["European Union"]}, links: [{to: "b supports a", test: hoop}]}
  _> <b supports a>
"""
    )


def test_what_argdown_does_not_say_is_counted() -> None:
    losses = Losses()
    exported = write_argdown(whole(MAP), losses)
    assert [(each.counted, each.places) for each in losses.lost] == [
        ("1 contradiction in which both may fail", ("c",)),
    ]
    carried = exported.carried
    assert (carried.claims, carried.supports, carried.attacks, carried.undercuts) == (4, 1, 1, 1)


def test_a_map_is_known_and_comes_back() -> None:
    assert is_argdown(ForeignFile("x", written(MAP)))
    assert_comes_back(MAP)


@pytest.mark.parametrize("folder", [SHIPPED, EXAMPLES / "democratic-peace", EXAMPLES / "silver-blaze"])
def test_the_maps_that_ship_come_back(folder: Path) -> None:
    assert_comes_back(read_map(folder))


def test_random_maps_come_back() -> None:
    for seed in range(80):
        assert_comes_back(random_map(Random(seed)))
    assert_comes_back(random_debate(100))


def test_maps_full_of_signs_come_back() -> None:
    for seed in range(150):
        assert_comes_back(hostile_map(Random(seed)))


def test_depth_has_no_end() -> None:
    names = [f"c{number}" for number in range(1200)]
    chain = [claim(names[0]), *(_on_top(names[: number + 1]) for number in range(1, 1200))]
    assert written(map_of(*chain)).count(b"\n<c") == 1198


def _on_top(names: list[str]) -> Claim:
    """The claim with the last of these names, which undercuts the link of the one before it, and so on."""
    return claim(names[-1], links=[link(" -> ".join(reversed(names)), Sign.ATTACK)])


def test_who_reports_a_source_comes_back() -> None:
    minister = source(voice="A *{minister}*")._replace(via=source("ambrosio", locator="page 3"))
    told = source("blank", locator="page 1")._replace(via=minister)
    assert_comes_back(map_of(claim("a", sources=(told,))))


def test_sources_end_at_a_work_that_is_not_described() -> None:
    reported = source("blank")._replace(via=source("ambrosio", via="unknown"))
    losses = Losses()
    text = write_argdown(whole(map_of(claim("a", sources=(source("unknown"), reported)))), losses).data
    assert b"{sources: [{work: blank, via: {work: ambrosio}}]}" in text
    assert [each.counted for each in losses.lost] == ["2 sources whose works are not described"]


def test_links_on_links_come_back() -> None:
    paths = ["b -> a", "c -> b -> a", "d -> c -> b -> a"]
    signs = [Sign.SUPPORT, Sign.SUPPORT, Sign.ATTACK]
    links = [link(path, sign, because="x\ny") for path, sign in zip(paths, signs, strict=True)]
    argument_map = map_of(claim("a"), *(claim(each.source, links=[each]) for each in links))
    assert_comes_back(argument_map)
