"""How often a run evaluates the map: once at most, besides the variants of it that a trace asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.evaluate import evaluation
from argmap.evaluate.fixpoint import well_founded
from argmap.render import VIEWS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

    from argmap.evaluate.graph import Graph
    from argmap.evaluate.labels import Labels

    Run = Callable[..., CompletedProcess[str]]

EXPECTING = "expecting: {text: Tea is good., expect: accepted}\n"


@pytest.fixture
def graphs(tea: Path, monkeypatch: pytest.MonkeyPatch) -> list[Graph]:
    """The graphs that are evaluated from now on; `check` evaluates too, as the map has an expectation."""
    (tea / "expecting.yaml").write_text(EXPECTING)
    evaluated: list[Graph] = []
    labels_of = well_founded.labels_of

    def counted(graph: Graph) -> Labels:
        evaluated.append(graph)
        return labels_of(graph)

    monkeypatch.setattr(evaluation, "labels_of", counted)
    return evaluated


def test_a_map_without_expectations_is_not_evaluated_by_its_check(
    call: Run, tea: Path, graphs: list[Graph]
) -> None:
    (tea / "expecting.yaml").unlink()
    assert call("check").returncode == 0
    assert graphs == []


def test_check_evaluates_once(call: Run, graphs: list[Graph]) -> None:
    assert call("check").returncode == 0
    assert len(graphs) == 1


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_takes_the_evaluation_of_the_check(call: Run, graphs: list[Graph], view: str) -> None:
    format_ = {"map": "dot", "page": "html"}.get(view, "json")
    axes = ["--rows", "claims", "--columns", "hypotheses"] if view == "matrix" else []
    assert call("render", "--view", view, "--format", format_, *axes).returncode == 0
    # At equal strengths, and under the other standard, for which the page, with two such views, asks twice.
    variants = {"balance": 2, "account": 2, "page": 3}.get(view, 0)
    assert len(graphs) == 1 + variants


def test_the_pictures_of_a_divided_map_take_one_evaluation(call: Run, graphs: list[Graph]) -> None:
    assert call("render", "-o", "map.svg", "--split", "side").returncode == 0
    assert len(graphs) == 1


def test_a_trace_evaluates_the_map_itself_once(call: Run, graphs: list[Graph]) -> None:
    assert call("trace", "tea-calms", "--format", "json").returncode == 0
    plain, equal, other = graphs
    assert set(equal.weight) == {1.0}
    assert list(other.unopposed) != list(plain.unopposed)


def test_a_trace_of_changes_adds_the_changed_map_alone(call: Run, graphs: list[Graph]) -> None:
    assert call("trace", "tea-calms", "--what-if", "reject tea-excites", "--format", "json").returncode == 0
    plain, changed, equal, other = graphs
    assert (plain.decreed, len(changed.decreed)) == ({}, 1)
    assert equal.decreed == other.decreed == changed.decreed
