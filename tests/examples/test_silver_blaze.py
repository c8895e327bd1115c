"""The case of Silver Blaze: each rival falls by the tests that it fails, and every quotation is Doyle's.

The paragraphs that are quoted from lie beside this file, spelt as in the electronic edition that the README
of the map names; Doyle's text of 1892 is in the public domain. The environment variable ARGMAP_DOYLE names a
file that holds the whole of that edition, with which they are compared.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from argmap.model.claim import TESTS
from argmap.tests.builders.shipped import EXAMPLES, read_map
from argmap.tests.builders.shown import whole
from argmap.views.competing_hypotheses import competing_hypotheses
from argmap.views.ledger import TracingConclusion, TracingResult, ledger

if TYPE_CHECKING:
    from argmap.model import ArgumentMap


@pytest.fixture(scope="module")
def silver_blaze() -> ArgumentMap:
    return read_map(EXAMPLES / "silver-blaze")


def test_the_tests_leave_one_hypothesis(silver_blaze: ArgumentMap) -> None:
    concluded = {each.id: each.together for each in ledger(whole(silver_blaze)).hypotheses}
    assert concluded == {
        "horse-killed-straker": TracingConclusion.CONFIRMED,
        "simpson-killed-straker": TracingConclusion.ELIMINATED,
        "brown-killed-straker": TracingConclusion.ELIMINATED,
        "travellers-killed-straker": TracingConclusion.ELIMINATED,
    }


def test_each_rival_fails_the_two_hoops_of_the_supper_and_the_dog(silver_blaze: ArgumentMap) -> None:
    _, *rivals = ledger(whole(silver_blaze)).hypotheses
    for rival in rivals:
        failed = {each.path[0] for each in rival.tests if each.result is TracingResult.FAILED}
        assert {"supper-was-chosen", "dog-knew-visitor"} <= failed


def test_it_shows_every_test_and_one_that_is_void(silver_blaze: ArgumentMap) -> None:
    shown = [each for found in ledger(whole(silver_blaze)).hypotheses for each in found.tests]
    assert {each.test for each in shown} == set(TESTS)
    assert {each.result for each in shown} == {
        TracingResult.PASSED,
        TracingResult.FAILED,
        TracingResult.VOID,
    }


def test_the_blow_fits_every_rival_and_tells_nothing(silver_blaze: ArgumentMap) -> None:
    rows = {each.id: each.diagnosticity for each in competing_hypotheses(whole(silver_blaze)).rows.claims}
    assert rows["savage-blow"] == 0
    assert rows["supper-was-chosen"] == 2


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text, which blank lines separate, each in one line."""
    return [" ".join(each.split()) for each in text.split("\n\n") if each.strip()]


QUOTED_FROM = paragraphs(Path(__file__).with_name("silver_blaze_paragraphs.txt").read_text(encoding="utf-8"))


def quotations(argument_map: ArgumentMap) -> dict[str, str]:
    """The words that each claim quotes from the story, in one line, by its id."""
    return {
        claim.id: " ".join(source.quote.split())
        for claim in argument_map.claims.values()
        for source in claim.sources
        if source.work == "doyle-1892" and source.quote
    }


def test_every_quotation_is_in_one_paragraph_of_the_story(silver_blaze: ArgumentMap) -> None:
    quoted = quotations(silver_blaze)
    assert len(quoted) >= 25
    absent = {id_: words for id_, words in quoted.items() if not any(words in each for each in QUOTED_FROM)}
    assert absent == {}


def test_no_paragraph_is_kept_that_nothing_is_quoted_from(silver_blaze: ArgumentMap) -> None:
    quoted = quotations(silver_blaze).values()
    assert [each for each in QUOTED_FROM if not any(words in each for words in quoted)] == []


@pytest.mark.skipif(
    not os.environ.get("ARGMAP_DOYLE"),
    reason="the environment variable ARGMAP_DOYLE does not name the text of the story",
)
def test_the_paragraphs_are_those_of_the_story() -> None:
    text = Path(os.environ["ARGMAP_DOYLE"]).read_text(encoding="utf-8")
    story = paragraphs(text[text.index("Adventure I. Silver Blaze") : text.index("Adventure II.")])
    assert [each for each in story if each in QUOTED_FROM] == QUOTED_FROM
