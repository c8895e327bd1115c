"""The matrix of claims and hypotheses: cells, scores, and what it says of itself."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest

from argmap.cli.view_errors import explained
from argmap.model import ArgumentMap, Sign
from argmap.render import Selection
from argmap.tests.builders.claims import changed, claim, hypothesis, link, map_of
from argmap.tests.builders.maps import small_map, trial_map
from argmap.tests.render.whole import render
from argmap.views.errors import ViewError

SUPPORT, ATTACK = Sign.SUPPORT, Sign.ATTACK


def ach(argument_map: ArgumentMap, format_: str = "md", **chosen: Any) -> str:
    options: dict[str, Any] = {"rows": "claims", "columns": "hypotheses", **chosen}
    return render(argument_map, "matrix", format_, **options).text


def cells(argument_map: ArgumentMap) -> dict[str, dict[str, str]]:
    rows = csv.DictReader(io.StringIO(ach(argument_map, "csv"), newline=""))
    return {row.pop("claim"): row for row in rows}


def test_cells_are_blank_where_the_map_says_nothing() -> None:
    found = cells(trial_map())
    told = {
        own: {head: row[head] for head in ("taboo", "fear", "cost", "luck") if row[head]}
        for own, row in found.items()
    }
    assert told == {
        "retaliation": {"taboo": "I", "fear": "CC"},
        "talk": {"taboo": "C; with sincere", "fear": "I"},
        "plan": {"taboo": "I", "fear": "C"},
        "memo": {"taboo": "CC~", "fear": "II~"},
        "cheap": {"cost": "(I)"},
        "dear": {"cost": "C"},
        "broke": {"cost": "C~"},
        "inconsistency": {"taboo": "1.2", "fear": "0.25 to 1.25", "cost": "0", "luck": "0"},
        "verdict": {
            "taboo": "undecided (contested)",
            "fear": "undecided (contested)",
            "cost": "accepted",
            "luck": "rejected (untested)",
        },
    }


def test_diagnosticity_compares_what_stands_and_orders_the_rows() -> None:
    found = cells(trial_map())
    told = {own: row["diagnosticity"] for own, row in found.items() if row["diagnosticity"]}
    assert told == {"retaliation": "1.7", "talk": "0.75", "plan": "0.75"}
    assert [*found][:3] == ["retaliation", "talk", "plan"]


def test_what_fits_all_hypotheses_alike_tells_nothing() -> None:
    drawn = map_of(hypothesis("h", "H"), hypothesis("g", "G"), claim("c", "C", supports=("h", "g")))
    assert cells(drawn)["c"]["diagnosticity"] == "0"


def test_a_claim_counts_once_against_a_hypothesis() -> None:
    drawn = map_of(
        hypothesis("h", "H"),
        claim("c", "C", attacks=(link("c -> h", ATTACK, weight=1.0),), contradicts=("h",)),
        claim("s", "S", supports=(link("s -> c", SUPPORT, weight=1.0),)),
    )
    found = cells(drawn)
    assert found["c"]["h"] == "II; II"
    assert found["inconsistency"]["h"] == "1"


def test_a_rival_is_no_evidence() -> None:
    drawn = map_of(
        hypothesis("h", "H"),
        hypothesis("rival", "R", contradicts=("h",)),
        claim("e", "E", supports=(link("e -> rival", SUPPORT, weight=1.0),), attacks=("h",)),
        claim("denies", "D", contradicts=("h",)),
    )
    found = cells(drawn)
    assert [*found] == ["e", "denies", "inconsistency", "verdict"]
    assert (found["denies"]["h"], found["inconsistency"]["h"]) == ("I", "1")
    assert "as a rival is no evidence" in ach(drawn)
    alone = changed(drawn, "rival", lambda each: each._replace(contradicts=()))
    assert cells(alone)["inconsistency"] == found["inconsistency"]
    assert "rival" not in ach(alone)


def test_the_notes_say_how_it_is_to_be_read() -> None:
    said = ach(trial_map())
    for part in (
        "H1: A taboo",
        "(C) fails, C\\~ is in doubt.",
        "blank where the map says nothing",
        "Diagnosticity, from 0 to 2",
        "an aid to reading (Heuer 1999), not a verdict",
        "Not in it: that hypotheses contradict each other, as a rival is no evidence.",
        "7 indirect claims hidden.",
    ):
        assert part in said
    assert "Not in it: the bare" not in said
    asserted = changed(trial_map(), "luck", lambda each: each._replace(presumed=True))
    assert "Not in it: the bare assertion of 1 hypothesis." in ach(asserted)
    part = ach(trial_map(), wanted=Selection(focus=("taboo", "retaliation"), depth=0))
    assert "4 reasons from other parts of the map hidden." in part


def test_few_hypotheses_stand_by_name() -> None:
    said = ach(small_map())
    assert said.startswith("| claim | verdict | source | The Shanghai Spirit preserves autocracy |\n")
    assert "Diagnosticity is left out: no row has two reasons that hold, which it would compare." in said
    assert ach(small_map(), "txt", width=120).splitlines()[0].split()[0] == "claim"


def test_how_claims_are_named() -> None:
    assert "| talk | " in ach(trial_map(), cells="ids")
    assert "C; <br>with sincere |" in ach(trial_map(), cells="ids")
    assert "C; <br>with “What they said among themselves was meant.” |" in ach(trial_map())
    with pytest.raises(ViewError) as caught:
        ach(trial_map(), cells="count")
    assert "--cells count goes with facets only" in explained(caught.value).message


def test_either_option_asks_for_it_and_both_must_agree() -> None:
    whole = ach(trial_map())
    assert ach(trial_map(), columns="") == ach(trial_map(), rows="") == whole
    for rows, columns in (
        ("claims", "facet:theme"),
        ("facet:actor", "hypotheses"),
        ("hypotheses", "claims"),
        ("claims", "claims"),
    ):
        with pytest.raises(ViewError) as caught:
            ach(trial_map(), rows=rows, columns=columns)
        error = explained(caught.value)
        assert error.message == "a matrix of hypotheses crosses them with claims"
        assert error.hint == "write `--rows claims --columns hypotheses`"
    with pytest.raises(ViewError) as caught:
        ach(trial_map(), rows="", columns="hypothesis")
    assert explained(caught.value).hint == "known are `facet:actor`, `facet:theme`, `hypotheses`"


def test_json_has_axes_and_cells() -> None:
    content = json.loads(ach(trial_map(), "json"))
    assert content["rows"]["claims"][0] == {
        "id": "retaliation",
        "label": "They feared retaliation.",
        "verdict": "accepted",
        "diagnosticity": 1.7,
    }
    assert content["rows"]["claims"][-1]["diagnosticity"] is None
    assert content["columns"]["hypotheses"][1] == {
        "id": "fear",
        "label": "Fear & interest kept them unused",
        "verdict": "contested",
        "inconsistency": 0.25,
        "inconsistency_possibly": 1.25,
    }
    assert len(content["cells"]) == 11
    assert content["cells"][2] == {
        "row": "talk",
        "column": "taboo",
        "code": "C",
        "stands": "yes",
        "reason": "support",
        "strength": 0.5,
        "with": ["sincere"],
    }


def test_nothing_to_cross() -> None:
    assert ach(map_of(claim("a", "A"))) == "The map has no hypothesis.\n"
    assert ach(map_of(hypothesis("h", "H"))) == "No claim bears on a hypothesis directly.\n"
    part = Selection(focus=("taboo",), depth=0)
    assert "5 reasons from other parts" in ach(trial_map(), wanted=part)


def test_a_narrow_terminal_has_a_record_for_each_claim() -> None:
    narrow = ach(trial_map(), "txt", width=40)
    assert narrow.split("\n\n")[0].splitlines() == [
        "retaliation",
        "  verdict        accepted",
        "  H1             I",
        "  H2             CC",
        "  diagnosticity  1.7",
    ]


def test_more_than_a_hundred_hypotheses_have_no_column_and_are_counted() -> None:
    names = [f"h{number}" for number in range(101)]
    drawn = map_of(*(hypothesis(name, name) for name in names), claim("a", supports=names))
    said = "The first 100 hypotheses have a column; left out: 1 hypothesis more."
    assert said in ach(drawn)
    written = render(drawn, "matrix", "csv", rows="claims", columns="hypotheses")
    assert (written.notes, "h99" in written.text, "h100" in written.text) == ((said,), True, False)
    assert len(json.loads(ach(drawn, "json"))["cells"]) == 101
