"""The views of the hypotheses in every format, of a map with every result, against snapshots."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.render.formats import DOCUMENT_FORMATS
from argmap.render.text.wrap import column_width
from argmap.tests.builders.claims import SUPPORT, claim, hypothesis, map_of, source, trial
from argmap.tests.builders.maps import trial_map
from argmap.tests.render.whole import render, text_formats

if TYPE_CHECKING:
    from collections.abc import Callable

    Snapshot = Callable[[str, bytes], None]

VIEWS = {"balance": ("balance", ""), "ledger": ("ledger", ""), "ach": ("matrix", "claims")}
"""For each name of snapshots the view and its rows."""


@pytest.mark.parametrize("name", VIEWS)
@pytest.mark.parametrize("format_", text_formats(DOCUMENT_FORMATS[1:]))
def test_files(snapshot: Snapshot, name: str, format_: str) -> None:
    view, rows = VIEWS[name]
    snapshot(f"{name}.{format_}", render(trial_map(), view, format_, problems=3, rows=rows).data)


@pytest.mark.parametrize("name", VIEWS)
@pytest.mark.parametrize("width", [40, 80, 120])
def test_terminal(snapshot: Snapshot, name: str, width: int) -> None:
    view, rows = VIEWS[name]
    snapshot(f"{name}-{width}.txt", render(trial_map(), view, "txt", width=width, rows=rows).data)


words = st.text(st.characters(codec="utf-8"), min_size=1, max_size=60)


@given(words, words, st.integers(40, 200))
def test_any_text_stays_in_its_table(label: str, because: str, width: int) -> None:
    drawn = map_of(
        hypothesis("h", label),
        claim(
            "c",
            "C",
            label,
            sources=(source(voice=label),),
            supports=(trial("c -> h", SUPPORT, "hoop", because=because),),
        ),
        claim("u", "U", label, attacks=("c -> h",)),
    )
    for view, rows in VIEWS.values():
        screen = render(drawn, view, "txt", width=width, rows=rows).text
        assert max(map(column_width, screen.splitlines())) <= width
        if view == "balance":  # it has no tables
            continue
        markdown = render(drawn, view, "md", rows=rows).text.splitlines()
        lines = [line for line in markdown if line.startswith("| ")]
        assert len({len(re.findall(r"(?<!\\)(?:\\\\)*\|", line)) for line in lines}) == 1
        assert len(lines) == (5 if view == "matrix" else 3)
        assert all(line.startswith(("| ", "**")) for line in markdown[:3] if line)
