"""graphviz-pure and Graphviz's own dot give the same elements in the same order."""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from argmap.render import Look
from argmap.tests.builders.maps import small_map, verdict_map
from argmap.tests.builders.random_maps import random_debate
from argmap.tests.render.whole import render

if TYPE_CHECKING:
    from argmap.model import ArgumentMap

PURE = shutil.which("graphviz-pure", path=str(Path(sys.executable).parent))
DOT = shutil.which("dot")


def elements(argument_map: ArgumentMap, engine: str, look: Look) -> list[str]:
    """Every element in order: its tag up to the coordinates, and its texts."""
    svg = render(argument_map, "map", "svg", engine=engine, look=look).text
    return re.findall(r"<g [^>]*>|<title[^>]*>[^<]*|<text[^>]*>[^<]*", re.sub(r' [xy]="[^"]*"', "", svg))


@pytest.mark.skipif(PURE is None or DOT is None, reason="needs graphviz-pure and a dot on PATH")
@pytest.mark.parametrize("look", [Look(), Look(group_by="actor", direction="lr")])
def test_both_engines_give_the_same(look: Look) -> None:
    for argument_map in (small_map(), verdict_map(), random_debate(40)):
        ours = elements(argument_map, str(PURE), look)
        assert ours == elements(argument_map, str(DOT), look)
        assert len(ours) > 80
