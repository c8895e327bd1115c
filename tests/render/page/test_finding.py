"""What the page finds and copies is what Python finds and writes: sides, folding, CSV and YAML."""

# ruff: noqa: E501, S311 - texts stand on one line; a seeded generator makes the same map each time

from __future__ import annotations

import csv
import io
import json
import unicodedata
from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

import pytest

from argmap.evaluate.evaluated import EvaluatedMap
from argmap.model import Kind, Reason, Severity, Standard
from argmap.render.document.blocks import Document, Screen
from argmap.render.document.csv import to_csv
from argmap.render.document.table import Purpose, Table, column, entries
from argmap.render.formats import load
from argmap.render.views import COMPETING_HYPOTHESES, VIEWS
from argmap.render.words.templates import words_as_data
from argmap.schema import load_map
from argmap.tests.builders.claims import SUPPORT, claim, link, map_of, source
from argmap.tests.builders.random_maps import random_debate, with_hypotheses
from argmap.tests.builders.shipped import EXAMPLES, SHIPPED, read_map
from argmap.tests.builders.shown import whole
from argmap.tests.render.page.in_node import facts_of, in_node, needs_node
from argmap.views.sides import Side, sides, steps_to

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.model import ArgumentMap
    from argmap.views.part import Shown

pytestmark = needs_node


def _told(side: Side) -> list[object]:
    ways = [side.supports, side.attacks]
    return [way and [way.steps, sorted(" -> ".join(each) for each in way.through)] for way in ways]


def _sides(argument_map: ArgumentMap) -> dict[str, dict[str, list[object]]]:
    steps = steps_to(argument_map)
    return {
        each.id: {own: _told(side) for own, side in sides(steps, each.id).items()}
        for each in argument_map.claims.values()
        if each.kind.value == "hypothesis"
    }


def _without_questions(argument_map: ArgumentMap) -> ArgumentMap:
    """The map without questions, whose contradictions, an error, the page knows nothing of."""
    found = {
        own: each._replace(kind=Kind.CLAIM) if each.kind is Kind.QUESTION else each
        for own, each in argument_map.claims.items()
    }
    return replace(argument_map, claims=found)


def test_sides_are_those_that_python_finds() -> None:
    maps = [_without_questions(with_hypotheses(Random(seed))) for seed in range(400)]
    maps += [random_debate(80, seed) for seed in range(5)]
    maps.append(read_map(SHIPPED))
    found = in_node(
        'import { idsOf, mapOf } from "./data.js";\nimport { sidesOn } from "./sides.js";',
        """(facts) => {
          const map = mapOf(facts);
          const name = (each) => each.kind === "link" ? idsOf(each).join(" -> ") : each.id;
          const told = (way) => way && [way.steps, way.through.map(name).sort()];
          return Object.fromEntries(map.hypotheses.map((hypothesis) => [hypothesis.id, Object.fromEntries(
            [...sidesOn(map, hypothesis)].map(([claim, side]) => [claim.id, [told(side.supports), told(side.attacks)]]))]));
        }""",
        [facts_of(EvaluatedMap(each)) for each in maps],
    )
    assert found == [_sides(each) for each in maps]


def test_texts_are_folded_by_case_and_accents() -> None:
    texts = ["Ünaldılar Kocamaz", "ÉTÉ", "上海", "Čech", "ΣΊΣΥΦΟΣ", "STRASSE", "naïve café", "ﬁ"]
    marked = [unicodedata.normalize("NFD", each) for each in texts]
    plain = ["".join(c for c in each if unicodedata.category(c)[0] != "M") for each in marked]
    expected = [each.lower().replace("ς", "σ") for each in plain]
    assert (
        in_node('import { foldedText } from "./search.js";', "(text) => foldedText(text)", texts) == expected
    )


def test_tables_are_written_as_csv_that_no_spreadsheet_runs() -> None:
    cells = ["a", 'He said "no", then left', "=1+1", "+1", "-1", "@x", "a\nb", "", "a = b", "é; b"]
    names = column("name", [entries([each]) for each in cells])
    table = Table("t", "", (names, column("n", [()] * len(cells))))
    rows = [["name", "n"], *([each, ""] for each in cells)]
    written = in_node('import { csvOf } from "./csv.js";', "(rows) => csvOf(rows)", [rows])
    expected = to_csv(Document.of_tables(table), Screen()).text
    assert written == [expected]


def test_the_yaml_of_claims_reads_back_as_the_same_claims(tmp_path: Path) -> None:
    map_file = (SHIPPED / "argmap.yaml").read_text("utf-8")
    (tmp_path / "references.yaml").write_text((SHIPPED / "references.yaml").read_text("utf-8"), "utf-8")
    _reads_back(tmp_path, read_map(SHIPPED), map_file)


def test_texts_that_yaml_would_take_for_something_else_are_quoted(tmp_path: Path) -> None:
    texts = [
        "a: b # c", "- x", "~", 'He said "no" \\ so', "no", "12", "x  y " * 40 + "z", "w " * 90 + "# not: a comment",
        "...", "# x", "'single'", "ends:", "@a", "{a}", "null", "上海 says so", "x" * 150, "<<", "=", "? a", "%", "---",
    ]  # fmt: skip
    claims = [
        claim(f"c{number}", text, f"L{number}: #{text[:20]}".strip())._replace(
            note=text, tags=("a, b", text), sources=(source(voice=text),),
            kind=Kind.HYPOTHESIS if number == 1 else Kind.CLAIM, presumed=number % 2 == 0, strength=0.3,
            standard=Standard.UNOPPOSED, expect=Reason.CONTESTED,
            links=(link(f"c{number} -> c0", SUPPORT, "c5", weight=0.25, because=text, test="hoop"),) * (number > 5),
        )
        for number, text in enumerate(texts)
    ]  # fmt: skip
    _reads_back(tmp_path, replace(map_of(*claims), works={}, facets={}), "argmap: 1\n")


def _reads_back(folder: Path, argument_map: ArgumentMap, map_file: str) -> None:
    """Write all claims of a map as the page does into a new map, and compare what is read with it."""
    facts = facts_of(EvaluatedMap(argument_map))
    [text] = in_node(
        'import { mapOf } from "./data.js";\nimport { yamlOf } from "./yaml.js";',
        "(facts) => { const map = mapOf(facts); return map.claims.map((each) => yamlOf(map, each)).join('\\n\\n') }",
        [facts],
    )
    (folder / "argmap.yaml").write_text(map_file, "utf-8")
    (folder / "claims.yaml").write_text(f"{text}\n", "utf-8")
    loaded = load_map(str(folder))
    errors = [each for each in loaded.problems if each.severity is Severity.ERROR and each.code != "AM401"]
    assert not errors, text
    again = json.loads(json.dumps(facts_of(EvaluatedMap(loaded.argument_map))))
    for key, fact in json.loads(json.dumps(facts)).items():
        if key not in {"title", "description"}:
            assert again[key] == fact


_TABLES = """([facts, words]) => {
  const map = mapOf(facts), now = evaluate(map, []);
  const app = { map, now, published: now, words: wordsOf(words), state: homeState(), shows: () => true };
  app.state.more = { shown: textOfKeys(map.facets.flatMap((facet) => facet.values.map((each) => each.value))) };
  const crossing = crossingOf(app);
  return {
    claims: claimRows(app, map.claims),
    sources: workRows(app, map.works.filter((each) => each.claims.length || each.reports.length)),
    balance: reasonRows(app, reasonsOfHypotheses(app)),
    competing: competingRows(app, map.hypotheses, evidenceRows(app)),
    matrix: map.facets.length > 1 ? comparisonRows(app, crossing, crossing.rows) : [["none"]],
    ledger: map.hypotheses.flatMap((each, at) => ledgerRows(app, each, testsOf(app, each)).slice(at ? 1 : 0)),
  };
}"""

_NEEDED = """
import { mapOf } from "./data.js";
import { evaluate } from "./evaluation.js";
import { wordsOf } from "./words.js";
import { homeState } from "./state.js";
import { claimRows } from "./claim_rows.js";
import { workRows } from "./work_rows.js";
import { reasonRows, reasonsOfHypotheses } from "./reason_rows.js";
import { evidenceRows } from "./competing.js";
import { competingRows } from "./parts/competing_table.js";
import { crossingOf, textOfKeys } from "./crossing.js";
import { comparisonRows } from "./screens/comparison.js";
import { testsOf } from "./tracing.js";
import { ledgerRows } from "./parts/ledger_tables.js";
"""


def _written(name: str, shown: Shown) -> list[dict[str, str]]:
    """The rows of a view as CSV."""
    view = COMPETING_HYPOTHESES if name == "competing" else VIEWS[name]
    options = (load(view.options)(),) if view.options else ()
    wanted = ("",) * (view.names_claims + view.cites)
    document = load(view.compose)(load(view.facts)(shown, *options), shown, Purpose.DATA, *wanted)
    rows = csv.DictReader(io.StringIO(to_csv(document, Screen()).text, newline=""))
    return [row for row in rows if row.get("reason") != "answer"]


@pytest.mark.parametrize("folder", [SHIPPED, *sorted(each.parent for each in EXAMPLES.glob("*/argmap.yaml"))])
def test_tables_that_are_copied_are_those_that_python_writes(folder: Path) -> None:
    shown = whole(load_map(str(folder)).argument_map)
    [found] = in_node(_NEEDED, _TABLES, [[facts_of(shown.evaluated), words_as_data()]])
    for name, (head, *rows) in found.items():
        if name == "matrix" and len(shown.whole.facets) < 2:
            continue
        expected = _written(name, shown)
        assert len(rows) == len(expected), name
        for row, other in zip(rows, expected, strict=True):
            told = dict(zip(head, row, strict=True))
            differing = {"contradicts"}  # which the page lists on both claims
            assert told == {key: other[key] for key in told.keys() - differing} | {
                key: told[key] for key in told.keys() & differing
            }, name
