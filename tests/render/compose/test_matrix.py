"""The view `matrix`: what it holds, and its table."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from argmap.cli.view_errors import explained
from argmap.model import ArgumentMap, Facet, Kind, Sign
from argmap.render.words.names import Naming
from argmap.tests.builders.claims import HERE, claim, map_of
from argmap.tests.builders.maps import small_map
from argmap.tests.render.whole import data, render, table
from argmap.views.errors import ViewError

SUPPORT, ATTACK = Sign.SUPPORT, Sign.ATTACK
HYPOTHESIS = Kind.HYPOTHESIS


def verdicts(accepted: int, undecided: int = 0, rejected: int = 0) -> dict[str, int]:
    return {"accepted": accepted, "undecided": undecided, "rejected": rejected}


def test_the_matrix_counts_each_claim_where_it_stands() -> None:
    drawn = small_map()
    content = data(drawn, "matrix")
    assert content["rows"]["facet"] == "actor"
    assert content["rows"]["values"] == [
        {"value": "sco", "label": "SCO", "claims": 3, "verdicts": verdicts(3)},
        {"value": "eu", "label": "European Union", "claims": 1, "verdicts": verdicts(1)},
        {"value": None, "label": "none", "claims": 8, "verdicts": verdicts(6, 0, 1)},
    ]
    assert {(each["row"], each["column"]): each["claims"] for each in content["cells"]} == {
        ("sco", "norms"): ["preserves"],
        ("sco", "security"): ["advice"],
        ("sco", None): ["sovereignty"],
        ("eu", "security"): ["advice"],
        (None, None): [each for each in drawn.claims if each not in {"preserves", "advice", "sovereignty"}],
    }


def test_axes_and_cells_can_be_chosen() -> None:
    rows = table(small_map(), "matrix", rows="facet:theme", columns="facet:actor", cells="count")
    assert rows[0].pop("verdicts") == "1 accepted"
    assert rows[0] == {"theme": "Norms and values", "SCO": "1", "European Union": "", "none": ""}
    assert [row["theme"] for row in rows] == ["Norms and values", "Security", "none"]
    for name in ("theme", "Theme", "facet:THEME"):
        assert table(small_map(), "matrix", rows=name) == table(small_map(), "matrix", rows="facet:theme")
    assert table(small_map(), "matrix", columns="facet:actor") == table(
        small_map(), "matrix", rows="facet:theme", columns="facet:actor"
    )
    labels = render(small_map(), "matrix", "md", cells="labels").text.splitlines()[2]
    assert labels.split(" | ")[1:] == [
        "The Shanghai Spirit preserves autocracy",
        "Divide the work",
        "Non-interference shields governments",
        "3 accepted |",
    ]
    for cells in Naming:
        assert "·" in render(small_map(), "matrix", "html", cells=cells).text


def test_no_row_for_claims_without_a_value_where_there_are_none() -> None:
    drawn = map_of(claim("a", "A", facets=(("actor", "sco"), ("theme", "norms"))))
    assert [row["actor"] for row in table(drawn, "matrix")] == ["SCO", "European Union"]


def test_a_matrix_that_does_not_fit_is_counted() -> None:
    values = {f"v{number}": f"Value {number}" for number in range(6)}
    drawn = map_of(
        *(
            claim(f"c{number}", "C", facets=(("actor", "sco"), ("theme", f"v{number % 5}")))
            for number in range(9)
        )
    )
    drawn = ArgumentMap(
        "", drawn.claims, {}, {"actor": drawn.facets["actor"], "theme": Facet("theme", values)}, HERE
    )
    wide, narrow, least = (render(drawn, "matrix", "txt", width=width).text for width in (160, 40, 30))
    assert "c5" in wide
    assert "c5" not in narrow
    assert "Claims are counted" in narrow
    assert re.search(r"^Value 0 \(2\) +2 ", narrow, re.MULTILINE)
    assert least.splitlines()[:2] == ["Value 0 (2)", "  SCO (9)        2"]


def test_the_longer_facet_runs_down_unless_an_axis_is_chosen() -> None:
    values = {f"v{number}": f"Value {number}" for number in range(6)}
    short = small_map()
    drawn = replace(short, facets={**short.facets, "theme": Facet("theme", values)})
    assert data(drawn, "matrix")["rows"]["facet"] == "theme"
    assert data(drawn, "matrix", rows="actor")["rows"]["facet"] == "actor"
    assert data(drawn, "matrix", columns="theme")["rows"]["facet"] == "actor"
    assert data(short, "matrix")["rows"]["facet"] == "actor"


def test_mistaken_options() -> None:
    cases: tuple[tuple[dict[str, Any], str, str], ...] = (
        ({"rows": "facet:actr"}, "--rows: the map has no facet actr", "did you mean `facet:actor`?"),
        ({"columns": "them"}, "--columns: the map has no facet them", "did you mean `facet:theme`?"),
        (
            {"rows": "zzz"},
            "--rows: the map has no facet zzz",
            "known are `facet:actor`, `facet:theme`, `claims`",
        ),
    )
    for chosen, said, hint in cases:
        with pytest.raises(ViewError) as caught:
            render(small_map(), "matrix", "txt", **chosen)
        error = explained(caught.value)
        assert (error.message, error.hint) == (said, hint)
    one = ArgumentMap("", {}, {}, {"actor": Facet("actor", {})}, HERE)
    with pytest.raises(ViewError) as caught:
        render(one, "matrix", "txt", rows="facet:actor")
    assert "only one facet" in explained(caught.value).message
    with pytest.raises(ViewError) as caught:
        render(small_map(), "claims", "txt", rows="facet:actor")
    assert "--rows and --columns are not options of claims" in explained(caught.value).message
    with pytest.raises(ViewError) as caught:
        render(small_map(), "map", "dot", cells="ids")
    assert "--cells is not an option of map" in explained(caught.value).message
