"""The time that faults take grows as their number does, not as its square."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from argmap.tests.builders.counted import calls_of
from argmap.tests.builders.written import read, read_folder, write

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("name", "entry"),
    [
        ("a colon", "k{}: one: two\n"),
        ("a quote", 'k{}: {{text: "x, supports: y}}\n'),
        ("a bracket", "k{}: [}}\n"),
        ("a tab", "k{}:\n\tx: y\n"),
        ("too deep", "k{}: " + "[" * 70 + "\n"),
        ("a document", "---\nk{}: {{text: x}}\n"),
        ("a control character", "k{}: \x07\n"),
        ("not an id", "k {}: {{text: x}}\n"),
        ("unknown keys", "k{}: {{text: x, zz: y}}\n"),
    ],
)
def test_faults_cost_no_more_the_more_there_are(name: str, entry: str, tmp_path: Path) -> None:
    """Four times the faults take about four times the work, where a square would take sixteen."""
    done: list[int] = []
    for count in (250, 1_000):
        write(tmp_path, {"argmap.yaml": "argmap: 1\n", "m.yaml": "".join(map(entry.format, range(count)))})
        assert len(read_folder(tmp_path).problems) >= count, name
        done.append(calls_of(lambda: read_folder(tmp_path)))
    assert done[1] < 5 * done[0]


def test_a_long_line_costs_no_more_than_its_length() -> None:
    """A pattern that goes back over blanks would take minutes for these."""
    before = os.times().user
    read("a: [\nb" + " " * 300_000 + "\n")
    read("a: [\n" + "-" * 300_000 + "\nb: {text: x}\n")
    read("a:\n  text: x" + " " * 300_000 + "y: z\n")
    assert os.times().user - before < 60
