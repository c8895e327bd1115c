"""Which verdicts a change has changed, the most important first, and how they are told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from argmap.evaluate import EvaluatedMap
from argmap.model import Kind, Reason, Verdict
from argmap.render.words.changed_verdicts import changed_verdicts_in_words
from argmap.tests.builders.claims import changed, claim, hypothesis, map_of
from argmap.views.changed_verdicts import changed_verdicts

_MAP = map_of(
    claim("plain"),
    claim("expecting"),
    hypothesis("h", "H"),
    claim("for-it", supports=("h",)),
    claim("asked", kind=Kind.QUESTION),
    claim("against", attacks=("plain", "expecting", "for-it")),
)
BEFORE = changed(_MAP, "expecting", lambda each: each._replace(expect=Verdict.ACCEPTED))
AFTER = changed(BEFORE, "against", lambda each: each._replace(links=()))


def test_hypotheses_come_first_then_what_is_expected() -> None:
    found = changed_verdicts(EvaluatedMap(BEFORE), EvaluatedMap(AFTER))
    assert [each.claim.id for each in found] == ["h", "expecting", "plain", "for-it"]
    assert changed_verdicts_in_words(found, 2) == [
        "the hypothesis `h` is now accepted; it was undecided (unresolved)",
        "the claim `expecting` is now accepted; it was undecided (contested)",
        "2 more verdicts have changed",
    ]
    assert changed_verdicts_in_words(found[:2], 1, supposed=True) == [
        "the hypothesis `h` would be accepted; it is undecided (unresolved)",
        "1 more verdict would change",
    ]


@pytest.mark.parametrize("expected", [Reason.NONE, Verdict.REJECTED, Reason.UNTESTED])
def test_of_an_expected_reason_another_reason_counts(expected: Verdict | Reason) -> None:
    untested = changed(
        map_of(hypothesis("h", "H"), claim("a")), "h", lambda each: each._replace(expect=expected)
    )
    refuted = changed(untested, "a", lambda each: each._replace(links=claim("a", attacks=("h",)).links))
    found = changed_verdicts(EvaluatedMap(untested), EvaluatedMap(refuted))
    assert changed_verdicts_in_words(found, 1) == (
        ["the hypothesis `h` is now rejected (refuted); it was rejected (untested)"]
        if expected is Reason.UNTESTED
        else []
    )


def test_nothing_is_said_of_a_map_with_gaps() -> None:
    damaged = replace(AFTER, gaps=replace(AFTER.gaps, damaged=frozenset({"x"})))
    assert changed_verdicts(EvaluatedMap(BEFORE), EvaluatedMap(damaged)) == ()
    assert changed_verdicts(EvaluatedMap(damaged), EvaluatedMap(BEFORE)) == ()
