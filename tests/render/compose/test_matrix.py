"""The view `matrix`: what it holds, and its table."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import Any

import pytest

from argmap.cli.view_errors import explained
from argmap.model import ArgumentMap, Facet, Kind, Sign
from argmap.render.words.names import Naming
from argmap.tests.builders.claims import HERE, claim, map_of
from argmap.tests.builders.maps import small_map
from argmap.tests.render.whole import render
from argmap.views.errors import ViewError

SUPPORT, ATTACK = Sign.SUPPORT, Sign.ATTACK
HYPOTHESIS = Kind.HYPOTHESIS


def data(argument_map: ArgumentMap, view: str, **chosen: Any) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(render(argument_map, view, "json", **chosen).data)
    assert (content["format"], content["provisional"]) == (1, False)
    return content


def table(argument_map: ArgumentMap, view: str, **chosen: Any) -> list[dict[str, str]]:
    text = render(argument_map, view, "csv", **chosen).data.decode()
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_the_matrix_counts_each_claim_where_it_stands() -> None:
    drawn = small_map()
    content = data(drawn, "matrix")
    assert content["rows"]["facet"] == "actor"
    assert content["rows"]["values"] == [
        {"value": "sco", "label": "SCO", "claims": 3},
        {"value": "eu", "label": "European Union", "claims": 1},
        {"value": None, "label": "none", "claims": 8},
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
    assert rows[0] == {"theme": "Norms and values", "SCO": "1", "European Union": "", "none": ""}
    assert [row["theme"] for row in rows] == ["Norms and values", "Security", "none"]
    assert table(small_map(), "matrix", columns="facet:actor") == table(
        small_map(), "matrix", rows="facet:theme", columns="facet:actor"
    )
    labels = render(small_map(), "matrix", "md", cells="labels").text.splitlines()[2]
    assert labels.split(" | ")[1:] == [
        "The Shanghai Spirit preserves autocracy",
        "Divide the work",
        "Non-interference shields governments |",
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
    wide, narrow, least = (render(drawn, "matrix", "txt", width=width).text for width in (160, 80, 40))
    assert "c5" in wide
    assert "c5" not in narrow
    assert "Claims are counted" in narrow
    assert re.search(r"^SCO \(9\) +2 ", narrow, re.MULTILINE)
    assert "Left out to fit 40 columns:" in least


def test_mistaken_options() -> None:
    cases: tuple[tuple[dict[str, Any], str, str], ...] = (
        ({"rows": "facet:actr"}, "--rows: unknown facet actr", "did you mean `facet:actor`?"),
        ({"columns": "theme"}, "--columns: theme is not an axis of a matrix", "did you mean `facet:theme`?"),
        ({"rows": "facet:"}, "--rows: unknown facet ", "known are `facet:actor`, `facet:theme`, `claims`"),
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
