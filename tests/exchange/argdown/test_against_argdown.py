"""Argdown's own parser accepts what is written, and reads the same statements and relations."""

# ruff: noqa: S311 - a seeded generator makes the same maps each time

from __future__ import annotations

from collections import Counter
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from argmap.exchange.argdown.parsing import document_of
from argmap.exchange.argdown.resolving import resolved
from argmap.exchange.argdown.texts import one_line
from argmap.exchange.argdown.writing import write_argdown
from argmap.exchange.foreign_file import ForeignFile
from argmap.exchange.report import Losses
from argmap.model import Sign
from argmap.tests.builders.shipped import EXAMPLES, SHIPPED, read_map
from argmap.tests.builders.shown import whole
from argmap.tests.exchange.argdown.documents import random_document
from argmap.tests.exchange.argdown.hostile import hostile_map
from argmap.tests.exchange.argdown.oracle import what_argdown_reads
from argmap.views.ties import contradictions

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.model import ArgumentMap

MAPS = [read_map(SHIPPED), *(read_map(EXAMPLES / name) for name in ("democratic-peace", "silver-blaze"))]


def written(argument_map: ArgumentMap) -> str:
    return write_argdown(whole(argument_map), Losses()).data.decode()


def assert_same(said: dict[str, Any], argument_map: ArgumentMap) -> None:
    assert said["errors"] == []
    texts = dict(said["statements"])
    for claim in argument_map.claims.values():
        shown = next(each for each in texts[claim.id] if each)
        assert shown.startswith(one_line(claim.text))
    links = [*argument_map.sound_links()]
    steps = [
        link for link in links if link.premises or link.because or link.path in {x.target for x in links}
    ]
    assert len(said["arguments"]) == len(steps)
    placeholders = [link for link in steps if link.sign is Sign.ATTACK or link.target.is_link]
    assert len(texts) == len(argument_map.claims) + len(placeholders)
    expected = Counter(contradictory=sum(1 for _ in contradictions(argument_map)))
    for link in links:
        kind = "undercut" if link.is_undercut else "attack" if link.sign is Sign.ATTACK else "support"
        expected[kind] += link not in steps or link in placeholders
    assert Counter(kind for kind, _, _ in said["relations"]) == +expected


def test_the_maps_that_ship() -> None:
    for said, argument_map in zip(what_argdown_reads([*map(written, MAPS)]), MAPS, strict=True):
        assert_same(said, argument_map)


def test_hostile_maps() -> None:
    maps = [hostile_map(Random(seed)) for seed in range(150)]
    for said, argument_map in zip(what_argdown_reads([*map(written, maps)]), maps, strict=True):
        assert_same(said, argument_map)
        assert said["front"].get("title") == argument_map.title


def test_data_in_braces_are_read_as_they_were_meant() -> None:
    maps = [hostile_map(Random(seed)) for seed in range(60)]
    for said, argument_map in zip(what_argdown_reads([*map(written, maps)]), maps, strict=True):
        for claim in argument_map.claims.values():
            assert said["data"][claim.id]["note"] == claim.note


def wordings_of(said: Iterable[tuple[str, Iterable[str]]]) -> dict[str, set[str]]:
    """The wordings of each element by its title; those of all without a title are together."""
    found: dict[str, set[str]] = {}
    for title, texts in said:
        name = "" if title.startswith("Untitled ") else title
        found.setdefault(name, set()).update(filter(None, map(one_line, texts)))
    return found


def name_of(end: str) -> str:
    """An end of a relation by its title, in brackets that tell what it is."""
    if end.startswith(('"', "[Untitled ", "<Untitled ")) or end in {
        "<>",
        *(f"<> {each}" for each in range(20)),
    }:
        return "without a title"
    return end.rstrip(":")


def named(relations: list[tuple[str, str, str]]) -> Counter[tuple[str, tuple[str, ...]]]:
    """The relations but those to oneself, counted; where both ends are alike, in order."""
    found: Counter[tuple[str, tuple[str, ...]]] = Counter()
    for kind, source, target in relations:
        ends = (name_of(source), name_of(target))
        if source != target:
            found[kind, ends if kind in {"support", "attack", "entails"} else tuple(sorted(ends))] += 1
    return found


def test_random_documents_are_read_as_argdown_reads_them() -> None:
    texts = [random_document(Random(seed)) for seed in range(250)]
    accepted = 0
    for text, said in zip(texts, what_argdown_reads(texts), strict=True):
        if said["errors"]:
            continue
        accepted += 1
        file = ForeignFile("x", text.encode())
        document = document_of(file, Losses())
        assert file.problems == [], text
        elements = [(each.title or "Untitled ", each.texts) for each in document.statements.values()]
        assert wordings_of(elements) == wordings_of(said["statements"]), text
        arguments = [(each.title or "Untitled ", each.texts) for each in document.arguments.values()]
        assert wordings_of(arguments) == wordings_of(said["descriptions"]), text
        relations = [(each.tie.value, each.source, each.target) for each in resolved(document)]
        assert named(relations) == named(said["relations"]), text
    assert accepted > 100


TEXT = """===
title: A debate
===

# Main

[T]: A thesis. #(two words)
  + <A>: An argument
    - [B]: so *bold* `x` {source: "M 1, 2"}
      _ <C>
  <- some untitled
     text
  >< [N]: not so
   -> [B]

<A> {color: red}
  +> [Z]

(1) [P]: premise
    <+ <D>
(2) another // comment
-- Modus ponens, other {uses: [1, 2]} --
  <_ <C>
(3) between
(4) last
----
(5) [T]

* item [link](http://x.y)
* [T]
    + other

(1) lone
----
(2) conclusion of nobody
"""


@pytest.mark.parametrize("mode", ["loose", "strict"])
def test_what_is_read_is_what_argdown_reads(mode: str) -> None:
    text = TEXT.replace("===\n\n", f"model: {{mode: {mode}}}\n===\n\n", 1)
    (said,) = what_argdown_reads([text])
    document = document_of(ForeignFile("x", text.encode()), Losses())
    assert said["errors"] == []
    assert len(document.statements) == len(said["statements"])
    assert len(document.arguments) == len(said["arguments"])
    kinds = Counter(each.tie.value for each in resolved(document))
    assert kinds == Counter(kind for kind, _, _ in said["relations"])
