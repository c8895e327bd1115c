"""The case of Silver Blaze: each rival falls by the tests that it fails, and every quotation is Doyle's.

The story is no part of argmap. The environment variable ARGMAP_DOYLE names the file that holds its text:
Project Gutenberg's no. 834, The Memoirs of Sherlock Holmes.
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


def quotations(argument_map: ArgumentMap) -> dict[str, str]:
    """The words that each claim quotes from the story, by its id."""
    return {
        claim.id: source.quote
        for claim in argument_map.claims.values()
        for source in claim.sources
        if source.work == "doyle-1892" and source.quote
    }


@pytest.mark.skipif(
    not os.environ.get("ARGMAP_DOYLE"),
    reason="the environment variable ARGMAP_DOYLE does not name the text of the story",
)
def test_every_quotation_is_in_the_story(silver_blaze: ArgumentMap) -> None:
    text = Path(os.environ["ARGMAP_DOYLE"]).read_text(encoding="utf-8")
    story = text[text.index("Adventure I. Silver Blaze") : text.index("Adventure II.")]
    printed = " ".join(story.split())
    quoted = quotations(silver_blaze)
    assert len(quoted) >= 25
    assert {id_: words for id_, words in quoted.items() if " ".join(words.split()) not in printed} == {}
