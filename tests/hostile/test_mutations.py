"""Maps and references spoilt at random, from fixed seeds: what is left of them is read, told and shown."""

# ruff: noqa: E501, S311 - files stand as they are; a seeded generator spoils the same things each time

from __future__ import annotations

from contextlib import suppress
from random import Random
from typing import TYPE_CHECKING, Final

import pytest

from argmap.evaluate import EvaluatedMap
from argmap.model.safe_text import exact
from argmap.render.errors import RenderError
from argmap.tests.builders.shipped import SHIPPED
from argmap.tests.builders.written import misplaced, read_folder, write
from argmap.tests.hostile.mutations import bytes_spoilt, structure_spoilt
from argmap.tests.hostile.outputs import asked, reports
from argmap.tests.hostile.syntax import syntax, unsafe

if TYPE_CHECKING:
    from pathlib import Path

SETTINGS: Final = b"""\
argmap: 1
title: Tea
references: references.yaml
via: leaf-2001
facets:
  side: {pro: For it, con: Against it}
"""
CLAIMS: Final = b"""\
# Whoever reads this has tea.
tea-calms:
  kind: hypothesis
  label: Tea calms
  text: Whoever drinks tea is calmer than whoever does not.
  sources: {work: leaf-2001, via: none}
  facets: {side: pro}
  contradicts: tea-excites
  expect: undecided

theanine:
  {text: "Theanine, it is said, works.", sources: leaf-2001, supports: {to: tea-calms, with: [cup], test: hoop}}
cup:
  text: >-
    A cup holds
    theanine.
  sources:
    - {work: leaf-2001, locator: p. 3, quote: It does}
    - voice: Drinkers
tea-excites:
  text: |
    Caffeine wakes.
  attacks: {to: theanine -> tea-calms, because: Both are in it}
  answers: {to: why, basis: stated}
slow: {text: It does so slowly., attacks: tea-excites -> theanine -> tea-calms, strength: 0.3, tags: [x, y]}
why: {kind: question, text: Why do people drink tea?}
"""
CSL_YAML: Final = b"""\
- id: leaf-2001
  type: book
  title: The leaf
  author: [{family: Leaf, given: L., non-dropping-particle: van der}, {literal: The board}]
  issued: {date-parts: [[2001, 3]]}
- {id: cup-1999, type: article-journal, title: A cup, container-title: Tea, DOI: 10.1000/182, issued: 1999-05}
"""
CSL_JSON: Final = b"""\
[{"id": "leaf-2001", "type": "book", "title": "The leaf", "author": [{"family": "Leaf", "given": "L."}],
  "issued": {"date-parts": [["2001", 3, 4]]}, "URL": "https://example.org/leaf"},
 {"id": "cup-1999", "type": "article-journal", "title": "A <i>cup</i>", "issued": {"raw": "May 1999"}}]
"""
BIBTEX: Final = rb"""
@string{press = "Tea " # {Press}}
@comment{nothing}
@book{leaf-2001, author = {van der Leaf, L. and {The board}}, title = {The {L}eaf: \"uber {\'e}t\'e},
  year = 2001, publisher = press}
% between entries
@article(cup-1999, author = "Cup, C.", title = "A cup", journal = {Tea}, date = {1999-05/1999-06},
  crossref = {leaf-2001}, doi = {10.1000/182})
"""


def spoilt(rng: Random, data: bytes, *, structured: bool = True) -> bytes:
    return structure_spoilt(rng, data) if structured and rng.random() < 0.4 else bytes_spoilt(rng, data)


def look_at(folder: Path, files: dict[str, bytes], rng: Random, outputs: int) -> None:
    """Read and check the map; write its problems in every format and some of its views."""
    write(folder, files)
    reading = read_folder(folder)
    assert misplaced(reading.problems, files) == []
    for problem in reading.problems:
        assert exact(problem.message, keep="\n").strip(), problem
    for report in reports(str(folder), reading.problems, list(files)):
        assert not unsafe(report)
        syntax(report)
    evaluated, errors = EvaluatedMap(reading.argument_map), len(reading.errors())
    assert evaluated.is_complete or errors, "what is left out is reported"
    for each in rng.sample(asked(reading.argument_map), outputs):
        with suppress(RenderError):  # a picture too large for Mermaid
            output = each.of(evaluated, errors)
            assert output is None or (syntax(output) is not None and not unsafe(output))


@pytest.mark.parametrize("seed", range(12))
def test_a_small_map_is_spoilt(seed: int, tmp_path: Path) -> None:
    rng = Random(seed)
    for _ in range(12):
        files = {"argmap.yaml": SETTINGS, "m.yaml": CLAIMS, "references.yaml": CSL_YAML}
        for name in rng.sample([*files], rng.choice((1, 1, 2))):
            files[name] = spoilt(rng, files[name])
        look_at(tmp_path, files, rng, 2)


SHIPPED_FILES: Final = {
    path.relative_to(SHIPPED).as_posix(): path.read_bytes() for path in sorted(SHIPPED.rglob("*.yaml"))
}


@pytest.mark.parametrize("seed", range(3))
def test_the_map_that_ships_is_spoilt(seed: int, tmp_path: Path) -> None:
    rng = Random(seed)
    for _ in range(2):
        files = dict(SHIPPED_FILES)
        for name in rng.sample([*files], 6):
            files[name] = spoilt(rng, files[name])
        look_at(tmp_path, files, rng, 2)


@pytest.mark.parametrize(
    ("name", "text"),
    [("r.yaml", CSL_YAML), ("r.json", CSL_JSON), ("r.bib", BIBTEX)],
    ids=("yaml", "json", "bib"),
)
def test_references_are_spoilt(name: str, text: bytes, tmp_path: Path) -> None:
    rng = Random(name)
    settings = SETTINGS.replace(b"references.yaml", name.encode())
    for _ in range(60):
        files = {
            "argmap.yaml": settings,
            "m.yaml": CLAIMS,
            name: spoilt(rng, text, structured=name != "r.bib"),
        }
        look_at(tmp_path, files, rng, 1)
