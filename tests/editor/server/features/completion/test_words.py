"""Works, facets, voices and tags are offered from what the map has."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.tests.editor.server.features.completion.completing import Completed

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "works"),
    [
        ("a:\n  sources: ¦\n", ["hall", "k2"]),
        ("a:\n  sources: [hall, ¦]\n", ["hall", "k2"]),
        ("a:\n  sources:\n  - work: ¦\n", ["hall", "k2"]),
        ("a:\n  sources: {work: k2, via: ¦}\n", ["hall", "k2", "none"]),
        ("a:\n  sources: {work: k2, via: {work: ¦", ["hall", "k2"]),
        ("a:\n  sources: coffee¦\n", ["k2", "hall"]),
        ("a:\n  sources: 1999 kim¦\n", ["k2", "hall"]),
        ("a:\n  sources: {voice: ¦}\n", ["Mao"]),
        ("a:\n  sources: {locator: ¦}\n", []),
    ],
)
def test_sources(tmp_path: Path, text: str, works: list[str]) -> None:
    found = Completed(tmp_path, text, without_schema=text.count("via: ¦") == 0)
    assert found.names == works


def test_what_is_told_of_a_work(tmp_path: Path) -> None:
    found = Completed(tmp_path, "a:\n  sources: tea¦")
    work = found.item("hall")
    assert work.detail == "Hall 2014, Tea and sympathy"
    assert work.documentation == "Hall, Ann (2014). Tea and sympathy."
    assert str(work.filter_text).startswith("tea hall")
    assert found.taken("hall") == "a:\n  sources: hall"


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("a:\n  facets:\n    ¦\n", ["actor", "theme"]),
        ("a:\n  facets: {actor: sco, ¦}\n", ["theme"]),
        ("a:\n  facets: ¦\n", ["actor", "theme"]),
        ("a:\n  facets: {actor: ¦}\n", ["sco", "eu"]),
        ("a:\n  facets:\n    actor: [sco, ¦]\n", ["eu"]),
        ("a:\n  facets: {\n    actor: ¦\n  }\n", ["sco", "eu"]),
        ("a:\n  facets: {nothing: ¦}\n", []),
        ("a:\n  tags: [old, ¦]\n", ["green tea"]),
    ],
)
def test_words_of_the_map(tmp_path: Path, text: str, offered: list[str]) -> None:
    assert Completed(tmp_path, text).names == offered


def test_facets_are_written_with_their_colon_or_braces(tmp_path: Path) -> None:
    assert Completed(tmp_path, "a:\n  facets:\n    ¦\n").taken("actor") == "a:\n  facets:\n    actor: \n"
    assert Completed(tmp_path, "a:\n  facets: ¦\n").taken("actor") == "a:\n  facets: {actor: $1}\n"
    value = Completed(tmp_path, "a:\n  facets: {actor: ¦}\n").item("eu")
    assert (value.detail, value.filter_text) == ("European Union", "eu European Union")


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("argmap: 1\nvia: ¦\n", ["hall", "k2"]),
        ("argmap: 1\nreferences: ¦\n", ["works.bib"]),
        ("argmap: 1\nreferences: [works.bib, ¦]\n", []),
        ("argmap: 1\nfacets: {actor: {¦}}\n", []),
    ],
)
def test_what_argmap_yaml_can_name(tmp_path: Path, text: str, offered: list[str]) -> None:
    text = text if "references" in text else f"references: works.bib\n{text}"
    assert Completed(tmp_path, text, "argmap.yaml").names == offered


def test_nothing_is_offered_in_references(tmp_path: Path) -> None:
    assert Completed(tmp_path, "¦", "works.bib").list is None


def test_a_voice_that_is_still_to_be_written_is_not_offered(tmp_path: Path) -> None:
    text = "x: {text: X, sources: {voice: …}}\ny:\n  text: Y\n  sources: {voice: ¦}\n"
    assert Completed(tmp_path, text).names == ["Mao"]
