"""The table for Annotation for Transparent Inquiry: a row for each source of each claim."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from argmap.exchange.drafts import DraftSource
from argmap.exchange.report import Losses
from argmap.exchange.tables.reading import read_csv
from argmap.exchange.tables.writing import write_ati
from argmap.tests.builders.claims import ATTACK, SUPPORT, claim, link, map_of, source
from argmap.tests.builders.imported import imported
from argmap.tests.builders.shipped import SHIPPED, read_map
from argmap.tests.builders.shown import whole

if TYPE_CHECKING:
    from argmap.model import ArgumentMap


def table(argument_map: ArgumentMap, losses: Losses | None = None) -> list[dict[str, str]]:
    data = write_ati(whole(argument_map), losses or Losses()).data
    return [*csv.DictReader(io.StringIO(data.decode(), newline=""))]


def test_each_source_is_a_row_with_citation_excerpt_and_analytic_note() -> None:
    quoted = source("ambrosio", locator="p. 3")._replace(quote="It is silent.", note="A preamble.")
    voiced = source(voice="A minister", via="blank")
    because = link("omits -> binds", SUPPORT, "rule", because="Silence is consent.")
    because = because._replace(quote="So be it.", locator="p. 4")
    undercut = link("omits -> rule -> binds", ATTACK, because="Rules need words.")
    omits = claim(
        "omits", "The charter omits democracy.", sources=(quoted, voiced), links=(because, undercut)
    )
    rule = claim("rule", "Rules rule.", supports=["binds"])
    losses = Losses()
    argument_map = map_of(omits._replace(note="Read in full."), claim("binds", "Norms bind."), rule)
    first, second = table(argument_map, losses)
    assert first == {
        "claim id": "omits",
        "annotated text": "The charter omits democracy.",
        "citation": "Ambrosio 2008, Catching the spirit, p. 3",
        "source excerpt": "It is silent.",
        "analytic note": "A preamble.\nRead in full.\n"
        "Supports “Norms bind.”, together with “Rules rule.”: Silence is consent. “So be it.” (p. 4)\n"
        "Speaks against the link “Rules rule.” → “Norms bind.”: Rules need words.",
        "link to source": "https://doi.org/10.1080/09668130802292143",
    }
    assert (second["citation"], second["analytic note"]) == (
        "A minister, cited in Blank & Kim 2016, SCO & EU",
        "Read in full.",
    )
    assert {each.kind: each.count for each in losses.lost} == {
        "link without a reason": 1, "claim without a source": 2,
    }  # fmt: skip


def test_reasons_of_claims_without_a_source_are_counted() -> None:
    losses = Losses()
    reasoned = link("a -> b", SUPPORT, because="Why.")
    assert table(map_of(claim("a", links=[reasoned]), claim("b")), losses) == []
    assert {each.kind: each.count for each in losses.lost} == {
        "claim without a source": 2, "reason of a claim without a source": 1,
    }  # fmt: skip


def test_every_source_of_the_map_that_ships_has_its_row_and_can_be_read_back() -> None:
    argument_map = read_map(SHIPPED)
    rows = table(argument_map)
    assert len(rows) == sum(len(each.sources) for each in argument_map.claims.values())
    assert all(row["citation"] for row in rows)
    found = imported(read_csv, write_ati(whole(argument_map), Losses()).data)
    cited = [own for own, each in argument_map.claims.items() if each.sources]
    assert [each.id for each in found.draft.claims] == cited
    assert all(each.sources for each in found.draft.claims)


def test_a_filled_in_table_is_read_as_claims() -> None:
    text = (
        "claim id,annotated text,citation,source excerpt,analytic note,link to source\n"
        "a,Norms bind.,Cooley 2013,So it is.,Since it says so.,https://example.org/a\n"
    )
    (claim_,) = imported(read_csv, text).draft.claims
    assert (claim_.id, claim_.text, claim_.note) == ("a", "Norms bind.", "Since it says so.")
    assert claim_.sources == (DraftSource("cooley 2013", quote="So it is."),)
