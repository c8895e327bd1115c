"""The examples that the pages speak of are the maps that ship."""

from __future__ import annotations

import re
from itertools import chain
from pathlib import Path

from argmap.docs.made.walkthrough import walk
from argmap.schema import load_map
from argmap.tests.render.whole import render

ROOT = Path(__file__).parents[2]


def test_the_tutorial_makes_the_map_that_ships(tmp_path: Path) -> None:
    """Its files alone are written here; its commands run in test_pages."""
    page = (ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8")
    walk(page.replace("```sh\n", "```text\n").replace("<!-- picture", "<!-- drawn elsewhere:"), tmp_path)
    made, shipped = (
        render(load_map(str(folder)).argument_map, "claims", "json").data
        for folder in (tmp_path / "arguments", ROOT / "examples" / "democratic-peace")
    )
    assert made == shipped


def test_what_the_glossary_quotes_stands_in_a_map() -> None:
    maps = chain((ROOT / "arguments").rglob("*.yaml"), (ROOT / "examples").rglob("*.yaml"))
    written = " ".join(" ".join(file.read_text(encoding="utf-8").split()) for file in maps)
    text = (ROOT / "render" / "words" / "glossary.md").read_text(encoding="utf-8")
    quoted = [" ".join(found.split()) for found in re.findall(r"“([^”]+)”", text)]
    assert quoted
    assert [each for each in quoted if each not in written] == []
